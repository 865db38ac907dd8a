import type {TextScanner} from './text-scanner.js';

/**
 * Looks for stop strings in a text that arrives in pieces. Text is released once it can no longer belong to a stop
 * string. The match that is complete first wins, of several that end at the same place the longest: so the outcome does
 * not depend on how the text was cut into tokens.
 */
export class StopStrings implements TextScanner {
	/** The stop string that was found; nothing is released after it. */
	match: string | undefined;
	#strings: readonly string[] = [];
	#longest = 0;
	#held = '';

	constructor(strings: readonly string[]) {
		this.use(strings);
	}

	/** Looks for others from here on; what is held back of the text may still belong to one of them. */
	use(strings: readonly string[]): void {
		this.#strings = strings.filter(string => string !== '').sort((a, b) => b.length - a.length);
		this.#longest = this.#strings[0]?.length ?? 0;
	}

	get stop(): TextScanner['stop'] {
		return this.match === undefined ? undefined : {reason: 'stop_string', string: this.match};
	}

	push(text: string): string {
		if (this.match !== undefined) return '';
		if (this.#longest === 0) return this.end() + text;
		const all = this.#held + text;
		const found = this.#find(all);
		if (found) {
			this.match = found.string;
			this.#held = '';
			return all.slice(0, found.index);
		}
		const release = all.length - this.#startedAtEnd(all);
		this.#held = all.slice(release);
		return all.slice(0, release);
	}

	end(): string {
		const rest = this.#held;
		this.#held = '';
		return rest;
	}

	#find(text: string): {index: number; string: string} | undefined {
		let best: {index: number; string: string} | undefined;
		let bestEnd = Number.POSITIVE_INFINITY;
		for (const string of this.#strings) {
			const index = text.indexOf(string);
			if (index < 0 || index + string.length >= bestEnd) continue;
			best = {index, string};
			bestEnd = index + string.length;
		}
		return best;
	}

	/** Length of the longest end of `text` that some stop string begins with. */
	#startedAtEnd(text: string): number {
		for (let length = Math.min(this.#longest - 1, text.length); length > 0; length--) {
			const end = text.slice(-length);
			if (this.#strings.some(string => string.length > length && string.startsWith(end))) return length;
		}
		return 0;
	}
}
