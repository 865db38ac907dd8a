import {StringDecoder} from 'node:string_decoder';
import type {TokenPiece} from './model.js';
import {StopScanner} from './stop-scanner.js';
import {type Piece, ThoughtSplitter} from './thought-splitter.js';
import type {ThinkingMarks} from './types.js';

export type TextStreamOptions = {
	/** What a token stands for, see `Vocabulary.piece`. */
	readonly piece: (token: number) => TokenPiece;
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
	/** Whether the decoder may hold a part of a character. */
	#inCharacter = false;
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

	/**
	 * Takes up a reply whose text was given out before: only half a character and the side of the thinking marks that it
	 * ended on matter for what follows.
	 */
	resume(tokens: readonly number[]): void {
		for (const token of tokens) this.#splitter.push(this.#text(token));
		this.#splitter.end();
	}

	push(token: number): Piece[] {
		const text = this.#text(token);
		return text === '' ? [] : this.#splitter.push(this.#scanner.push(text));
	}

	/** Half characters come out as U+FFFD, begun stop strings and marks as the text they are. */
	end(): Piece[] {
		if (this.stopString !== undefined) return this.#splitter.end();
		const rest = this.#scanner.push(this.#decoder.end());
		const last = this.stopString === undefined ? rest + this.#scanner.end() : rest;
		return [...this.#splitter.push(last), ...this.#splitter.end()];
	}

	#text(token: number): string {
		const control = this.options.visibleControl?.get(token);
		return control === undefined ? this.#decode(this.options.piece(token)) : this.#decoder.end() + control;
	}

	#decode({bytes, text}: TokenPiece): string {
		if (text !== undefined && !this.#inCharacter) return text;
		if (bytes.length > 0) this.#inCharacter = text === undefined;
		return this.#decoder.write(bytes as Buffer);
	}
}
