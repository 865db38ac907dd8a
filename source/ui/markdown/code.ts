import {theme} from '../theme.js';
import {cleanLine} from './clean.js';
import {append, chop} from './wrap.js';

/** Columns that set code apart from text; none where there is no room for them. */
const margin = (width: number): string => (width >= 24 ? '  ' : '');

/** Columns a row of code has. */
export const codeWidth = (width: number): number => width - margin(width).length;

/** A code block's language, the first word after the fence, as a row of its own. */
export function codeLabel(info: string, width: number): string[] {
	const language = cleanLine(info).split(' ', 1)[0];
	if (!language) return [];
	return chop(margin(width) + language, width)
		.slice(0, 1)
		.map(row => theme.codeLabel(row));
}

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
