import type {Piece} from './thought-splitter.js';

/** Shortest time between two events of text, in milliseconds: one frame of a fast terminal. */
const interval = 16;

const nothing: readonly Piece[] = [];

/**
 * Joins pieces of text that come faster than a person sees: a small model writes thousands of tokens a second, and an
 * event with each would cost more than the tokens. The first piece is due at once. No timers: a piece that waits goes
 * with one of the next tokens, or at the end.
 */
export class TextBatch {
	#pieces: Piece[] = [];
	#sentAt = Number.NEGATIVE_INFINITY;

	add(pieces: readonly Piece[]): void {
		for (const piece of pieces) {
			const last = this.#pieces.at(-1);
			if (last?.channel === piece.channel) {
				this.#pieces[this.#pieces.length - 1] = {text: last.text + piece.text, channel: piece.channel};
			} else this.#pieces.push(piece);
		}
	}

	/** What is to be shown at `time` (milliseconds). */
	due(time: number): readonly Piece[] {
		if (this.#pieces.length === 0 || time - this.#sentAt < interval) return nothing;
		this.#sentAt = time;
		return this.all();
	}

	/** Everything that still waits. */
	all(): readonly Piece[] {
		const all = this.#pieces;
		this.#pieces = [];
		return all;
	}
}
