import {isInFence} from '../code-fence.js';
import {endsSentence} from '../sentence.js';

/**
 * Whether a reply may end after `text`: at the end of a sentence, an item, a line, a closed block of code. `next` is the
 * text of the token that the model would most likely write now: it tells whether a word, a number or an item goes on.
 */
export function isBoundary(text: string, next: string): boolean {
	const tail = text.slice(-longestLine);
	if (/[\p{L}\p{N}]$/u.test(tail) && /^[\p{L}\p{N}'’-]/u.test(next)) return false;
	const isLineDone = /\n[ \t]*$/.test(tail) || /^[ \t]*\n/.test(next);
	const isApart = /^(?:\s|$)/.test(next) || /[。！？][”’」』）]*$/.test(tail);
	const isDone = isLineDone || (isApart && endsSentence(tail));
	return isDone && isWhole(lastLine(tail)) && !isInFence(text);
}

/** Whether a line can be the last of a reply: not a heading, not what announces something, not a mere mark. */
function isWhole(line: string): boolean {
	if (/[:,;(–—-]$/.test(line) || /^#{1,6}\s/.test(line) || /^\*\*[^*]+\*\*$/.test(line)) return false;
	if (line === '```') return true;
	return /[\p{L}\p{N}]/u.test(line.replace(/^(?:[-*•+>]|\d+[.)]|\p{L}[.)])(?:\s+|$)/u, ''));
}

/** Of a long text only its end is looked at. */
const longestLine = 500;

function lastLine(text: string): string {
	const end = text.trimEnd();
	return end.slice(end.lastIndexOf('\n') + 1).trim();
}
