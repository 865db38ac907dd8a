import type {Channel} from '../../engine/types.js';
import {columns as columnsOf} from '../markdown/columns.js';
import {append} from '../markdown/wrap.js';
import {type Entry, entryRows, isApart} from './entry.js';
import {Reply} from './reply.js';
import type {Thoughts} from './thought-stream.js';

/** Time as the store sees it; tests bring their own. */
export type Clock = {
	now(): number;
	setTimeout(run: () => void, ms: number): unknown;
	clearTimeout(timer: unknown): void;
};

/** The rows printed so far. `generation` counts the times the transcript was emptied. */
export type Printed = {readonly generation: number; readonly length: number; slice(start: number): string[]};

export type TranscriptOptions = {
	readonly columns: number;
	readonly thoughts?: Thoughts;
	/** The shortest time between two frames, in ms. A little more than Ink's own 34, or they miss each other. */
	readonly flushMs?: number;
	readonly clock?: Clock;
};

/** Where a conversation is shown: the store behind the Ink view, or a plain stream of text. */
export interface TranscriptSink {
	/** While a reply is being written, entries wait for its end. */
	add(entry: Entry): void;
	begin(): void;
	/** A piece of the reply; `tokens`: how many were generated so far. */
	append(text: string, channel?: Channel, tokens?: number): void;
	/** `why` stands right below the reply, above the entries that waited. */
	end(why?: Entry): void;
}

/**
 * What was said, as terminal rows. Finished rows go to an append-only list that is printed once and then belongs to
 * the terminal's scrollback; only the unfinished end of a reply is live. Views are told at most every `flushMs`.
 * Knows nothing of React.
 */
export class Transcript implements TranscriptSink {
	private readonly thoughts: Thoughts;
	private readonly flushMs: number;
	private readonly clock: Clock;
	private readonly listeners = new Set<() => void>();
	private columns: number;
	private rows: string[] = [];
	private printed: Printed = snapshot(0, []);
	private live: readonly string[] = [];
	private clipped: {rows: readonly string[]; from: readonly string[]; most: number} | undefined;
	private reply: Reply | undefined;
	/** Rows of the present reply are printed. */
	private hasBegun = false;
	private waiting: Entry[] = [];
	private previous: Entry['kind'] | 'reply' | undefined;
	private timer: unknown;
	private flushedAt = Number.NEGATIVE_INFINITY;

	constructor({columns, thoughts = 'show', flushMs = 36, clock = systemClock}: TranscriptOptions) {
		this.columns = columns;
		this.thoughts = thoughts;
		this.flushMs = flushMs;
		this.clock = clock;
	}

	get isReplying(): boolean {
		return this.reply !== undefined;
	}

	subscribe = (listener: () => void): (() => void) => {
		this.listeners.add(listener);
		return () => {
			this.listeners.delete(listener);
		};
	};

	/** The same object until there is more. */
	getStatic = (): Printed => this.printed;

	/** The last `most` live rows; the same array until they change. */
	getLive = (most: number): readonly string[] => {
		if (this.clipped?.from !== this.live || this.clipped.most !== most) {
			const rows = most > 0 ? this.live.slice(-most) : [];
			this.clipped = {rows, from: this.live, most};
		}
		return this.clipped.rows;
	};

	/** The last printed rows that fit into `most` rows of a terminal, which may have become narrower since. */
	getPrinted(most: number, columns: number): string[] {
		const rows = this.printed.slice(Math.max(0, this.printed.length - most));
		let room = most;
		const first = rows.findLastIndex(row => {
			room -= Math.max(1, Math.ceil(columnsOf(row) / columns));
			return room < 0;
		});
		return rows.slice(first + 1);
	}

	add(entry: Entry): void {
		if (this.reply) {
			this.waiting.push(entry);
			return;
		}
		this.print(entryRows(entry, this.width), entry.kind);
		this.schedule();
	}

	begin(): void {
		if (this.reply) this.end();
		this.hasBegun = false;
		this.reply = new Reply(this.width, this.thoughts, this.clock.now);
	}

	append(text: string, channel: Channel = 'answer', tokens?: number): void {
		if (!this.reply) this.begin();
		this.reply?.append(text, channel, tokens);
		this.schedule();
	}

	end(why?: Entry): void {
		if (!this.reply) {
			if (why) this.add(why);
			return;
		}
		this.printReply(this.reply.end());
		this.reply = undefined;
		this.live = [];
		const below = this.waiting.splice(0);
		if (why) below.unshift(why);
		for (const entry of below) this.print(entryRows(entry, this.width), entry.kind);
		this.flush();
	}

	/** Printed rows stay as they are, they are the terminal's; the live ones are wrapped anew. */
	resize(columns: number): void {
		if (columns === this.columns) return;
		this.columns = columns;
		this.reply?.resize(this.width);
		this.flush();
	}

	/** Forgets everything. What the terminal shows is the caller's to erase. */
	clear(): void {
		this.reply = undefined;
		this.waiting = [];
		this.rows = [];
		this.live = [];
		this.previous = undefined;
		this.printed = snapshot(this.printed.generation + 1, this.rows);
		this.flush();
	}

	/** Shows now what would be shown with the next frame. */
	flush(): void {
		this.clock.clearTimeout(this.timer);
		this.timer = undefined;
		this.flushedAt = this.clock.now();
		this.updateReply();
		if (this.rows.length !== this.printed.length) this.printed = snapshot(this.printed.generation, this.rows);
		for (const listener of this.listeners) listener();
	}

	/** One column stays free, so that no terminal wraps a full row by itself. */
	private get width(): number {
		return Math.max(1, this.columns - 1);
	}

	private updateReply(): void {
		if (!this.reply) return;
		const {committed, live} = this.reply.update();
		this.printReply(committed);
		this.live = !this.hasBegun && this.previous && live.length > 0 ? ['', ...live] : live;
	}

	/** Only the first rows of a reply are set apart from what is above. */
	private printReply(rows: readonly string[]): void {
		if (this.hasBegun) append(this.rows, rows);
		else this.print(rows, 'reply');
		this.hasBegun ||= rows.length > 0;
	}

	private print(rows: readonly string[], kind: Entry['kind'] | 'reply'): void {
		if (rows.length === 0) return;
		if (this.previous && isApart(this.previous, kind)) this.rows.push('');
		append(this.rows, rows);
		this.previous = kind;
	}

	private schedule(): void {
		if (this.timer !== undefined) return;
		const wait = this.flushedAt + this.flushMs - this.clock.now();
		if (wait <= 0) this.flush();
		else this.timer = this.clock.setTimeout(() => this.flush(), wait);
	}
}

/** Appending to `rows` later does not change what was promised here: `length` stays. */
const snapshot = (generation: number, rows: readonly string[]): Printed => {
	const {length} = rows;
	return {generation, length, slice: start => rows.slice(start, length)};
};

const systemClock: Clock = {
	now: () => performance.now(),
	setTimeout: (run, ms) => setTimeout(run, ms),
	clearTimeout: timer => clearTimeout(timer as NodeJS.Timeout),
};
