import {columnsOf} from './graphemes.js';
import {rowsAround} from './rows.js';

export type LayoutInput = {
	readonly text: string;
	readonly cursor: number;
	/** Columns of the terminal. */
	readonly columns: number;
	readonly maxRows: number;
	/** Where the first visible row began last time, so that the window scrolls only when it has to. */
	readonly top: number;
};

export type Layout = {
	/** The visible rows, marker included; at most `maxRows`, at least one. */
	readonly rows: readonly string[];
	/** Column and row of the cursor, from the first visible row's first column. */
	readonly cursor: {readonly x: number; readonly y: number};
	readonly top: number;
	/** Lines that are not (wholly) visible above and below. */
	readonly hidden: {readonly above: number; readonly below: number};
};

/**
 * What the prompt may take of a terminal with so many rows: all of it together stays well below its height, because
 * Ink 6 erases the scrollback when the live rows reach it.
 */
export const limitsFor = (terminalRows: number) => ({
	textRows: clamp(Math.floor(terminalRows / 3), 1, 8),
	suggestionRows: clamp(Math.floor(terminalRows / 4), 1, 6),
	/** Room for a row that says how much more there is. */
	hasHints: terminalRows >= 12,
});

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

export const marker = '> ';
const continuation = '  ';

/**
 * The width for text: less the marker and one spare column, in which the cursor stands behind a full row. The spare
 * column also keeps rows from being as wide as the terminal, which leaves residue when that shrinks.
 */
export const textWidth = (columns: number): number => Math.max(2, columns - marker.length - 1);

/** Which part of the text is visible, and where the cursor is on it. Costs the same for a text of any size. */
export function layOut({text, cursor, columns, maxRows, top}: LayoutInput): Layout {
	const height = Math.max(1, maxRows);
	const {rows, index} = rowsAround(text, textWidth(columns), cursor, height - 1, height - 1);
	const kept = rows.findLastIndex(row => row.start <= top);
	const wanted = Math.min(Math.max(kept, index - height + 1), index);
	const first = Math.max(0, Math.min(wanted, rows.length - height));
	const visible = rows.slice(first, first + height);
	const row = rows[index]!;
	return {
		rows: visible.map(({start, end}) => (start === 0 ? marker : continuation) + text.slice(start, end)),
		cursor: {x: marker.length + columnsOf(text, row.start, cursor), y: index - first},
		top: visible[0]!.start,
		hidden: {
			above: newlines(text, 0, visible[0]!.start) || Number(visible[0]!.start > 0),
			below: newlines(text, visible.at(-1)!.end, text.length) || Number(visible.at(-1)!.end < text.length),
		},
	};
}

/** By code unit: asking `indexOf` a million times is what a text of a million empty lines would cost otherwise. */
function newlines(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0a) count++;
	return count;
}
