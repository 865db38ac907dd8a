import {ChatError} from '../../errors.js';
import type {LogitsContext} from '../logits/index.js';
import type {Model} from '../model.js';
import {draftModel} from './draft-model.js';
import type {Drafter} from './drafter.js';
import {promptLookup} from './prompt-lookup.js';

export type {DraftCounts, Drafter} from './drafter.js';

/** The settings that make a reply speculative, as far as they are on. */
export const speculativeSettings = ({
	prompt_lookup_num_tokens,
	draft_model,
}: LogitsContext['settings']): readonly string[] => [
	...(prompt_lookup_num_tokens > 0 ? ['prompt_lookup_num_tokens'] : []),
	...(draft_model === '' ? [] : ['draft_model']),
];

/**
 * What guesses for a reply: repetitions first, as they cost nothing, then the draft model. Undefined when nothing does,
 * and with DoLa, which contrasts one token at a time. Throws ChatError for a model that cannot take tokens back.
 */
export function drafterOf(
	{sequence, draft}: Pick<Model, 'sequence' | 'draft'>,
	{settings, tokens}: Pick<LogitsContext, 'settings' | 'tokens'>,
): Drafter | undefined {
	const [first] = speculativeSettings(settings);
	if (first === undefined || settings.dola_layers !== 'off') return undefined;
	if (!sequence.canGoBack) {
		throw new ChatError(`${first} does not work with this model: it cannot take tokens back.`, {
			hint: `/${first} off goes on without.`,
		});
	}
	const drafters: Drafter[] = [];
	if (settings.prompt_lookup_num_tokens > 0) {
		const count = settings.prompt_lookup_num_tokens;
		drafters.push(promptLookup(tokens, {longest: settings.max_matching_ngram_size, count}));
	}
	if (draft?.bridge && !('reason' in draft.bridge)) {
		const options = {
			count: settings.num_assistant_tokens,
			confidence: settings.assistant_confidence_threshold,
		};
		drafters.push(draftModel(draft, draft.bridge, tokens, options));
	}
	return {
		async guess(most) {
			for (const drafter of drafters) {
				const guess = await drafter.guess(most);
				if (guess.length > 0) return guess;
			}
			return [];
		},
		release() {
			for (const drafter of drafters) drafter.release();
		},
	};
}
