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
		onLogits: (row: number) => null,
		afterBatch: (length: number) => unknown,
	): Promise<unknown>;
};

/**
 * Evaluates tokens as node-llama-cpp's `evaluate` does and leaves the logits of the last `rows` in the context, without
 * sampling: its sampler takes a thread of its own for each token, a fifth of the time with a small model. Whoever wants
 * rows has the context to himself meanwhile.
 */
export async function decode(
	sequence: Library.LlamaContextSequence,
	tokens: readonly number[],
	rows = 1,
): Promise<void> {
	await run(sequence, tokens, rows, () => {});
}

/**
 * Evaluates tokens and calls `choose` with the row that holds the logits of the last one. Other sequences of the context
 * may be in the same batch; its logits stay until `choose` has returned.
 */
export async function decodeAndChoose<Choice>(
	sequence: Library.LlamaContextSequence,
	tokens: readonly number[],
	choose: (row: number) => Choice,
): Promise<Choice> {
	let outcome: {readonly choice: Choice} | {readonly error: unknown} | undefined;
	await run(sequence, tokens, 1, row => {
		// An error here would leave every other sequence of the batch waiting.
		try {
			outcome = {choice: choose(row)};
		} catch (error) {
			outcome = {error};
		}
	});
	if (!outcome) throw new Error('The batch came back without logits.');
	if ('error' in outcome) throw outcome.error;
	return outcome.choice;
}

async function run(
	sequence: Library.LlamaContextSequence,
	tokens: readonly number[],
	rows: number,
	onLogits: (row: number) => void,
): Promise<void> {
	const internal = sequence as unknown as Internal;
	const first = tokens.length - rows;
	await internal._decodeTokens(
		tokens,
		tokens.map((_, index) => index >= first),
		priority,
		internal._tokenMeter,
		internal._contextShift,
		row => {
			onLogits(row);
			return null;
		},
		internal._takeIntervalCheckpointIfNeededAfterBatch,
	);
}
