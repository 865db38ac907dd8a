import type {PromptPiece} from '../engine/types.js';
import type {Reply} from './conversation.js';
import {textTokens} from './stop-reasons.js';

/** Text that stands before the tokens of the reply that goes on with `begun`; '' where its tokens say everything. */
export const textBefore = (begun: Reply): string =>
	textTokens(begun).length > 0 ? (begun.textBefore ?? '') : begun.text;

/**
 * Prompt and tokens that a reply goes on from. Where the tokens hold text that was cut away, the reply's text takes
 * their place.
 */
export function continuation(pieces: readonly PromptPiece[], begun: Reply | undefined) {
	if (!begun) return {prompt: pieces};
	const continueTokenIds = textTokens(begun);
	const text = textBefore(begun);
	return {
		prompt: text === '' ? pieces : [...pieces, {text, control: false}],
		...(continueTokenIds.length > 0 && {continueTokenIds}),
	};
}
