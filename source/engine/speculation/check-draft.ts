import {ChatError} from '../../errors.js';
import type {Model} from '../model.js';

/** llama.cpp's SPEC_VOCAB_MAX_SIZE_DIFFERENCE: vocabularies are padded to different sizes. */
const mostDifference = 128;
/** Comparing every token would take a second with a large vocabulary. */
const compared = 3000;

/** Throws ChatError for a draft model whose tokens are not those of the model. */
export function checkDraft(
	model: Pick<Model, 'vocabulary'>,
	draft: Pick<Model, 'vocabulary' | 'info'>,
): void {
	const [one, other] = [model.vocabulary, draft.vocabulary];
	const size = Math.min(one.size, other.size);
	const step = Math.max(1, Math.floor(size / compared));
	let isSame = Math.abs(one.size - other.size) <= mostDifference && one.leadingToken === other.leadingToken;
	for (let token = 0; isSame && token < size; token += step) isSame = one.text(token) === other.text(token);
	if (isSame) return;
	throw new ChatError(
		`${draft.info.name} has another vocabulary than the model, so that it cannot guess for it.`,
		{
			hint: 'A draft model is a smaller one of the same family. /draft_model off goes on without.',
		},
	);
}
