import type {Library} from './llama.js';

/** node-llama-cpp's name for "as soon as possible, nobody else is waiting". */
const priority = 5;

/** Inside of node-llama-cpp, whose version is pinned. */
type Internal = {
	readonly _tokenMeter: unknown;
	readonly _contextShift: {readonly size: unknown; readonly strategy: unknown};
	_takeIntervalCheckpointIfNeededAfterBatch(length: number): unknown;
	_decodeTokens(
		tokens: readonly number[],
		wantsLogits: readonly boolean[],
		priority: number,
		meter: unknown,
		contextShift: unknown,
		onLogits: () => null,
		afterBatch: (length: number) => unknown,
	): Promise<unknown>;
};

/**
 * Evaluates tokens as node-llama-cpp's `evaluate` does and leaves the logits of the last `rows` in the context, without
 * sampling: its sampler takes a thread of its own for each token, a fifth of the time with a small model.
 */
export async function decode(
	sequence: Library.LlamaContextSequence,
	tokens: readonly number[],
	rows = 1,
): Promise<void> {
	const internal = sequence as unknown as Internal;
	const first = tokens.length - rows;
	await internal._decodeTokens(
		tokens,
		tokens.map((_, index) => index >= first),
		priority,
		internal._tokenMeter,
		internal._contextShift,
		() => null,
		internal._takeIntervalCheckpointIfNeededAfterBatch,
	);
}
