import {theme} from '../theme.js';
import {append, chop} from './wrap.js';

/** Columns that set code apart from text; none where there is no room for them. */
const margin = (width: number): string => (width >= 24 ? '  ' : '');

/** Columns a row of code has. */
export const codeWidth = (width: number): number => width - margin(width).length;

/** A code block's language, as a row of its own. */
export const codeLabel = (language: string, width: number): string[] =>
	language === ''
		? []
		: chop(margin(width) + language, width)
				.slice(0, 1)
				.map(row => theme.codeLabel(row));

/** Lines of code, every character of them: long lines go on in the next row. */
export function codeLines(lines: readonly string[], width: number): string[] {
	const before = margin(width);
	const rows: string[] = [];
	for (const line of lines) {
		append(
			rows,
			chop(line, codeWidth(width)).map(row => (row === '' ? '' : before + theme.codeBlock(row))),
		);
	}
	return rows;
}
