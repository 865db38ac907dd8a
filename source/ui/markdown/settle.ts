import type {MarkedToken, Token, Tokens} from 'marked';
import {lex} from '../../lex-markdown.js';
import {blockRows} from './blocks.js';
import {settleCode} from './settle-code.js';
import {settleParagraph} from './settle-paragraph.js';

/** The finished beginning of a text and what remains of it. */
export type Settled = {
	readonly rows: string[];
	readonly rest: string;
	/** `rest` begins in the middle of the block that `rows` end with. */
	readonly open: boolean;
	/** A blank row belongs between the two, although they are one block (a list with spaced items). */
	readonly gap?: boolean;
};

/** An unfinished block longer than this is cut, even if that shows: the work for each frame must have a limit. */
export const longestBlock = 8192;

/**
 * The part of `source` that more text cannot change any more, if there is one: all blocks but the last, the last one
 * too when a blank line closed it; else what is finished inside the last block. `continued`: the first block goes on
 * with one that is partly printed.
 */
export function settle(
	source: string,
	tokens: readonly Token[],
	width: number,
	continued: boolean,
): Settled | undefined {
	const last = tokens.findLastIndex(token => token.type !== 'space');
	if (last < 0) return undefined;
	const open = tokens[last] as MarkedToken;
	const closed = last < tokens.length - 1 && endsAtBlankLine.has(open.type);
	const finished = tokens.slice(0, closed ? tokens.length : last);
	if (finished.some(token => token.type !== 'space')) {
		return {
			rows: blockRows(finished, width, {continued}),
			rest: source.slice(lengthOf(finished)),
			open: false,
		};
	}
	// Counted from the front: of the last token's `raw` marked may have trimmed the end.
	const start = lengthOf(tokens.slice(0, last));
	return inside(open, source.slice(start), width, continued);
}

const lengthOf = (tokens: ReadonlyArray<{raw: string}>): number =>
	tokens.reduce((sum, token) => sum + token.raw.length, 0);

// A list may go on after a blank line, so may indented code and a fence that is still open.
const endsAtBlankLine = new Set(['paragraph', 'heading', 'table', 'hr', 'def']);

function inside(open: MarkedToken, source: string, width: number, continued: boolean): Settled | undefined {
	switch (open.type) {
		case 'code':
			return settleCode(open, source, width, continued);
		case 'list':
			return settleList(open, source, width) ?? cutLines(source, width, continued);
		case 'paragraph':
			return settleParagraph(open, source, width);
		case 'table':
			return source.length > longestBlock ? settleTable(open, source, width) : undefined;
		case 'blockquote':
			return cutLines(source, width, continued, /^ {0,3}>/.exec(source) ? '> ' : '');
		default:
			return cutLines(source, width, continued);
	}
}

/** All items but the last are finished. */
function settleList(list: Tokens.List, source: string, width: number): Settled | undefined {
	const finished = list.items.slice(0, -1);
	if (finished.length === 0) return undefined;
	return {
		rows: blockRows([{...list, items: finished}], width),
		rest: outdent(source.slice(lengthOf(finished))),
		open: true,
		gap: list.loose,
	};
}

/** An item that stands by itself must not begin with so many spaces that it turns into indented code. */
function outdent(item: string): string {
	const spaces = /^ */.exec(item)?.[0].length ?? 0;
	return spaces < 2 ? item : item.replaceAll(new RegExp(`^ {1,${spaces}}`, 'gm'), '');
}

/** A table's first rows are printed as a table of their own; the next ones get the header again. */
function settleTable(table: Tokens.Table, source: string, width: number): Settled | undefined {
	if (table.rows.length < 2) return cutLines(source, width, false);
	const lines = source.split('\n');
	// The last row may still be growing.
	const end = lines.at(-1) === '' ? -2 : -1;
	return {
		rows: blockRows([{...table, rows: table.rows.slice(0, -1)}], width),
		rest: [...lines.slice(0, 2), ...lines.slice(end)].join('\n'),
		open: false,
	};
}

/** Cuts a block that is too long at the end of a line; `mark` starts what remains, so that it stays such a block. */
function cutLines(source: string, width: number, continued: boolean, mark = ''): Settled | undefined {
	if (source.length <= longestBlock) return undefined;
	const line = source.lastIndexOf('\n', source.length - 2);
	const cut = line > 0 ? line + 1 : source.length - 1;
	const rest = source.slice(cut);
	return {
		rows: blockRows(lex(source.slice(0, cut)), width, {continued}),
		rest: mark && !rest.trimStart().startsWith(mark.trim()) ? mark + rest : rest,
		open: true,
	};
}
