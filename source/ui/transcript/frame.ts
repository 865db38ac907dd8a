import {stripVTControlCharacters} from 'node:util';
import stringWidth from 'string-width';

/**
 * What Ink drew last: the columns of each row as it stands in the terminal, and where Ink left the cursor. `y` counts from
 * the frame's first row, `widths.length` is below it.
 */
export type Frame = {
	readonly widths: readonly number[];
	readonly cursor: {readonly x: number; readonly y: number};
};

/** One piece of Ink's output (a frame, or a move of the cursor within `previous`) as the frame that is there then. */
export function readFrame(piece: string, previous?: Frame): Frame {
	const widths = piece.includes('\n')
		? piece.split('\n').slice(0, -1).map(widthOf)
		: (previous?.widths ?? []);
	const suffix = cursorSuffix.exec(piece);
	if (!suffix) return {widths, cursor: {x: 0, y: widths.length}};
	return {widths, cursor: {x: Number(suffix[2]) - 1, y: widths.length - Number(suffix[1] ?? 0)}};
}

/** Whether a row is sure to be as wide as we think, so that the terminal may wrap it by itself. */
export const isWrapped = (row: string): boolean => /^[ -~]*$/.test(stripVTControlCharacters(row));

const widthOf = (row: string): number => stringWidth(stripVTControlCharacters(row));

/** The first row of a frame that covers the conversation, which nobody sees. No text has it: it is a control character. */
export const coverRow = '\u0001';

/** A frame whose rows are all blank. */
export const blank = ({widths, cursor}: Frame): Frame => ({
	widths: widths.map(() => 0),
	cursor: {x: 0, y: cursor.y},
});

/** The same frame with blank rows: it erases the last one, and can stand in any width. */
export const withoutText = (piece: string): string => {
	const rows = piece.split('\n').length - 1;
	const suffix = cursorSuffix.exec(piece)?.[0] ?? '';
	return rows === 0 ? piece : `${erasePrefix.exec(piece)?.[0]}${'\n'.repeat(rows)}${suffix}`;
};

/** A piece of Ink's output as what erases the last frame, and the rest. */
export function splitErasure(piece: string): readonly [erasure: string, rest: string] {
	const {length} = erasePrefix.exec(piece)?.[0] ?? '';
	return [piece.slice(0, length), piece.slice(length)];
}

// How Ink erases the last frame before it draws one (log-update.js): only moves and erasures.
const erasePrefix = /^(?:\u001B\[[?\d]*[ABGKl])*/;

// How Ink leaves the cursor inside the frame: up, to a column, visible (cursor-helpers.js).
const cursorSuffix = /(?:\u001B\[(\d+)A)?\u001B\[(\d+)G\u001B\[\?25h$/;

/** A piece of Ink's output that goes down from the cursor to the frame's end, also where the terminal ends before. */
export const scrollingDown = (piece: string): string =>
	piece.replace(returnPrefix, (_, hide: string, rows: string) => hide + '\n'.repeat(Number(rows)));

// How Ink returns from the cursor to the frame's end (cursor-helpers.js).
const returnPrefix = /^(\u001B\[\?25l)\u001B\[(\d+)B/;

/** Whether the terminal has made two or more rows of one. */
export const isBroken = ({widths}: Frame, columns: number): boolean => widths.some(width => width > columns);

/**
 * Erases a frame of which a terminal of `columns` has made more rows; leaves the cursor where Ink believes it to be.
 * Elsewhere than in xterm.js only rows above the cursor count: all below it is erased anyway.
 * `keepsCursorRow`: the terminal does not break the row that the cursor is in (xterm.js).
 */
export function eraseReflowed({widths, cursor}: Frame, columns: number, keepsCursorRow: boolean): string {
	const heightOf = (width: number) => Math.max(1, Math.ceil(width / columns));
	let up = keepsCursorRow ? 0 : Math.floor(cursor.x / columns);
	// xterm.js also moves the cursor down for each row that it breaks below it.
	if (keepsCursorRow) for (const width of widths.slice(cursor.y + 1)) up += heightOf(width) - 1;
	for (const width of widths.slice(0, cursor.y)) up += heightOf(width);
	const back = widths.length - cursor.y;
	return `\r${move(up)}${eraseBelow}${'\n'.repeat(widths.length)}${move(back)}`;
}

// The first row by itself (and the cursor back to where it was): tmux takes `ESC[J` in the upper left corner for clearing
// the screen, and then moves what is there to the scrollback instead of erasing it.
const eraseBelow = '\u001B7\u001B[2K\u001B[B\u001B[J\u001B8';

const move = (rowsUp: number): string => (rowsUp > 0 ? `\u001B[${rowsUp}A` : '');
