import type {ComparisonSide} from '../../commands/types.js';
import {printable, printableLine} from '../../printable.js';
import {columns as widthOf} from '../markdown/columns.js';
import {pad, wrap} from '../markdown/wrap.js';
import {theme} from '../theme.js';
import type {ComparisonState} from './comparison.js';

/** With fewer columns the replies stand below each other. */
const roomy = 72;
const separator = ' │ ';
/** More rows would push the conversation off the screen. */
const mostRows = 30;

export type ComparisonRows = {
	readonly rows: readonly string[];
	/** How many rows of the longer reply do not fit. */
	readonly hidden: number;
};

/** Two replies as at most `height` rows, each with its settings above and its stop line below: side by side, or stacked. */
export function comparisonRows(state: ComparisonState, columns: number, height: number): ComparisonRows {
	const room = Math.max(1, Math.min(mostRows, height));
	const isBeside = columns >= roomy;
	const width = isBeside ? Math.floor((columns - 1 - separator.length) / 2) : columns - 1;
	// Heading and keys; where there is hardly room, only the replies.
	const chrome = room >= (isBeside ? 6 : 9) ? 2 : 0;
	const perSide = isBeside ? room - chrome : Math.floor((room - chrome) / 2);
	const blocks = state.comparison.sides.map((side, index) =>
		block(side, {width, height: perSide, above: state.above, isSelected: index === state.selected}),
	);
	const [before, now] = blocks as [Block, Block];
	const body = isBeside ? beside(before.rows, now.rows, width) : [...before.rows, ...now.rows];
	const hidden = Math.max(before.hidden, now.hidden);
	if (chrome === 0) return {rows: body.slice(0, room), hidden};
	const scroll = hidden > 0 ? ' · ↑↓ scroll' : '';
	const keys = `${isBeside ? '←→' : 'Tab'} select${scroll} · Enter keeps · s keeps the new with its settings · Esc keeps the old`;
	return {
		rows: [
			theme.heading(cut(`Compare  ${printableLine(state.comparison.question)}`, columns - 1)),
			...body,
			theme.hint(cut(keys, columns - 1)),
		],
		hidden,
	};
}

type Block = {readonly rows: readonly string[]; readonly hidden: number};

/** One reply as exactly `height` rows, or fewer where it is shorter. */
function block(
	{title, text, stop}: ComparisonSide,
	{
		width,
		height,
		above,
		isSelected,
	}: {
		readonly width: number;
		readonly height: number;
		readonly above: number;
		readonly isSelected: boolean;
	},
): Block {
	const name = cut(`${isSelected ? '›' : ' '} ${printableLine(title)}`, width);
	const head = isSelected ? theme.selected(name) : theme.heading(name);
	const end = theme.stop(cut(printableLine(stop), width));
	const lines = printable(text)
		.replace(/\n+$/, '')
		.split('\n')
		.flatMap(line => wrap(line, width));
	const visible = Math.max(0, height - 2);
	const first = Math.max(0, Math.min(above, lines.length - visible));
	const hidden = Math.max(0, lines.length - visible);
	const rows = [head, ...lines.slice(first, first + visible), end];
	return {rows: rows.slice(0, Math.max(1, height)), hidden};
}

function beside(left: readonly string[], right: readonly string[], width: number): string[] {
	const count = Math.max(left.length, right.length);
	return Array.from(
		{length: count},
		(_, row) => `${pad(left[row] ?? '', width)}${theme.rule(separator)}${right[row] ?? ''}`,
	);
}

/** Text on one row, its end left out where it does not fit. */
function cut(text: string, width: number): string {
	if (widthOf(text) <= width) return text;
	return `${wrap(text, Math.max(1, width - 1))[0]!}…`;
}
