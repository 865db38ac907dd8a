import stringWidth from 'string-width';
import {clean, cleanLine} from '../markdown/clean.js';
import {markdownRows} from '../markdown/stream.js';
import {chop, indent, wrap} from '../markdown/wrap.js';
import {theme} from '../theme.js';

/** One thing said in the transcript, besides the reply that is being written. All text is untrusted but `rows`. */
export type Entry =
	| {readonly kind: 'user'; readonly text: string}
	/** A finished answer, as Markdown: a conversation that is taken up again. */
	| {readonly kind: 'assistant'; readonly text: string}
	| {readonly kind: 'thought'; readonly text: string}
	/** What the program says, as Markdown. */
	| {readonly kind: 'notice'; readonly text: string}
	| {
			readonly kind: 'success' | 'warning' | 'error';
			readonly text: string;
			/** The next step, on its own row. */
			readonly hint?: string;
	  }
	/** Why the reply above ended. */
	| {readonly kind: 'stop'; readonly text: string}
	/** Rows that our own code has styled and wrapped: the header, a table of settings. */
	| {readonly kind: 'rows'; readonly rows: readonly string[]};

/** An entry as rows no wider than `width`. */
export function entryRows(entry: Entry, width: number): string[] {
	switch (entry.kind) {
		case 'user':
			return userRows(entry.text, width);
		case 'assistant':
			return markdownRows(clean(entry.text), width);
		case 'thought':
			return [theme.thoughtLabel('thinking'), ...thoughtRows(entry.text, width)];
		case 'stop':
			return stopRows(cleanLine(entry.text), width).map(row => theme.stop(row));
		case 'rows':
			return entry.rows.flatMap(row => (stringWidth(row) <= width ? row : chop(row, width)));
		case 'notice':
			return noticeRows(entry.text, width);
		default: {
			const text = marked(marks[entry.kind], clean(entry.text), theme[entry.kind], width);
			if (!entry.hint) return text;
			return [...text, ...marked('  ', clean(entry.hint), theme.hint, width)];
		}
	}
}

const between = ' · ';

/** The parts of a stop line, as many in a row as fit: a command is not broken where a row has room for it. */
function stopRows(line: string, width: number): string[] {
	const under = width > 12 ? '  ' : '';
	const inner = width - under.length;
	const [first, ...parts] = line.split(between);
	const rows = [first!];
	for (const part of parts) {
		const room = rows.length === 1 ? width : inner;
		const last = rows.at(-1)!;
		if (stringWidth(last + between + part) <= room) rows[rows.length - 1] += between + part;
		else rows.push(part);
	}
	const [head, ...rest] = rows;
	return [
		...wrap(head!, width),
		...indent(
			rest.flatMap(row => wrap(row, inner)),
			under,
		),
	];
}

/** A sentence is marked; a table or a list needs no mark to be seen. */
function noticeRows(text: string, width: number): string[] {
	const rows = markdownRows(clean(text), Math.max(1, width - marks.notice.length));
	return indent(rows, text.includes('\n') ? '  ' : theme.notice(marks.notice));
}

/** Whether a blank row belongs between two entries that follow each other. */
export function isApart(previous: Entry['kind'] | 'reply', next: Entry['kind'] | 'reply'): boolean {
	return next !== 'stop' && !(previous === next && (next === 'notice' || next === 'success'));
}

export const thoughtRows = (text: string, width: number): string[] =>
	marked('  ', clean(text).trim(), theme.thought, width);

/** What kind of entry it is must show without colours, too. */
const marks = {notice: '· ', success: '✓ ', warning: '! ', error: '× '} as const;

const longestMessage = 30;
const shownOfLonger = 20;

function userRows(text: string, width: number): string[] {
	const marker = width > 12 ? '> ' : '>';
	const inner = Math.max(1, width - marker.length);
	// A pasted megabyte must not be wrapped to show twenty rows of it.
	const lines = clean(text.slice(0, longestMessage * 4 * Math.max(width, 20))).split('\n');
	const rows = lines.slice(0, longestMessage + 1).flatMap(line => wrap(line, inner));
	const total = text.split('\n').length;
	const more = Math.max(rows.length - shownOfLonger, total - shownOfLonger);
	const shown = rows.length > longestMessage ? rows.slice(0, shownOfLonger) : rows;
	const styled = shown.map(row => theme.user(row));
	if (shown.length < rows.length) {
		styled.push(...wrap(`… ${more} more line${more === 1 ? '' : 's'}`, inner).map(row => theme.hint(row)));
	}
	if (width === 1) return styled;
	return indent(styled, theme.userMarker(marker.trimEnd()) + marker.slice(1));
}

function marked(mark: string, text: string, style: (text: string) => string, width: number): string[] {
	const hasRoom = width > 12;
	const lines = text.split('\n').flatMap(line => wrap(line, hasRoom ? width - mark.length : width));
	const rows = lines.map(row => (row === '' ? '' : style(row)));
	return hasRoom ? indent(rows, mark.trim() ? style(mark) : mark) : rows;
}
