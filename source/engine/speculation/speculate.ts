import type {LogitsContext} from '../logits/index.js';
import type {Model} from '../model.js';
import type {DraftCounts, Drafter} from './drafter.js';

/**
 * Tokens one after another, of which `choose` draws each from its own row of logits, as without guesses; but where the
 * guesses before it were right, the rows of several tokens are computed at once. So settings, seed and grammar give the
 * same reply, as far as a row is the same to the last bit in a batch of another size.
 * Guesses become shorter after wrong ones, as each row costs time, and longer again after right ones.
 * `row` counts from the end of the batch: -1 is the last.
 */
export async function* speculate(
	{sequence, prefillChunk}: Pick<Model, 'sequence' | 'prefillChunk'>,
	{tokens, newStart, mostNew}: Pick<LogitsContext, 'tokens' | 'newStart' | 'mostNew'>,
	{drafter, counts}: {readonly drafter: Drafter; readonly counts: DraftCounts},
	first: readonly number[],
	choose: (row: number) => number,
): AsyncGenerator<number, void> {
	let eager = Number.POSITIVE_INFINITY;
	for (let next = first; ; ) {
		const most = Math.min(
			mostNew - (tokens.length - newStart) - 1,
			sequence.capacity - tokens.length - 2,
			prefillChunk - next.length,
			eager,
		);
		const guess = most > 0 ? await drafter.guess(most) : [];
		await sequence.decode([...next, ...guess], guess.length + 1);
		counts.drafted += guess.length;
		let right = 0;
		let token: number;
		try {
			for (;;) {
				token = choose(right - guess.length - 1);
				const isRight = token === guess[right];
				if (isRight) counts.accepted++;
				yield token;
				if (!isRight) break;
				right++;
			}
		} finally {
			// Also when the reply has ended: what was not said must not stay.
			await sequence.dropLast(guess.length - right);
		}
		if (guess.length > 0) eager = right === guess.length ? 2 * eager : right + 1;
		next = [token];
	}
}
