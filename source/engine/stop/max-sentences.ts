import {firstSentenceEnd} from '../sentence.js';
import type {TextScanner} from './text-scanner.js';

/** Longest sentence that is looked at as one, in characters: it bounds the work at each token. */
const longest = 4096;

/**
 * Ends a text after so many sentences. That one has ended is only known when the next has begun ("3." may become
 * "3.5"): until then the few characters after its full stop are held back.
 */
export class MaxSentences implements TextScanner {
	stop: TextScanner['stop'];
	#sentences = 0;
	/** The sentence that is being written, and how much of it was released. */
	#sentence = '';
	#released = 0;

	constructor(readonly limit: number) {}

	push(text: string): string {
		if (this.stop) return '';
		this.#sentence += text;
		let released = '';
		for (;;) {
			const end = firstSentenceEnd(this.#sentence);
			if (end === undefined) break;
			if (end === -1) {
				released += this.#release(this.#sentence.length);
				break;
			}
			released += this.#release(end);
			this.#sentence = this.#sentence.slice(end);
			this.#released = 0;
			if (++this.#sentences < this.limit) continue;
			this.stop = {reason: 'max_sentences', limit: this.limit};
			return released;
		}
		const extra = this.#released - longest;
		if (extra > 0) {
			this.#sentence = this.#sentence.slice(extra);
			this.#released -= extra;
		}
		return released;
	}

	end(): string {
		return this.stop ? '' : this.#release(this.#sentence.length);
	}

	#release(end: number): string {
		const text = this.#sentence.slice(this.#released, end);
		this.#released = Math.max(this.#released, end);
		return text;
	}
}
