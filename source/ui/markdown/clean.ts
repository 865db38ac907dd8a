import {printable} from '../../printable.js';

/**
 * Text from anywhere as text that can be laid out: printable, in composed form, and without what terminals and
 * string-width do not agree on (measured against xterm.js: these are no columns wide here, and one or two there).
 */
export function clean(text: string): string {
	const safe = printable(text);
	if (!beyondAscii.test(safe)) return safe;
	const shown = safe.normalize().replace(invisible, '').replace(markFlood, '$1');
	return suspicious.test(shown) ? boundClusters(shown) : shown;
}

/** The same on one line. */
export const cleanLine = (text: string): string =>
	clean(text)
		.replace(/\s*\n+\s*/g, ' ')
		.trim();

const beyondAscii = /[^\n -~]/;

// Soft hyphen, joiner marks, bidi marks, zero-width space, word joiner and invisible operators, byte order mark,
// annotations, Hangul fillers. ZWJ, ZWNJ and variation selectors stay: emoji and Persian need them.
const invisible = new RegExp(
	'[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B\\u200E\\u200F\\u202A-\\u202E' +
		'\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB]',
	'g',
);

// No script stacks more than a few marks; floods of them ("Zalgo") paint over the rows above and below.
const markFlood = /((?:\p{M}|\u200C|\u200D){8})(?:\p{M}|\u200C|\u200D)+/gu;

// What may join with its neighbours to one long grapheme.
const suspicious = /[\p{M}\p{Cf}\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]/u;

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const longestCluster = 64;

/** A grapheme is an atom of wrapping: one made of thousands of characters must not become one atom of output. */
function boundClusters(text: string): string {
	if (text.length <= longestCluster) return text;
	let result = '';
	for (const {segment} of segmenter.segment(text)) {
		result += segment.length > longestCluster ? segment.slice(0, longestCluster).toWellFormed() : segment;
	}
	return result;
}
