import type {Channel, ThinkingMarks} from './types.js';

export type Piece = {readonly text: string; readonly channel: Channel};

/**
 * Sorts a text that arrives in pieces into answer and thought by the marks around thoughts. The marks themselves never
 * come out, wherever they stand; text that may be the beginning of a mark is held back.
 */
export class ThoughtSplitter {
	readonly #marks: ThinkingMarks | undefined;
	#channel: Channel;
	#held = '';

	constructor(marks: ThinkingMarks | undefined) {
		this.#marks = marks?.start && marks.end ? marks : undefined;
		this.#channel = this.#marks?.open ? 'thought' : 'answer';
	}

	push(text: string): Piece[] {
		if (!this.#marks) return text === '' ? [] : [{text, channel: 'answer'}];
		const {start, end} = this.#marks;
		const pieces: Piece[] = [];
		let rest = this.#held + text;
		for (;;) {
			const next = earliest(rest, start, end);
			if (!next) break;
			this.#add(pieces, rest.slice(0, next.index));
			this.#channel = next.mark === start ? 'thought' : 'answer';
			rest = rest.slice(next.index + next.mark.length);
		}
		const held = Math.max(overlap(rest, start), overlap(rest, end));
		this.#held = rest.slice(rest.length - held);
		this.#add(pieces, rest.slice(0, rest.length - held));
		return pieces;
	}

	/** What is still held back when no more text comes. */
	end(): Piece[] {
		const pieces: Piece[] = [];
		this.#add(pieces, this.#held);
		this.#held = '';
		return pieces;
	}

	#add(pieces: Piece[], text: string): void {
		if (text !== '') pieces.push({text, channel: this.#channel});
	}
}

function earliest(text: string, ...marks: string[]): {index: number; mark: string} | undefined {
	return marks
		.map(mark => ({index: text.indexOf(mark), mark}))
		.filter(({index}) => index >= 0)
		.sort((a, b) => a.index - b.index || b.mark.length - a.mark.length)[0];
}

/** Length of the longest end of `text` that is a beginning of `mark`, the whole mark excluded. */
function overlap(text: string, mark: string): number {
	for (let length = Math.min(mark.length - 1, text.length); length > 0; length--) {
		if (mark.startsWith(text.slice(-length))) return length;
	}
	return 0;
}
