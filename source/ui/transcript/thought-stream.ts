import {stripVTControlCharacters} from 'node:util';
import type {StreamRows} from '../markdown/stream.js';
import {append} from '../markdown/wrap.js';
import {theme} from '../theme.js';
import {thoughtRows} from './entry.js';

/** Rows of an unfinished line before its first ones are printed, and of a collapsed thought that are seen at a time. */
const mostRows = 4;

/** `show` thoughts as they come, or `collapse` them to one line when they are over. */
export type Thoughts = 'show' | 'collapse';

/** What a model thinks, apart from what it answers: plain text under a label, or only a summary of it at the end. */
export class ThoughtStream {
	private text = '';
	private isEmpty = true;
	private hasLabel = false;
	private tokens = 0;
	private readonly startedAt: number;

	constructor(
		private width: number,
		private readonly thoughts: Thoughts,
		private readonly now: () => number,
		/** Tokens generated before this thought. */
		private readonly tokensBefore: number,
	) {
		this.startedAt = now();
	}

	append(text: string, tokens: number): void {
		this.tokens = tokens - this.tokensBefore;
		this.text += text;
		if (this.isEmpty) this.text = this.text.trimStart();
		this.isEmpty = this.text === '' && this.isEmpty;
	}

	resize(width: number): void {
		this.width = width;
	}

	update(): StreamRows {
		if (this.isEmpty) return {committed: [], live: []};
		if (this.thoughts === 'collapse') {
			// Only the last rows are seen: there is no need to keep and wrap more.
			this.text = this.text.slice(-mostRows * this.width * 2);
			return {committed: [], live: [label(), ...this.rows(this.text).slice(-mostRows)]};
		}
		const committed = this.hasLabel ? [] : [label()];
		this.hasLabel = true;
		const end = this.text.lastIndexOf('\n');
		if (end >= 0) {
			for (const line of this.text.slice(0, end).split('\n')) append(committed, this.rows(line));
			this.text = this.text.slice(end + 1);
		}
		const live = this.rows(this.text);
		const last = stripVTControlCharacters(live.at(-1) ?? '').trim();
		const start = this.text.trimEnd().length - last.length;
		if (live.length <= mostRows || !this.text.startsWith(last, start)) return {committed, live};
		append(committed, live.slice(0, -1));
		this.text = this.text.slice(start);
		return {committed, live: live.slice(-1)};
	}

	end(): string[] {
		if (this.isEmpty) return [];
		if (this.thoughts === 'show') {
			this.text = this.text.trimEnd();
			const {committed, live} = this.update();
			return [...committed, ...live];
		}
		const seconds = ((this.now() - this.startedAt) / 1000).toFixed(1);
		const count = this.tokens > 0 ? ` · ${this.tokens} token${this.tokens === 1 ? '' : 's'}` : '';
		return [theme.thoughtLabel(`thought for ${seconds} s${count}`)];
	}

	private rows(text: string): string[] {
		return text.trim() === '' ? [] : thoughtRows(text, this.width);
	}
}

const label = (): string => theme.thoughtLabel('thinking');
