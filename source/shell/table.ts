import stringWidth from 'string-width';
import {printableLine} from '../printable.js';

/** Rows in columns, for people; columns whose name begins with a space are set to the right. */
export function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
	const clean = [head.map(name => name.trim()), ...rows].map(row => row.map(printableLine));
	const widths = head.map((_, column) => Math.max(...clean.map(row => stringWidth(row[column] ?? ''))));
	const line = (row: readonly string[]) =>
		row
			.map((cell, column) => {
				const gap = ' '.repeat(widths[column]! - stringWidth(cell));
				return head[column]!.startsWith(' ') ? gap + cell : cell + gap;
			})
			.join('  ')
			.trimEnd();
	return clean.map(line).join('\n');
}

/** Names and values under each other. */
export function facts(rows: ReadonlyArray<readonly [name: string, value: string | undefined]>): string {
	const shown = rows.filter(([, value]) => value !== undefined);
	const width = Math.max(...shown.map(([name]) => name.length));
	return shown.map(([name, value]) => `${name.padEnd(width)}  ${printableLine(value!)}`).join('\n');
}
