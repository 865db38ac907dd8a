/** What comes after the work at hand. */
export type Next =
	| {readonly type: 'model'; readonly path: string}
	| {readonly type: 'message'; readonly text: string};

/** What the chat is at, one thing at a time: a reply, or only a model on its way. What has to wait for its end is kept. */
export class Work {
	readonly #messages: string[] = [];
	#model: string | undefined;
	#current: {readonly abort: AbortController; readonly isReply: boolean} | undefined;

	get isBusy(): boolean {
		return this.#current !== undefined;
	}

	get isReply(): boolean {
		return this.#current?.isReply === true;
	}

	/** How many messages wait. */
	get queued(): number {
		return this.#messages.length;
	}

	queue(message: string): void {
		this.#messages.push(message);
	}

	/** The model to go on with: the last one that was chosen counts. */
	queueModel(path: string): void {
		this.#model = path;
	}

	/** Runs one thing to its end; a later one takes its place as what the chat is at. */
	async run(does: (signal: AbortSignal) => Promise<void>, isReply: boolean): Promise<void> {
		const current = {abort: new AbortController(), isReply};
		this.#current = current;
		await does(current.abort.signal);
		if (this.#current === current) this.#current = undefined;
	}

	/** Takes what comes next, once nothing is going on: a model before messages, as they are meant for it. */
	next(): Next | undefined {
		if (this.#current) return undefined;
		const path = this.#model;
		this.#model = undefined;
		if (path !== undefined) return {type: 'model', path};
		const text = this.#messages.shift();
		return text === undefined ? undefined : {type: 'message', text};
	}

	/** Asks for an early end; gives back the messages that waited for it. */
	stop(): string[] {
		this.#current?.abort.abort();
		return this.#messages.splice(0);
	}
}
