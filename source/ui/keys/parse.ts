import {printable} from '../../printable.js';
import {type InputEvent, key} from './events.js';
import {altEvent, controlEvent, csiEvent, ss3Event} from './sequences.js';

/** What was read but not understood yet; plain data, so that a test can hold and compare it. */
export type ParserState = {
	/** The beginning of a sequence, or half a surrogate pair. */
	readonly pending: string;
	/** The paste so far, between its two markers. */
	readonly paste: string | undefined;
};

export type Parsed = {readonly state: ParserState; readonly events: readonly InputEvent[]};

export const initialParserState: ParserState = {pending: '', paste: undefined};

/**
 * Decoded terminal input in, events out. Input may be cut anywhere: a sequence or a paste that is not complete
 * waits in the state for the next chunk, or for `flush` when none comes.
 */
export function parse({pending, paste}: ParserState, chunk: string): Parsed {
	// A terminal that went away between the paste markers must not lock the person out.
	if (paste !== undefined && chunk === '\u0003') {
		return {state: initialParserState, events: [key('c', {ctrl: true})]};
	}
	const events: InputEvent[] = [];
	let rest = pending + chunk;
	for (;;) {
		if (paste !== undefined) {
			const end = rest.indexOf(pasteEnd);
			if (end === -1) {
				const kept = Math.max(0, rest.length - pasteEnd.length + 1);
				return {state: {pending: rest.slice(kept), paste: paste + rest.slice(0, kept)}, events};
			}
			const text = pastedText(paste + rest.slice(0, end));
			if (text) events.push({type: 'paste', text});
			paste = undefined;
			rest = rest.slice(end + pasteEnd.length);
		}
		const step = rest && nextStep(rest);
		if (!step) return {state: {pending: rest, paste}, events};
		if (step.event === 'paste') paste = '';
		else if (step.event) events.push(step.event);
		rest = rest.slice(step.length);
	}
}

/** Nothing more came for a while: an ESC was the Escape key after all; any other beginning is dropped. */
export function flush({pending, paste}: ParserState): Parsed {
	if (paste !== undefined) return {state: {pending, paste}, events: []};
	return {
		state: initialParserState,
		events: isEscapeKey(pending) ? [...pending].map(() => key('escape')) : [],
	};
}

/** What waits may be the Escape key (pressed once or twice), not only the beginning of a sequence. */
export const isEscapeKey = (pending: string) => /^\u001B{1,2}$/.test(pending);

const pasteEnd = '\u001B[201~';
const pastedText = (text: string) => printable(text.replace(/[\u2028\u2029]/g, '\n'));

/** `undefined`: incomplete. Without an event: swallowed. */
type Step = {readonly length: number; readonly event?: InputEvent | 'paste'} | undefined;

function nextStep(rest: string): Step {
	const run = /^[^\u0000-\u001F\u007F-\u009F]+/.exec(rest)?.[0];
	if (run) {
		// The other half of the pair is in the next chunk.
		const whole = run.length === rest.length && /[\uD800-\uDBFF]$/.test(run) ? run.slice(0, -1) : run;
		const text = printable(whole);
		return whole ? {length: whole.length, event: text ? {type: 'text', text} : undefined} : undefined;
	}
	if (rest.startsWith('\u001B')) return escapeStep(rest);
	// One Enter: telnet, and the "\\\r\n" that editors' terminals are configured to send for Shift+Enter.
	if (rest.startsWith('\r\n')) return {length: 2, event: key('enter')};
	return {length: 1, event: controlEvent(rest.charCodeAt(0))};
}

function escapeStep(rest: string): Step {
	if (incompleteEscape.test(rest) && !rxvtShifted.test(rest)) return undefined;
	if (rest[1] === '\u001B') return doubledEscape(rest);
	if (rest[1] === '[') return csiStep(rest);
	const ss3 = /^\u001BO([\d;]*)([@-~])/.exec(rest);
	if (ss3) return {length: ss3[0].length, event: ss3Event(ss3[1]!, ss3[2]!)};
	if (commandString.test(rest)) {
		const length = completeCommandString.exec(rest)?.[0].length;
		return length ? {length} : undefined;
	}
	const code = rest.codePointAt(1)!;
	if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return {length: 2, event: controlEvent(code, true)};
	if (code >= 0xd800 && code < 0xdc00) return rest.length === 2 ? undefined : {length: 2};
	const character = String.fromCodePoint(code);
	return {length: 1 + character.length, event: altEvent(character.toWellFormed())};
}

function csiStep(rest: string): Step {
	const shifted = rxvtShifted.exec(rest);
	if (shifted) return {length: shifted[0].length, event: csiEvent(shifted[1]!, '$')};
	const functionKey = /^\u001B\[\[[A-E]/.exec(rest);
	if (functionKey) return {length: functionKey[0].length};
	const csi = /^\u001B\[([0-?]*)([ -/]*)([@-~])/.exec(rest);
	// Cut off by a control character or by text: the beginning goes, what follows is read on its own.
	if (!csi) return {length: /^\u001B\[\[?[0-?]*[ -/]*/.exec(rest)![0].length};
	const [{length}, parameters = '', intermediates, final = ''] = csi;
	if (parameters === '200' && final === '~') return {length, event: 'paste'};
	// The old mouse report: three more bytes.
	if (parameters === '' && final === 'M') return rest.length < 6 ? undefined : {length: 6};
	return {length, event: intermediates ? undefined : csiEvent(parameters, final)};
}

/** ESC ESC: either Alt with a key that is itself a sequence (rxvt, PuTTY, iTerm2), or the Escape key and more. */
function doubledEscape(rest: string): Step {
	if (rest[2] !== '[' && rest[2] !== 'O') return {length: 1, event: key('escape')};
	const inner = escapeStep(rest.slice(1));
	if (!inner) return undefined;
	if (typeof inner.event !== 'object' || inner.event.type !== 'key') return {length: 1, event: key('escape')};
	return {length: inner.length + 1, event: {...inner.event, alt: true}};
}

const incompleteEscape = /^\u001B(?:\[\[?[0-?]*[ -/]*|O[\d;]*|[\u001B\]P_])?$/;

/** `$` ends rxvt's shifted keys although it is an intermediate byte everywhere else. */
const rxvtShifted = /^\u001B\[(\d+)\$/;

/** Replies such as OSC 11 (colours) or DCS (version); other characters after ESC ] P _ are Alt with that key. */
const commandString = /^\u001B(?:\]\d|P[\d>!+$]|_G)/;
/** … until BEL, ST, or any control character that cannot be part of it. */
const completeCommandString =
	/^\u001B.[^\u0000-\u001F\u009C]*(?:\u0007|\u001B\\|\u009C|(?=[\u0000-\u001A\u001C-\u001F])|(?=\u001B[^\\]))/;
