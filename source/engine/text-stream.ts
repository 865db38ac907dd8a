import {StringDecoder} from 'node:string_decoder';
import type {TokenPiece} from './model.js';
import {StopStrings} from './stop/stop-strings.js';
import {chained, type TextScanner} from './stop/text-scanner.js';
import {type Piece, ThoughtSplitter} from './thought-splitter.js';
import type {StopReason, ThinkingMarks} from './types.js';

export type TextStreamOptions = {
	/** What a token stands for, see `Vocabulary.piece`. */
	readonly piece: (token: number) => TokenPiece;
	readonly stop: readonly string[];
	/** What looks for the end of the answer; thoughts pass by them. */
	readonly scanners?: readonly TextScanner[];
	readonly thinking?: ThinkingMarks;
	/** Control tokens whose text counts: those that are a stop string or a mark of `thinking` all by themselves. */
	readonly visibleControl?: ReadonlyMap<number, string>;
};

/**
 * Tokens in, text a person may see out: bytes → whole characters → text before a stop string → answer and thought →
 * the answer up to its end.
 * Each stage holds back what may still change; `end()` gives up the rest.
 */
export class TextStream {
	readonly #decoder = new StringDecoder('utf8');
	/** Whether the decoder may hold a part of a character. */
	#inCharacter = false;
	readonly #scanner: StopStrings;
	readonly #answer: TextScanner;
	readonly #splitter: ThoughtSplitter;
	#visibleControl: ReadonlyMap<number, string> | undefined;

	constructor(readonly options: TextStreamOptions) {
		this.#scanner = new StopStrings(options.stop);
		this.#answer = chained(options.scanners ?? []);
		this.#splitter = new ThoughtSplitter(options.thinking);
		this.#visibleControl = options.visibleControl;
	}

	/** Other stop strings from the next token on, with the control tokens among them. */
	useStop(stop: readonly string[], visibleControl: ReadonlyMap<number, string>): void {
		this.#scanner.use(stop);
		this.#visibleControl = visibleControl;
	}

	/** Why the text ends where it does, once its end was found. */
	get stop(): StopReason | undefined {
		return this.#answer.stop ?? this.#scanner.stop;
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
		return text === '' ? [] : this.#scanned(this.#splitter.push(this.#scanner.push(text)));
	}

	/** Half characters come out as U+FFFD, begun stop strings and marks as the text they are. */
	end(): Piece[] {
		const pieces: Piece[] = [];
		if (!this.stop) {
			const rest = this.#scanner.push(this.#decoder.end());
			pieces.push(...this.#splitter.push(this.#scanner.stop ? rest : rest + this.#scanner.end()));
		}
		const last = this.#scanned([...pieces, ...this.#splitter.end()]);
		const answer = this.#answer.end();
		return answer === '' ? last : [...last, {text: answer, channel: 'answer'}];
	}

	#scanned(pieces: Piece[]): Piece[] {
		if (!this.options.scanners?.length) return pieces;
		const scanned: Piece[] = [];
		for (const {text, channel} of pieces) {
			if (this.#answer.stop) break;
			const released = channel === 'answer' ? this.#answer.push(text) : text;
			if (released !== '') scanned.push({text: released, channel});
		}
		return scanned;
	}

	#text(token: number): string {
		const control = this.#visibleControl?.get(token);
		return control === undefined ? this.#decode(this.options.piece(token)) : this.#decoder.end() + control;
	}

	#decode({bytes, text}: TokenPiece): string {
		if (text !== undefined && !this.#inCharacter) return text;
		if (bytes.length > 0) this.#inCharacter = text === undefined;
		return this.#decoder.write(bytes as Buffer);
	}
}
