import {stripVTControlCharacters} from 'node:util';
import stringWidth from 'string-width';

/** What Ink drew last and where it left the cursor: `y` counts from the frame's first row, `rows.length` is below it. */
export type Frame = {
	readonly rows: readonly string[];
	readonly cursor: {readonly x: number; readonly y: number};
};

/** One piece of Ink's output (a frame, or a move of the cursor within `previous`) as the frame that is there then. */
export function readFrame(piece: string, previous?: Frame): Frame {
	const rows = piece.includes('\n')
		? stripVTControlCharacters(piece).split('\n').slice(0, -1)
		: (previous?.rows ?? []);
	const suffix = cursorSuffix.exec(piece);
	if (!suffix) return {rows, cursor: {x: 0, y: rows.length}};
	return {rows, cursor: {x: Number(suffix[2]) - 1, y: rows.length - Number(suffix[1] ?? 0)}};
}

// How Ink leaves the cursor inside the frame: up, to a column, visible (cursor-helpers.js).
const cursorSuffix = /(?:\u001B\[(\d+)A)?\u001B\[(\d+)G\u001B\[\?25h$/;

/** A piece of Ink's output that goes down from the cursor to the frame's end, also where the terminal ends before. */
export const scrollingDown = (piece: string): string =>
	piece.replace(returnPrefix, (_, hide: string, rows: string) => hide + '\n'.repeat(Number(rows)));

// How Ink returns from the cursor to the frame's end (cursor-helpers.js).
const returnPrefix = /^(\u001B\[\?25l)\u001B\[(\d+)B/;

/**
 * Erases a frame after the terminal became `columns` wide and broke its longer rows in two or more; leaves the cursor
 * where Ink believes it to be. Elsewhere than in xterm.js only rows above the cursor count: all below it is erased anyway.
 * `keepsCursorRow`: the terminal does not break the row that the cursor is in (xterm.js).
 */
export function eraseReflowed({rows, cursor}: Frame, columns: number, keepsCursorRow: boolean): string {
	const heightOf = (row: string) => Math.max(1, Math.ceil(stringWidth(row) / columns));
	let up = keepsCursorRow ? 0 : Math.floor(cursor.x / columns);
	// xterm.js also moves the cursor down for each row that it breaks below it.
	if (keepsCursorRow) for (const row of rows.slice(cursor.y + 1)) up += heightOf(row) - 1;
	for (const row of rows.slice(0, cursor.y)) up += heightOf(row);
	const back = rows.length - cursor.y;
	return `\r${move(up)}${eraseBelow}${'\n'.repeat(rows.length)}${move(back)}`;
}

// The first row by itself (and the cursor back to where it was): tmux takes `ESC[J` in the upper left corner for clearing
// the screen, and then moves what is there to the scrollback instead of erasing it.
const eraseBelow = '\u001B7\u001B[2K\u001B[B\u001B[J\u001B8';

const move = (rowsUp: number): string => (rowsUp > 0 ? `\u001B[${rowsUp}A` : '');
