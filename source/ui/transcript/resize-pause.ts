type Env = Readonly<Record<string, string | undefined>>;

/**
 * tmux breaks rows at once when its window gets narrower, but tells programs of a second size only 250 ms after the first
 * (`server_client_check_pane_resize()`). What is drawn meanwhile stands in a width that nobody knows, and cannot be erased
 * any more. So there all output waits until the edge of the window rests, and the size that was told is the true one.
 */
export class ResizePause {
	readonly #ms: number;
	readonly #mend: () => void;
	#timer: NodeJS.Timeout | undefined;
	#waiting: Array<() => void> = [];

	/** `mend` sets right what the terminal has made of the last frame, before anything else is drawn. */
	constructor(env: Env, mend: () => void) {
		this.#ms = env.TMUX || env.TERM?.startsWith('tmux') ? restMs : 0;
		this.#mend = mend;
	}

	/** The terminal has another size. */
	begin(): void {
		clearTimeout(this.#timer);
		if (this.#ms === 0) this.#mend();
		else this.#timer = setTimeout(() => this.end(), this.#ms);
	}

	/** Runs something that draws, now or after the pause. */
	add(draw: () => void): void {
		if (this.#timer) this.#waiting.push(draw);
		else draw();
	}

	/** Draws what waits. */
	end(): void {
		if (!this.#timer) return;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#mend();
		for (const draw of this.#waiting.splice(0)) draw();
	}
}

const restMs = 300;
