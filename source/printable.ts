/**
 * Makes text that came from a model, a file or a person safe to put on a terminal: no control character
 * of it survives, so it can never move the cursor, set the title, reach the clipboard or change colours.
 *
 * Removed: whole escape sequences (CSI, OSC, DCS, …, also in their 8-bit forms), all other C0 and C1 control
 * characters but the newline, DEL, and the bidirectional overrides that can reorder what stands around them.
 * Tabs become spaces (a tab has no width of its own in a laid-out frame), CR LF and lone CR become newlines,
 * lone surrogates become U+FFFD.
 *
 * A command string (OSC, DCS, …) that does not end on its line, or not within 4096 characters, loses only its
 * introducer: a stray one must not swallow the rest of a message.
 *
 * Sequences: ECMA-48 §5.4 (CSI) and §5.6 (command strings); bidi controls: Unicode UAX #9.
 */
export function printable(text: string): string {
	return text
		.replace(escapeSequences, '')
		.replace(/\r\n?/g, '\n')
		.replace(/\t/g, '    ')
		.replace(controlCharacters, '')
		.toWellFormed();
}

/** The same on one line, for titles, file names and the status line: newlines become spaces. */
export const printableLine = (text: string): string => printable(text).replace(/\n+/g, ' ');

/**
 * A value as JSON that a terminal can be shown: what `printable` removes is escaped, so that the value stays the same.
 * JSON.stringify itself escapes the C0 controls only.
 */
export const printableJson = (value: unknown): string =>
	JSON.stringify(value).replace(
		notEscapedByJson,
		character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);

const notEscapedByJson = /[\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Whether a text has none of the characters that `printable` removes or replaces. */
export const isPrintableLine = (text: string): boolean => printableLine(text) === text;

const escapeSequences = new RegExp(
	[
		'(?:\\u001B\\[|\\u009B)[0-?]*[ -/]*[@-~]', // CSI … final byte
		'(?:\\u001B[\\]PX^_]|[\\u0090\\u0098\\u009D-\\u009F])[^\\u0000-\\u001F\\u007F-\\u009F]{0,4096}(?:\\u0007|\\u001B\\\\|\\u009C)', // OSC, DCS, SOS, PM, APC … terminator
		'\\u001B[ -/]*[0-Z\\\\^-~]', // two- and three-byte escapes
	].join('|'),
	'g',
);

const controlCharacters = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
