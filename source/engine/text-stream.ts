import {StringDecoder} from 'node:string_decoder';
import {StopScanner} from './stop-scanner.js';
import {type Piece, ThoughtSplitter} from './thought-splitter.js';
import type {ThinkingMarks} from './types.js';

export type TextStreamOptions = {
	/** UTF-8 bytes of a token, see `Vocabulary.bytes`. */
	readonly bytes: (token: number) => Uint8Array;
	readonly stop: readonly string[];
	readonly thinking?: ThinkingMarks;
	/** Control tokens whose text counts: those that are a stop string or a mark of `thinking` all by themselves. */
	readonly visibleControl?: ReadonlyMap<number, string>;
};

/**
 * Tokens in, text a person may see out: bytes → whole characters → text before a stop string → answer and thought.
 * Each stage holds back what may still change; `end()` gives up the rest.
 */
export class TextStream {
	readonly #decoder = new StringDecoder('utf8');
	readonly #scanner: StopScanner;
	readonly #splitter: ThoughtSplitter;

	constructor(readonly options: TextStreamOptions) {
		this.#scanner = new StopScanner(options.stop);
		this.#splitter = new ThoughtSplitter(options.thinking);
	}

	/** The stop string that was reached, if any. */
	get stopString(): string | undefined {
		return this.#scanner.match;
	}

	push(token: number): Piece[] {
		const control = this.options.visibleControl?.get(token);
		const text =
			control === undefined
				? this.#decoder.write(this.options.bytes(token) as Buffer)
				: this.#decoder.end() + control;
		return text === '' ? [] : this.#splitter.push(this.#scanner.push(text));
	}

	/** Half characters come out as U+FFFD, begun stop strings and marks as the text they are. */
	end(): Piece[] {
		if (this.stopString !== undefined) return this.#splitter.end();
		const rest = this.#scanner.push(this.#decoder.end());
		const last = this.stopString === undefined ? rest + this.#scanner.end() : rest;
		return [...this.#splitter.push(last), ...this.#splitter.end()];
	}
}
