import type {TextScanner} from './text-scanner.js';

/**
 * Ends a text before the line break that follows its last allowed line. Blank lines do not count, as the space between
 * two paragraphs is no line of its own to a person.
 */
export class MaxLines implements TextScanner {
	stop: TextScanner['stop'];
	#lines = 0;
	/** Whether the line that is being written has anything in it. */
	#isLine = false;

	constructor(readonly limit: number) {}

	push(text: string): string {
		if (this.stop) return '';
		for (let index = 0; index < text.length; index++) {
			const character = text[index]!;
			if (character !== '\n') {
				this.#isLine ||= /\S/.test(character);
				continue;
			}
			if (this.#isLine) this.#lines++;
			this.#isLine = false;
			if (this.#lines < this.limit) continue;
			this.stop = {reason: 'max_lines', limit: this.limit};
			return text.slice(0, index);
		}
		return text;
	}

	end(): string {
		return '';
	}
}
