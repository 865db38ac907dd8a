import type {Channel} from '../../engine/types.js';

/**
 * Text of a reply that waits to be written, for `ms` milliseconds at most. After a pause it is written at once: where the
 * machine is busy, a timer would come late.
 */
export class TextBuffer {
	readonly #ms: number;
	readonly #write: (text: string, thought: string) => void;
	#text = '';
	#thought = '';
	#timer: NodeJS.Timeout | undefined;
	/** When text was written last. */
	#writtenAt = Number.NEGATIVE_INFINITY;

	constructor(ms: number, write: (text: string, thought: string) => void) {
		this.#ms = ms;
		this.#write = write;
	}

	add(text: string, channel: Channel): void {
		if (channel === 'answer') this.#text += text;
		else this.#thought += text;
		if (performance.now() - this.#writtenAt >= this.#ms) this.flush();
		else this.#timer ??= setTimeout(() => this.flush(), this.#ms).unref();
	}

	flush(): void {
		const [text, thought] = [this.#text, this.#thought];
		this.drop();
		this.#writtenAt = performance.now();
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
