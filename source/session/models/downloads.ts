import {asChatError, type ChatError, usageError} from '../../errors.js';
import {type DownloadEvent, download} from '../../hub/download.js';
import {progressLine} from '../../hub/progress-line.js';
import type {Reference} from '../../hub/reference.js';
import {inChatWords} from './chat-words.js';
import type {ModelWorld} from './world.js';

export type Wanted = {
	readonly reference: Extract<Reference, {kind: 'repo' | 'url'}>;
	/** Short, for the status line. */
	readonly name: string;
	/** What `/model` takes to mean the same. */
	readonly typed: string;
};

/** The end of a download that nobody stopped. */
export type DownloadNews =
	| {
			readonly type: 'ready';
			readonly wanted: Wanted;
			readonly path: string;
			/** The model that was in use when the download began. */
			readonly inUse: string;
	  }
	| {readonly type: 'failed'; readonly wanted: Wanted; readonly error: ChatError};

type Job = {
	readonly wanted: Wanted;
	readonly inUse: string;
	readonly stop: AbortController;
	state: 'running' | 'paused' | 'stopped';
	progress: string;
};

/** One download at a time beside the chat, as a store: `line` says where it stands. */
export class Downloads {
	readonly #listeners = new Set<() => void>();
	readonly #world: ModelWorld;
	#onNews: (news: DownloadNews) => void = () => {};
	/** The one that goes on, or the last one that did not come to its end. */
	#job: Job | undefined;
	#asking: {readonly line: string; readonly stop: AbortController} | undefined;
	/** Of the download that was begun last. */
	#ended: Promise<void> = Promise.resolve();

	constructor(world: ModelWorld) {
		this.#world = world;
	}

	/** Calls back whenever `line` may be another one; returns what ends that. */
	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	/** Who is told how downloads end. */
	listen(onNews: (news: DownloadNews) => void): void {
		this.#onNews = onNews;
	}

	/** For the status line; undefined when nothing goes on. */
	get line(): string | undefined {
		if (this.#asking) return this.#asking.line;
		if (!this.#job || this.#job.state === 'stopped') return undefined;
		const {wanted, state, progress} = this.#job;
		const parts = [wanted.name, ...(state === 'paused' ? ['paused'] : []), ...(progress ? [progress] : [])];
		return `${state === 'paused' ? '‖' : '↓'} ${parts.join(' · ')}`;
	}

	/** Shows a line while the Hub is asked something. Errors speak of the chat's commands. */
	async asking<T>(line: string, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
		this.#asking?.stop.abort();
		const asking = {line, stop: new AbortController()};
		this.#asking = asking;
		this.#changed();
		try {
			return await ask(asking.stop.signal);
		} catch (error) {
			if (asking.stop.signal.aborted) throw usageError('The Hub is no longer asked.');
			throw inChatWords(error);
		} finally {
			if (this.#asking === asking) this.#asking = undefined;
			this.#changed();
		}
	}

	/** Throws a usage error when another download goes on or waits. */
	refuseSecond(): void {
		if (!this.#job || this.#job.state === 'stopped') return;
		throw usageError(
			`${this.#job.wanted.name} is ${this.#job.state === 'paused' ? 'waiting to go on' : 'being downloaded'}.`,
			'/model cancel ends that download and keeps its part.',
		);
	}

	/** `inUse` is the model that answers meanwhile. */
	begin(wanted: Wanted, inUse: string): void {
		this.refuseSecond();
		this.#start(wanted, inUse, '');
	}

	/** Returns what was paused. Throws a usage error when nothing goes on. */
	pause(): Wanted {
		if (this.#job?.state !== 'running') throw nothing('No download goes on.');
		return this.#end(this.#job, 'paused');
	}

	/** Goes on with what was paused or cancelled, or failed. Throws a usage error when there is nothing. */
	resume(inUse: string): Wanted {
		if (!this.#job || this.#job.state === 'running') throw nothing('No download waits to go on.');
		const {wanted, progress} = this.#job;
		this.#start(wanted, inUse, progress);
		return wanted;
	}

	/** Ends it for now and keeps what is there of it. Throws a usage error when nothing goes on. */
	cancel(): Wanted | undefined {
		if (this.#asking) {
			this.#asking.stop.abort();
			return undefined;
		}

		if (!this.#job || this.#job.state === 'stopped') throw nothing('No download goes on.');
		return this.#end(this.#job, 'stopped');
	}

	/** Lets go of everything; what is there of a download stays. */
	async dispose(): Promise<void> {
		this.#asking?.stop.abort();
		if (this.#job) this.#end(this.#job, 'stopped');
		await this.#ended;
	}

	#start(wanted: Wanted, inUse: string, progress: string): void {
		const job: Job = {wanted, inUse, stop: new AbortController(), state: 'running', progress};
		this.#job = job;
		const earlier = this.#ended;
		// The one before lets go of its lock first.
		this.#ended = earlier.then(() => this.#run(job));
		this.#changed();
	}

	#end(job: Job, state: 'paused' | 'stopped'): Wanted {
		job.state = state;
		job.stop.abort();
		this.#changed();
		return job.wanted;
	}

	/** Never throws: how it ends is news. */
	async #run(job: Job): Promise<void> {
		const {wanted, inUse, stop} = job;
		try {
			for await (const event of download(this.#world.hub(), wanted.reference, {signal: stop.signal})) {
				if (stop.signal.aborted) continue;
				this.#note(job, event);
				if (event.type !== 'done') continue;
				this.#job = undefined;
				this.#changed();
				this.#onNews({type: 'ready', wanted, path: event.path, inUse});
			}
		} catch (error) {
			if (stop.signal.aborted) return;
			job.state = 'stopped';
			this.#changed();
			this.#onNews({type: 'failed', wanted, error: asChatError(inChatWords(error))});
		}
	}

	#note(job: Job, event: DownloadEvent): void {
		const before = job.progress;
		if (event.type === 'retry') job.progress = event.reason;
		else if (event.type !== 'done' && event.type !== 'plan') job.progress = progressLine(event);
		if (job.progress !== before) this.#changed();
	}

	#changed(): void {
		for (const listener of this.#listeners) listener();
	}
}

const nothing = (reason: string) => usageError(reason, '/model chooses a model.');
