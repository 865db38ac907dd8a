import type {Tokens} from 'marked';
import {theme} from '../theme.js';
import {columns} from './columns.js';
import {inline} from './inline.js';
import {append, indent, pad, wrap} from './wrap.js';

const narrowestColumn = 6;
const gap = ' │ ';

/** A table as wide as it needs to be; its cells wrap when that is too wide; where even that fails, a list of rows. */
export function tableRows(table: Tokens.Table, width: number): string[] {
	const header = table.header.map(cell => inline(cell.tokens));
	const body = table.rows.map(row => row.map(cell => inline(cell.tokens)));
	const widths = columnWidths([header, ...body], width - gap.length * (header.length - 1));
	if (!widths) return stacked(header, body, width);
	const align = (index: number) => table.align[index] ?? 'left';
	const layout = (cells: readonly string[], style = (text: string) => text): string[] => {
		const wrapped = widths.map((column, index) => wrap(cells[index] ?? '', column));
		const height = Math.max(...wrapped.map(rows => rows.length));
		return Array.from({length: height}, (_, line) =>
			widths
				.map((column, index) => style(pad(wrapped[index]?.[line] ?? '', column, align(index))))
				.join(theme.rule(gap))
				.trimEnd(),
		);
	};
	const rows = layout(header, theme.strong);
	rows.push(theme.rule(widths.map(column => '─'.repeat(column)).join('─┼─')));
	for (const cells of body) append(rows, layout(cells));
	return rows;
}

/** Widths that fit into `available`: wide columns give way to narrow ones. Undefined: there is not enough room. */
function columnWidths(rows: ReadonlyArray<readonly string[]>, available: number): number[] | undefined {
	const natural: number[] = [];
	for (const cells of rows) {
		for (const [index, cell] of cells.entries()) {
			natural[index] = Math.max(natural[index] ?? 1, ...cell.split('\n').map(line => columns(line)));
		}
	}
	const least = natural.reduce((sum, column) => sum + Math.min(column, narrowestColumn), 0);
	if (least > available) return undefined;
	// The widest that no column may exceed: lowered until all of them fit.
	let limit = Math.max(...natural);
	const total = () => natural.reduce((sum, column) => sum + Math.min(column, limit), 0);
	if (total() > available) {
		let low = narrowestColumn;
		let high = limit;
		while (low < high) {
			limit = Math.ceil((low + high) / 2);
			if (total() > available) high = limit - 1;
			else low = limit;
		}
		limit = low;
	}
	return natural.map(column => Math.min(column, limit));
}

/** One "header: cell" a line, a blank row between the table's rows. */
function stacked(header: readonly string[], body: ReadonlyArray<readonly string[]>, width: number): string[] {
	if (body.length === 0) return wrap(header.map(cell => theme.strong(cell)).join(', '), width);
	const rows: string[] = [];
	for (const cells of body) {
		if (rows.length > 0) rows.push('');
		for (const [index, cell] of cells.entries()) {
			const label = header[index] ? `${theme.strong(`${header[index]}:`)} ` : '';
			const lines = wrap(label + cell, width - 2);
			append(rows, width > 12 ? indent(lines, '', '  ') : wrap(label + cell, width));
		}
	}
	return rows;
}
