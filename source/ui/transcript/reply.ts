import type {Channel} from '../../engine/types.js';
import {MarkdownStream, type StreamRows} from '../markdown/stream.js';
import {append} from '../markdown/wrap.js';
import {CleanStream} from './clean-stream.js';
import {ThoughtStream, type Thoughts} from './thought-stream.js';

/** The reply that is being written: thoughts and answer, in the order they come, as finished and as live rows. */
export class Reply {
	private readonly clean = new CleanStream();
	private part: MarkdownStream | ThoughtStream | undefined;
	private channel: Channel | undefined;
	private finished: string[] = [];
	private hasRows = false;
	/** Something stands above the present part: a blank row belongs between them. */
	private isApart = false;
	private tokens = 0;

	constructor(
		private width: number,
		private readonly thoughts: Thoughts,
		private readonly now: () => number,
	) {}

	/** `tokens`: how many were generated so far, this text included. */
	append(text: string, channel: Channel, tokens = this.tokens): void {
		if (channel !== this.channel) this.turn(channel);
		this.tokens = tokens;
		this.part?.append(this.clean.push(text), tokens);
	}

	resize(width: number): void {
		this.width = width;
		this.part?.resize(width);
	}

	update(): StreamRows {
		const {committed = [], live = []} = this.part?.update() ?? {};
		this.place(committed);
		const rows = this.finished;
		this.finished = [];
		return {committed: rows, live: this.isApart && live.length > 0 ? ['', ...live] : live};
	}

	/** What remains; nothing may follow. */
	end(): string[] {
		this.turn(undefined);
		return this.finished;
	}

	private turn(channel: Channel | undefined): void {
		this.part?.append(this.clean.end(), this.tokens);
		this.place(this.part?.end() ?? []);
		this.isApart = this.hasRows;
		this.channel = channel;
		if (channel === 'answer') this.part = new MarkdownStream(this.width);
		else if (channel === 'thought')
			this.part = new ThoughtStream(this.width, this.thoughts, this.now, this.tokens);
		else this.part = undefined;
	}

	private place(rows: readonly string[]): void {
		if (rows.length === 0) return;
		if (this.isApart) this.finished.push('');
		this.isApart = false;
		this.hasRows = true;
		append(this.finished, rows);
	}
}
