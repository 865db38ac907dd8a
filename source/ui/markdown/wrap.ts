import {stripVTControlCharacters} from 'node:util';
import wrapAnsi from 'wrap-ansi';
import {columns} from './columns.js';

/** Styled text as rows of at most `width` columns, broken at spaces where that is possible. At least one row. */
export function wrap(text: string, width: number): string[] {
	if (text.length <= width && plain.test(text)) return [text.trim()];
	if (lastText === text && lastWidth === width) return [...lastRows];
	lastRows = fit(wrapAnsi(text, Math.max(1, width), {hard: true, trim: true}), width);
	lastText = text;
	lastWidth = width;
	return [...lastRows];
}

// An unfinished paragraph is wrapped to see whether it can be cut, and then again to be shown.
let lastText = '';
let lastWidth = 0;
let lastRows: readonly string[] = [];

/** Text whose spaces count (code): every character stays, rows are cut at exactly `width` columns. */
export function chop(line: string, width: number): string[] {
	if (!plain.test(line)) {
		return fit(wrapAnsi(line, Math.max(1, width), {hard: true, trim: false, wordWrap: false}), width);
	}
	if (line.length <= width) return [line];
	const rows: string[] = [];
	for (let start = 0; start < line.length; start += width) rows.push(line.slice(start, start + width));
	return rows;
}

/** `rows` with `first` before the first one and as many spaces (or `rest`) before the others. */
export function indent(rows: readonly string[], first: string, rest = ' '.repeat(columns(first))): string[] {
	return rows.map((row, index) => (index === 0 ? first : row === '' ? rest.trimEnd() : rest) + row);
}

/** Adds all of `more` to `rows`; `push(...more)` overflows the stack with some 100,000 of them. */
export function append(rows: string[], more: readonly string[]): void {
	for (const row of more) rows.push(row);
}

/** `text` followed by as many spaces as are missing to `width` columns. */
export function pad(text: string, width: number, align: 'left' | 'right' | 'center' = 'left'): string {
	const missing = Math.max(0, width - columns(text));
	const before = align === 'right' ? missing : align === 'center' ? Math.floor(missing / 2) : 0;
	return ' '.repeat(before) + text + ' '.repeat(missing - before);
}

const plain = /^[ -~]*$/;
const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/**
 * wrap-ansi leaves a grapheme whole that alone is wider than the row, and puts a space before a word of no width where
 * there is no column left for it. Such rows are cut by hand, without styles; too wide a grapheme is a question mark.
 */
const fit = (wrapped: string, width: number): string[] =>
	wrapped.split('\n').flatMap(row => (columns(row) <= width ? row : cut(row, width)));

function cut(row: string, width: number): string[] {
	const rows: string[] = [];
	let current = '';
	let used = 0;
	for (const {segment} of segmenter.segment(stripVTControlCharacters(row))) {
		const shown = columns(segment) > Math.min(width, 8) ? '?' : segment;
		if (used + columns(shown) > width) {
			rows.push(current);
			current = '';
			used = 0;
		}
		current += shown;
		used = columns(current);
	}
	rows.push(current);
	return rows;
}
