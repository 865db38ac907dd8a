import type {PromptPiece} from '../engine/types.js';
import type {Reply} from './conversation.js';

/** Reasons that cut text away: the last tokens hold more than the reply's text. */
const cuttingText: ReadonlySet<Reply['stop']['reason']> = new Set([
	'stop_string',
	'stop_regex',
	'max_sentences',
	'max_lines',
]);

/** Tokens a cut reply can be continued from: all of them but an end-of-generation or stop token at the end. */
export function continuable({stop, replyTokenIds}: Reply): readonly number[] {
	if (cuttingText.has(stop.reason)) return [];
	return stop.reason === 'eos' || stop.reason === 'stop_token' ? replyTokenIds.slice(0, -1) : replyTokenIds;
}

/**
 * Prompt and tokens that a reply goes on from. Where the tokens hold text that was cut away, the reply's text takes
 * their place.
 */
export function continuation(pieces: readonly PromptPiece[], begun: Reply | undefined) {
	if (!begun) return {prompt: pieces};
	const continueTokenIds = continuable(begun);
	if (continueTokenIds.length > 0) return {prompt: pieces, continueTokenIds};
	return {prompt: [...pieces, {text: begun.text, control: false}]};
}
