import {ChatError} from '../../errors.js';
import type {LogitsContext, LogitsProcessorFactory} from './processor.js';

/** Every reply begins with this token (Hugging Face: ForcedBOSTokenLogitsProcessor). */
export const forcedBos: LogitsProcessorFactory = ({settings, vocabulary}) => {
	const token = settings.forced_bos_token_id;
	if (token < 0) return undefined;
	check('forced_bos_token_id', token, vocabulary);
	return (logits, {replyTokens}) => {
		if (replyTokens === 0) force(logits, token);
	};
};

/** The last token that a limit allows (Hugging Face: ForcedEOSTokenLogitsProcessor). */
export const forcedEos: LogitsProcessorFactory = ({settings, vocabulary, mostNew}) => {
	const asked = settings.forced_eos_token_id;
	if (asked === -1) return undefined;
	const token = asked === -2 ? vocabulary.endTokens[0] : asked;
	if (token === undefined)
		throw new ChatError('forced_eos_token_id is eos, but the model has no end-of-generation token.', {
			hint: 'Give the id of a token, or turn it off.',
		});
	check('forced_eos_token_id', token, vocabulary);
	return (logits, {newTokens}) => {
		if (newTokens === mostNew - 1) force(logits, token);
	};
};

function force(logits: Float32Array, token: number): void {
	logits.fill(Number.NEGATIVE_INFINITY);
	logits[token] = 0;
}

function check(name: string, token: number, {size}: LogitsContext['vocabulary']): void {
	if (token < size) return;
	throw new ChatError(`${name} is ${token}, but the model's tokens end at ${size - 1}.`, {
		hint: 'llama-chat template doctor shows tokens with their ids.',
	});
}
