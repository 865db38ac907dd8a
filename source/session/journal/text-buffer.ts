import type {Channel} from '../../engine/types.js';

/** Text of a reply that waits to be written, for `ms` milliseconds at most. */
export class TextBuffer {
	readonly #ms: number;
	readonly #write: (text: string, thought: string) => void;
	#text = '';
	#thought = '';
	#timer: NodeJS.Timeout | undefined;

	constructor(ms: number, write: (text: string, thought: string) => void) {
		this.#ms = ms;
		this.#write = write;
	}

	add(text: string, channel: Channel): void {
		if (channel === 'answer') this.#text += text;
		else this.#thought += text;
		this.#timer ??= setTimeout(() => this.flush(), this.#ms).unref();
	}

	flush(): void {
		const [text, thought] = [this.#text, this.#thought];
		this.drop();
		if (text !== '' || thought !== '') this.#write(text, thought);
	}

	/** The whole reply is written elsewhere. */
	drop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#text = '';
		this.#thought = '';
	}
}
