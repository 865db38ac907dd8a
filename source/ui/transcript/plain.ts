import type {Channel} from '../../engine/types.js';
import {clean} from '../markdown/clean.js';
import {CleanStream} from './clean-stream.js';
import {type Entry, entryRows, isApart} from './entry.js';
import type {TranscriptSink} from './store.js';

/** Rows of entries are not wrapped: that is left to the terminal, or to the voice that reads them. */
const unlimited = 100_000;

/**
 * The transcript where nothing may be redrawn (TERM=dumb, a screen reader, a log): text is only ever appended, answers
 * as they were written, line by line as they come.
 */
export class PlainTranscript implements TranscriptSink {
	private cleaner: CleanStream | undefined;
	private channel: Channel | undefined;
	private previous: Entry['kind'] | 'reply' | undefined;
	private waiting: Entry[] = [];

	constructor(private readonly write: (text: string) => void) {}

	add(entry: Entry): void {
		if (this.cleaner) {
			this.waiting.push(entry);
			return;
		}
		const text =
			entry.kind === 'assistant' ? clean(entry.text).trim() : entryRows(entry, unlimited).join('\n');
		this.write(`${this.gap(entry.kind)}${text}\n`);
	}

	begin(): void {
		if (this.cleaner) this.end();
		this.cleaner = new CleanStream();
		this.channel = undefined;
	}

	append(text: string, channel: Channel = 'answer'): void {
		if (!this.cleaner) this.begin();
		if (channel !== this.channel) {
			this.finishLine();
			const label = channel === 'thought' ? 'thinking:\n' : this.channel ? 'answer:\n' : '';
			this.write(this.gap('reply') + label);
			this.channel = channel;
		}
		const shown = this.cleaner?.push(text);
		if (shown) this.write(shown);
	}

	end(why?: Entry): void {
		this.finishLine();
		this.cleaner = undefined;
		if (why) this.add(why);
		for (const entry of this.waiting.splice(0)) this.add(entry);
	}

	private finishLine(): void {
		if (this.channel) this.write(`${this.cleaner?.end() ?? ''}\n`);
	}

	private gap(kind: Entry['kind'] | 'reply'): string {
		const gap = this.previous && isApart(this.previous, kind) ? '\n' : '';
		this.previous = kind;
		return gap;
	}
}
