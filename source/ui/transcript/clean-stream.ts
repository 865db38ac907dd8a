import {clean} from '../markdown/clean.js';

/**
 * `clean()` for text that comes in pieces: an escape sequence, a line end or a character may be cut in two by them.
 * What cannot be judged yet is held back until the next piece. Whatever the pieces, nothing that comes out contains a
 * control character but the newline.
 */
export class CleanStream {
	private held = '';

	push(text: string): string {
		const all = this.held + text;
		const cut = unfinished(all);
		this.held = all.slice(cut);
		return clean(all.slice(0, cut));
	}

	end(): string {
		const rest = clean(this.held);
		this.held = '';
		return rest;
	}
}

/** No sequence that is worth waiting for is longer; the introducer of a longer one is dropped, its text is shown. */
const longestSequence = 4096;

/** Where the part begins that later text may still change. */
function unfinished(text: string): number {
	const sequence = openSequence.exec(text);
	if (sequence && text.length - sequence.index <= longestSequence) return sequence.index;
	const start = Math.max(0, text.length - longestCharacter);
	const half = openCharacter.exec(text.slice(start));
	return half ? start + half.index : text.length;
}

const longestCharacter = 32;

// Half a CR LF, half a surrogate pair, or a letter whose marks may follow.
const openCharacter = /(?:\r|[\uD800-\uDBFF]|[^\u0000-\u009F][\p{M}\p{Cf}]*)$/u;

// A CSI without its final byte, a command string (OSC, DCS, …) without its end, a lone ESC at the end of the text.
const openSequence =
	/(?:\u001B\[|\u009B)[0-?]*[ -/]*$|(?:\u001B[\]PX^_]|[\u0090\u0098\u009D-\u009F])[^\u0000-\u001F\u007F-\u009F]*\u001B?$|\u001B[ -/]*$/;
