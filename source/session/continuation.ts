import type {PromptPiece} from '../engine/types.js';
import type {Reply} from './conversation.js';

/** Tokens a cut reply can be continued from: all of them but an end-of-generation token at the end. */
export function continuable({stop, replyTokenIds}: Reply): readonly number[] {
	if (stop.reason === 'stop_string') return [];
	return stop.reason === 'eos' ? replyTokenIds.slice(0, -1) : replyTokenIds;
}

/**
 * Prompt and tokens that a reply goes on from. After a stop string the tokens hold text that was cut away, so the
 * reply's text takes their place.
 */
export function continuation(pieces: readonly PromptPiece[], begun: Reply | undefined) {
	if (!begun) return {prompt: pieces};
	const continueTokenIds = continuable(begun);
	if (continueTokenIds.length > 0) return {prompt: pieces, continueTokenIds};
	return {prompt: [...pieces, {text: begun.text, control: false}]};
}
