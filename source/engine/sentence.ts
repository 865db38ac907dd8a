/*
 * Where sentences and items end in English-like prose and in Markdown, found without a dictionary: a full stop after an
 * abbreviation, an initial, a list number or inside a number ends nothing.
 */

/** A mark that can end a sentence, and the quotes, brackets and Markdown marks that belong to it. */
const mark = /(?:[.!?…]+["'”’»)\]*_~`]*|[。！？]+["'”’」』）]*)/gu;

/** Those after which a sentence goes on with a capital; before a small letter none ends anyway. */
const abbreviations = new Set(
	'mr mrs ms dr prof sr jr st mt gen col rev vs e.g i.e cf approx fig vol'.split(' '),
);

/** Whether the mark after `before` ends no sentence. */
function isOnlyMark(before: string, marked: string): boolean {
	if (!marked.startsWith('.') || marked.startsWith('..')) return false;
	const line = before.slice(before.lastIndexOf('\n') + 1).slice(0, 40);
	// The number or letter of an item.
	if (/^[ \t]*(?:\d+|\p{L})$/u.test(line)) return true;
	const word = /\S*$/.exec(before.slice(-40))![0].replace(/^["'“‘«([*_]+/, '');
	if (abbreviations.has(word.toLowerCase())) return true;
	// An initial ("J. R. R.") or "e.g" and its like; "I" is a word.
	return word !== 'I' && /^\p{L}(?:\.\p{L})*$/u.test(word);
}

/** Whether a text ends with the end of a sentence, as far as can be told without what follows. */
export function endsSentence(text: string): boolean {
	const tail = text.slice(-200).trimEnd();
	const last = [...tail.matchAll(mark)].at(-1);
	if (!last || last.index + last[0].length !== tail.length) return false;
	return !isOnlyMark(tail.slice(0, last.index), last[0]);
}

/** A line break after which something new begins: an empty line, an item, a heading, a fence, a row of a table. */
const breakBefore = /^\n[ \t]*(?:\n|[-*•+>|#]|\d+[.)]|```)/;
/** What may still become one of these. */
const maybeBreakBefore = /^\n[ \t]*(?:\d*|`{1,2})$/;

/**
 * Where the first sentence of `text` ends: the offset after it, -1 when it goes on, and undefined when what follows has
 * to be seen first. An item, a heading or a paragraph without a full stop ends with its line.
 */
export function firstSentenceEnd(text: string): number | undefined {
	const firstLetter = text.search(/[\p{L}\p{N}]/u);
	if (firstLetter < 0) return -1;
	const ends = new RegExp(`${mark.source}|\\n`, 'gu');
	for (let match = ends.exec(text); match; match = ends.exec(text)) {
		if (match.index < firstLetter) continue;
		const before = text.slice(0, match.index);
		if (match[0] === '\n') {
			const after = text.slice(match.index);
			if (breakBefore.test(after)) return match.index;
			if (maybeBreakBefore.test(after)) return undefined;
			continue;
		}
		if (isOnlyMark(before, match[0])) continue;
		const end = match.index + match[0].length;
		if (/^[。！？]/.test(match[0])) return end;
		const [space, next] = /^(\s*)(\S?)/.exec(text.slice(end))!.slice(1) as [string, string];
		// Whether the mark goes on ("?" and then "!") is known when something else has come.
		if (space === '' && next === '') return undefined;
		if (space === '') continue;
		if (space.includes('\n')) return end;
		if (next === '') return undefined;
		if (!/\p{Ll}/u.test(next)) return end;
	}
	return -1;
}
