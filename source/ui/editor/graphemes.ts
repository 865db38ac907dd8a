import stringWidth from 'string-width';

/**
 * Grapheme and word boundaries near a place in a text of any size: only a window is segmented, never the text,
 * so that a key costs the same after a paste of a megabyte.
 */

const graphemeSegmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const wordSegmenter = new Intl.Segmenter(undefined, {granularity: 'word'});

/** How far back we look for a certain boundary; a longer run without one is cut wherever the window begins. */
const windowSize = 2048;

/**
 * A boundary for certain, without looking further back (UAX #29): before ASCII, and before letters that never
 * join what precedes them. Not after CR, surrogates, or the few characters that join what follows (Prepend).
 */
const startsAlone = /[\n -~¡-ʿЀ-ҁ、-〇ぁ-ゖァ-ヺ一-鿿]/;
const neverJoinsNext = /[^\r\uD800-\uDFFF\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E]/;

/** A boundary at or before `index`, close to it. */
function certainBoundary(text: string, index: number): number {
	const limit = Math.max(0, index - windowSize);
	for (let at = index; at > limit; at--) {
		if (at === text.length) continue;
		if (startsAlone.test(text[at]!) && neverJoinsNext.test(text[at - 1]!)) return at;
	}
	return limit > 0 && isLowSurrogate(text, limit) ? limit + 1 : limit;
}

const isLowSurrogate = (text: string, index: number) => (text.charCodeAt(index) & 0xfc00) === 0xdc00;

/** The last boundary before `index`; 0 at the start. */
export const previousGrapheme = (text: string, index: number): number => boundaryAt(text, index - 1);

/** The first boundary after `index`, which must be a boundary itself; the length at the end. */
export function nextGrapheme(text: string, index: number): number {
	if (index >= text.length) return text.length;
	for (let size = 64; ; size *= 4) {
		const first =
			graphemeSegmenter.segment(text.slice(index, index + size)).containing(0)?.segment.length ?? 1;
		// The window may have cut this grapheme, unless something stands behind it.
		if (first < size || index + size >= text.length) return index + first;
	}
}

/** `index` itself if it is a boundary, else the boundary before it. */
export function boundaryAt(text: string, index: number): number {
	if (index <= 0) return 0;
	if (index >= text.length) return text.length;
	const from = certainBoundary(text, index);
	const window = text.slice(from, index + 2);
	return from + (graphemeSegmenter.segment(window).containing(index - from)?.index ?? 0);
}

/** How far a word may be away; without one within it, a move by words ends there. */
const wordReach = 8 * windowSize;

/** The start of the word that ends at or before `index`. */
export function previousWord(text: string, index: number): number {
	const limit = boundaryAt(text, Math.max(0, index - wordReach));
	for (let end = index; end > limit; ) {
		const from = Math.max(limit, boundaryAt(text, end - 512));
		const words = [...wordSegmenter.segment(text.slice(from, end))].filter(segment => segment.isWordLike);
		const word = words.at(-1);
		if (word) return boundaryAt(text, from + word.index);
		end = from;
	}
	return limit;
}

/** The end of the word that begins at or after `index`. */
export function nextWord(text: string, index: number): number {
	const limit = boundaryAt(text, index + wordReach);
	for (let from = index; from < limit; ) {
		const to = boundaryAt(text, from + 512);
		const end = to > from ? to : nextGrapheme(text, from);
		for (const {index: at, segment, isWordLike} of wordSegmenter.segment(text.slice(from, end))) {
			if (isWordLike) return boundaryAt(text, from + at + segment.length);
		}
		from = end;
	}
	return limit;
}

export type Grapheme = {readonly start: number; readonly end: number; readonly width: number};

/**
 * The graphemes of text[start, end) with the columns they take. Runs that need no table (ASCII, CJK ideographs,
 * kana) are stepped through one by one; the segmenter sees only what stands between them.
 */
export function* graphemes(text: string, start: number, end: number): Generator<Grapheme> {
	let at = start;
	while (at < end) {
		const simple = simpleWidth(text.charCodeAt(at));
		// A mark may follow and join this character, unless what follows is simple too.
		if (simple > 0 && (at + 1 >= end || simpleWidth(text.charCodeAt(at + 1)) > 0)) {
			yield {start: at, end: at + 1, width: simple};
			at += 1;
			continue;
		}
		let runEnd = at + 1;
		while (
			runEnd < end &&
			!(simpleWidth(text.charCodeAt(runEnd)) && simpleWidth(text.charCodeAt(runEnd - 1)))
		)
			runEnd++;
		for (const {index, segment} of graphemeSegmenter.segment(text.slice(at, runEnd))) {
			yield {start: at + index, end: at + index + segment.length, width: columnsOfGrapheme(segment)};
		}
		at = runEnd;
	}
}

/** Emoji and marks come again and again, and to measure one costs more than to remember it. */
const measured = new Map<string, number>();

function columnsOfGrapheme(grapheme: string): number {
	let columns = measured.get(grapheme);
	if (columns === undefined) {
		if (measured.size >= 2000) measured.clear();
		measured.set(grapheme, (columns = stringWidth(grapheme)));
	}
	return columns;
}

/** Columns of a character that never joins another simple one; 0: ask the segmenter. */
function simpleWidth(code: number): 0 | 1 | 2 {
	if (code >= 0x20 && code < 0x7f) return 1;
	if (code < 0x3041) return 0;
	return code <= 0x3096 || (code >= 0x30a1 && code <= 0x30fa) || (code >= 0x4e00 && code <= 0x9fff) ? 2 : 0;
}

/** Columns of text[start, end), as the sum of its graphemes: the same arithmetic as the layout's. */
export function columnsOf(text: string, start: number, end: number): number {
	let columns = 0;
	for (const {width} of graphemes(text, start, end)) columns += width;
	return columns;
}
