import {kill, moveTo, type Operation, replace} from './edit.js';
import {boundaryAt, nextGrapheme, nextWord, previousGrapheme, previousWord} from './graphemes.js';

/** What readline calls the editing commands: each is pure and knows nothing of keys, rows or history. */

export const left: Operation = state => moveTo(state, previousGrapheme(state.text, state.cursor));
export const right: Operation = state => moveTo(state, nextGrapheme(state.text, state.cursor));
export const wordLeft: Operation = state => moveTo(state, previousWord(state.text, state.cursor));
export const wordRight: Operation = state => moveTo(state, nextWord(state.text, state.cursor));
export const toLineStart: Operation = state => moveTo(state, lineStart(state.text, state.cursor));
export const toLineEnd: Operation = state => moveTo(state, lineEnd(state.text, state.cursor));
export const toStart: Operation = state => moveTo(state, 0);
export const toEnd: Operation = state => moveTo(state, state.text.length);

export const deleteBack: Operation = state =>
	replace(state, previousGrapheme(state.text, state.cursor), state.cursor, '');

export const deleteForward: Operation = state =>
	replace(state, state.cursor, nextGrapheme(state.text, state.cursor), '');

export const killWordBack: Operation = state =>
	kill(state, previousWord(state.text, state.cursor), state.cursor);
export const killWordForward: Operation = state =>
	kill(state, state.cursor, nextWord(state.text, state.cursor));

/** Back to white space, as the shell's Ctrl+W: a path or a URL goes at once. */
export const killToSpace: Operation = state => {
	let from = state.cursor;
	while (from > 0 && isSpace(state.text.charCodeAt(from - 1))) from--;
	while (from > 0 && !isSpace(state.text.charCodeAt(from - 1))) from--;
	return kill(state, boundaryAt(state.text, from), state.cursor);
};

/** `\s` without a regular expression: a megabyte without a space is walked through one by one. */
const isSpace = (code: number) =>
	code === 0x20 || code === 0x0a || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a);

/** To the start of the line; from there, the newline before it, so that the key can be repeated. */
export const killToLineStart: Operation = state => {
	const start = lineStart(state.text, state.cursor);
	return kill(state, start === state.cursor ? Math.max(0, start - 1) : start, state.cursor);
};

export const killToLineEnd: Operation = state => {
	const end = lineEnd(state.text, state.cursor);
	return kill(state, state.cursor, end === state.cursor ? Math.min(state.text.length, end + 1) : end);
};

/** The character before the cursor changes places with the one after it, or with the one before it at the end. */
export const transpose: Operation = state => {
	const {text, cursor} = state;
	const middle = cursor === lineEnd(text, cursor) ? previousGrapheme(text, cursor) : cursor;
	const from = previousGrapheme(text, middle);
	const to = nextGrapheme(text, middle);
	if (middle <= lineStart(text, cursor) || to <= middle) return state;
	return replace(state, from, to, text.slice(middle, to) + text.slice(from, middle));
};

export const lineStart = (text: string, cursor: number): number =>
	cursor === 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1;

export const lineEnd = (text: string, cursor: number): number => {
	const end = text.indexOf('\n', cursor);
	return end === -1 ? text.length : end;
};
