import type {Tokens} from 'marked';
import {codeLabel, codeLines, codeWidth} from './code.js';
import type {Settled} from './settle.js';
import {append, chop} from './wrap.js';

/** Rows that an unfinished line of code may have before its first ones are printed. */
const longestLine = 4;

/**
 * Of a fenced code block that is still open every line but the last is finished; what remains gets the opening fence
 * again. A closed one is finished as a whole.
 */
export function settleCode(
	code: Tokens.Code,
	source: string,
	width: number,
	continued: boolean,
): Settled | undefined {
	const fence = /^( {0,3})(`{3,}|~{3,})([^\n]*)\n/.exec(source);
	if (!fence || code.codeBlockStyle === 'indented') return undefined;
	const [opener, spaces = '', marks = '', info = ''] = fence;
	const rows = continued ? [] : codeLabel(info, width);
	const close = new RegExp(`^ {0,3}${marks[0]}{${marks.length},}[ \\t]*$`);
	const indentation = new RegExp(`^ {0,${spaces.length}}`);
	const lines = source.slice(opener.length).split('\n');
	const unfinished = lines.pop() ?? '';
	const end = lines.findIndex(line => close.test(line));
	const finished = lines.slice(0, end < 0 ? undefined : end).map(line => line.replace(indentation, ''));
	append(rows, codeLines(finished, width));
	if (end >= 0) return {rows, rest: [...lines.slice(end + 1), unfinished].join('\n'), open: false};
	const long = cutLine(unfinished, width);
	append(rows, codeLines(long.finished, width));
	if (rows.length === 0) return undefined;
	return {rows, rest: opener + long.rest, open: true};
}

/** A line far longer than the terminal is wide need not wait for its end. */
function cutLine(line: string, width: number): {finished: string[]; rest: string} {
	if (line.length < longestLine * width) return {finished: [], rest: line};
	const finished = chop(line, codeWidth(width)).slice(0, -1);
	return {finished, rest: line.slice(finished.join('').length)};
}
