/**
 * Values that one side pushes and the other side iterates: what was pushed before is kept until it is read. For one
 * reader.
 */
export class Channel<Value> implements AsyncIterable<Value> {
	readonly #values: Value[] = [];
	#closed = false;
	#wake: (() => void) | undefined;

	readonly push = (value: Value): void => {
		if (this.#closed) return;
		this.#values.push(value);
		this.#wake?.();
	};

	/** Ends the iteration after the values that are still to be read; later pushes are dropped. */
	readonly close = (): void => {
		this.#closed = true;
		this.#wake?.();
	};

	async *[Symbol.asyncIterator](): AsyncGenerator<Value, void> {
		for (;;) {
			while (this.#values.length > 0) yield this.#values.shift()!;
			if (this.#closed) return;
			await new Promise<void>(resolve => {
				this.#wake = resolve;
			});
		}
	}
}
