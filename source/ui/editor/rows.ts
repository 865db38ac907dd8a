import {boundaryAt, columnsOf, graphemes} from './graphemes.js';
import {lineEnd, lineStart} from './operations.js';

/** text[start, end) on one row of the screen. */
export type Row = {
	readonly start: number;
	readonly end: number;
	/** It ends where the line ends, not where the width did; only then can the cursor stand at its end. */
	readonly isLineEnd: boolean;
};

/**
 * A line is wrapped in blocks of this many code units, each beginning a new row, so that a key in a line of a
 * megabyte wraps one block of it and not the line. Nobody sees one short row in a hundred.
 */
const blockSize = 4096;

/**
 * The rows around the one that shows `offset`, hard-wrapped at `width` columns (2 or more), with at least `before`
 * and `after` rows on its sides where the text has them; `index` says which one it is.
 */
export function rowsAround(
	text: string,
	width: number,
	offset: number,
	before: number,
	after: number,
): {readonly rows: readonly Row[]; readonly index: number} {
	const rows = blockRows(text, width, offset);
	let index = rows.findLastIndex(row => row.start <= offset);
	while (index < before && rows[0]!.start > 0) {
		const earlier = blockRows(text, width, rows[0]!.start - 1);
		rows.unshift(...earlier);
		index += earlier.length;
	}
	for (;;) {
		const last = rows.at(-1)!;
		const next = last.isLineEnd ? last.end + 1 : last.end;
		if (rows.length - 1 - index >= after || next > text.length) return {rows, index};
		rows.push(...blockRows(text, width, next));
	}
}

/** The rows of the block that `offset` is in. */
function blockRows(text: string, width: number, offset: number): Row[] {
	const from = lineStart(text, offset);
	const to = lineEnd(text, offset);
	const border = (number: number) => boundaryAt(text, Math.min(to, from + number * blockSize));
	let number = Math.floor((offset - from) / blockSize);
	if (offset < to && border(number + 1) <= offset) number++;
	// The end of a line belongs to its last block, also where a block would begin.
	if (number > 0 && border(number) === to) number--;
	const blockEnd = border(number + 1);
	return wrap(text, border(number), blockEnd, width, blockEnd === to);
}

function wrap(text: string, from: number, to: number, width: number, isLineEnd: boolean): Row[] {
	const rows: Row[] = [];
	let start = from;
	let columns = 0;
	for (const grapheme of graphemes(text, from, to)) {
		if (columns + grapheme.width > width && grapheme.start > start) {
			rows.push({start, end: grapheme.start, isLineEnd: false});
			start = grapheme.start;
			columns = 0;
		}
		columns += grapheme.width;
	}
	rows.push({start, end: to, isLineEnd});
	return rows;
}

/** Where the cursor goes one row up (-1) or down (1), and the column it aimed for; undefined: no such row. */
export function rowMove(
	text: string,
	width: number,
	cursor: number,
	direction: -1 | 1,
	goalColumn?: number,
): {readonly cursor: number; readonly goalColumn: number} | undefined {
	const {rows, index} = rowsAround(text, width, cursor, 1, 1);
	const row = rows[index + direction];
	if (!row) return undefined;
	const goal = goalColumn ?? columnsOf(text, rows[index]!.start, cursor);
	let columns = 0;
	let at = row.start;
	for (const grapheme of graphemes(text, row.start, row.end)) {
		const isLast = grapheme.end === row.end && !row.isLineEnd;
		if (columns + grapheme.width > goal || isLast) break;
		columns += grapheme.width;
		at = grapheme.end;
	}
	return {cursor: at, goalColumn: goal};
}
