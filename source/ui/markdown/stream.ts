import type {Links, Token} from 'marked';
import {lex} from '../../lex-markdown.js';
import {blockRows} from './blocks.js';
import {settle} from './settle.js';
import {append} from './wrap.js';

export type StreamRows = {
	/** Rows that are finished: print them once, they will not come again. */
	readonly committed: string[];
	/** Rows of the unfinished end, to be drawn anew each time. */
	readonly live: string[];
};

/**
 * Markdown that is still being written, as terminal rows. Only the unfinished end is ever parsed and wrapped again, and
 * that end stays small whatever comes: finished blocks, list items, lines of code and rows of a long paragraph are
 * committed as soon as more text cannot change them. Expects cleaned text (`clean()`).
 */
export class MarkdownStream {
	private text = '';
	private readonly links: Links = {};
	/** What stands before `text`: nothing, a finished block, or the first part of the block that `text` begins with. */
	private before: 'nothing' | 'block' | 'same block' = 'nothing';

	constructor(private width: number) {}

	append(text: string): void {
		this.text += text;
	}

	/** From now on; committed rows are as they are. */
	resize(width: number): void {
		this.width = width;
	}

	/** The rows committed since the last call, and those of the unfinished end. */
	update(): StreamRows {
		const committed: string[] = [];
		for (;;) {
			const tokens = lex(this.text, this.links);
			const step = settle(this.text, tokens, this.width, this.before === 'same block');
			if (!step) {
				const live: string[] = [];
				this.place(live, this.rows(tokens));
				return {committed, live};
			}
			this.place(committed, step.rows);
			if (step.gap) committed.push('');
			if (step.open) this.before = 'same block';
			else if (step.rows.length > 0 || this.before === 'same block') this.before = 'block';
			this.text = step.rest;
		}
	}

	/** The rest, as it is; nothing may follow. */
	end(): string[] {
		const {committed, live} = this.update();
		append(committed, live);
		return committed;
	}

	private rows(tokens: readonly Token[]): string[] {
		return blockRows(tokens, this.width, {continued: this.before === 'same block'});
	}

	private place(rows: string[], more: readonly string[]): void {
		if (more.length === 0) return;
		if (this.before === 'block') rows.push('');
		append(rows, more);
	}
}

/** A whole text at once. */
export function markdownRows(text: string, width: number): string[] {
	const stream = new MarkdownStream(width);
	const rows: string[] = [];
	// In pieces, so that the work for a huge block does not grow with the square of its size.
	for (let start = 0; start < text.length; start += pieceLength) {
		stream.append(text.slice(start, start + pieceLength));
		append(rows, stream.update().committed);
	}
	append(rows, stream.end());
	return rows;
}

const pieceLength = 4096;
