type Waiting = {readonly place: number; readonly begin: () => Promise<void>};

/**
 * Sequences of one context that take their steps together: a decode waits for the one at work, and then for whoever is
 * ready in the same turn of the event loop. llama.cpp computes sequences as one only while their numbers follow each
 * other in the batch (`llama_batch_allocr::split_equal`), others one after another; node-llama-cpp adds them as they come.
 */
export class Lockstep {
	readonly #waiting: Waiting[] = [];
	#isAtWork = false;

	/** `dispatch` starts the decode of all that was queued. */
	constructor(readonly dispatch: () => void) {}

	/** Calls `begin`, which queues a decode at once, in the order of the sequences' places. Returns, or rejects with, what it does. */
	join<Result>(place: number, begin: () => Promise<Result>): Promise<Result> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({place, begin: () => begin().then(resolve, reject)});
			this.#schedule();
		});
	}

	#schedule(): void {
		if (this.#isAtWork || this.#waiting.length === 0) return;
		this.#isAtWork = true;
		setImmediate(() => void this.#step());
	}

	async #step(): Promise<void> {
		const ready = this.#waiting.splice(0).sort((one, other) => one.place - other.place);
		const decodes = ready.map(({begin}) => begin());
		this.dispatch();
		await Promise.all(decodes);
		this.#isAtWork = false;
		this.#schedule();
	}
}
