import type {Completion, StopReason} from './types.js';

/** The figures of a generation that never got to the model, or of which only the text came back. */
export const emptyCompletion = (stop: StopReason, seed: number, newTokens = 0): Completion => ({
	stop,
	seed,
	stats: {
		prompt_tokens: 0,
		reused_tokens: 0,
		new_tokens: newTokens,
		prefill_ms: 0,
		decode_ms: 0,
		tokens_per_second: 0,
		context_tokens: 0,
	},
	promptTokenIds: [],
	replyTokenIds: [],
});
