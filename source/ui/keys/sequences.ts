import {printable} from '../../printable.js';
import {type InputEvent, key, type Modifiers, noModifiers} from './events.js';

/**
 * The meaning of complete sequences. `undefined` is an answer: reports, function keys and whatever else we do
 * not know are swallowed, never typed into the prompt.
 *
 * xterm: invisible-island.net/xterm/ctlseqs · kitty: sw.kovidgoyal.net/kitty/keyboard-protocol
 */

const byFinal: Readonly<Record<string, string>> = {
	A: 'up',
	B: 'down',
	C: 'right',
	D: 'left',
	F: 'end',
	H: 'home',
};

/** 1/4 are VT220 and the Linux console, 7/8 rxvt. */
const byNumber: Readonly<Record<number, string>> = {
	1: 'home',
	2: 'insert',
	3: 'delete',
	4: 'end',
	5: 'pageup',
	6: 'pagedown',
	7: 'home',
	8: 'end',
};

/** rxvt says modifiers with the case of the final byte or with another final byte than `~`. */
const rxvtArrows: Readonly<Record<string, string>> = {a: 'up', b: 'down', c: 'right', d: 'left'};
const rxvtFinals: Readonly<Record<string, Partial<Modifiers>>> = {
	$: {shift: true},
	'^': {ctrl: true},
	'@': {ctrl: true, shift: true},
};

/** Keypad keys of the kitty protocol, from KP_0; a one-character entry is typed as text. */
const kittyKeypadStart = 57_399;
const kittyKeypad = (
	'0 1 2 3 4 5 6 7 8 9 . / * - + enter = , left right up down pageup pagedown ' + 'home end insert delete'
).split(' ');

/** `ESC [ parameters final`; the final byte of rxvt's shifted keys is `$`. */
export function csiEvent(parameters: string, final: string): InputEvent | undefined {
	if (/^[<=>?]/.test(parameters)) return undefined;
	const fields = parameters.split(';').map(field => field.split(':').map(part => Number(part || 0)));
	const number = fields[0]?.[0] ?? 0;
	if (final === 'u') return characterEvent(number, fields[1], fields[0]);
	if (final === '~' && number === 27) return characterEvent(fields[2]?.[0] ?? 0, fields[1]);
	const modifiers = decodeModifiers(fields[1]);
	if (!modifiers) return undefined;
	if (final === 'Z') return key('tab', {...modifiers, shift: true});
	const rxvtArrow = rxvtArrows[final];
	if (rxvtArrow && parameters === '') return key(rxvtArrow, {shift: true});
	const name = final === '~' || final in rxvtFinals ? byNumber[number] : byFinal[final];
	return name ? key(name, {...modifiers, ...rxvtFinals[final]}) : undefined;
}

/** `ESC O final`, also with a modifier between (`ESC O 5 A`, `ESC O 1 ; 5 A`: old Konsole and GNOME). */
export function ss3Event(parameters: string, final: string): InputEvent | undefined {
	// We never ask for application keypad mode, so this is Konsole's Shift+Enter, not the keypad's Enter.
	if (final === 'M') return key('enter', {shift: true});
	const rxvtArrow = rxvtArrows[final];
	if (rxvtArrow) return key(rxvtArrow, {ctrl: true});
	// A keypad that was left in application mode: * + , - . / 0-9 =
	if (/[j-yX]/.test(final)) return {type: 'text', text: String.fromCharCode(final.charCodeAt(0) - 0x40)};
	const modifiers = decodeModifiers([Number(parameters.split(';').at(-1) || 0)]);
	const name = byFinal[final];
	return modifiers && name ? key(name, modifiers) : undefined;
}

/** A control character outside any sequence: Ctrl+letter and the keys that share its byte. */
export function controlEvent(code: number, alt = false): InputEvent | undefined {
	if (code === 0) return key('space', {ctrl: true, alt});
	const name = namedCodes[code];
	if (name) return key(name, {alt});
	if (code < 27) return key(String.fromCharCode(code + 96), {ctrl: true, alt});
	if (code < 32) return key(String.fromCharCode(code + 64), {ctrl: true, alt});
	return undefined;
}

/** A character with ESC before it. */
export const altEvent = (character: string): InputEvent =>
	character === ' '
		? key('space', {alt: true})
		: key(character.toLowerCase(), {alt: true, shift: character !== character.toLowerCase()});

/** 8 is Ctrl+H as a byte but Backspace as a key code; both delete, so only the byte keeps the letter. */
const namedCodes: Readonly<Record<number, string>> = {9: 'tab', 13: 'enter', 27: 'escape', 127: 'backspace'};

/**
 * CSI-u and modifyOtherKeys: a key that has a code point. `alternates` are kitty's `key:shifted:base`, where
 * base is the same key on a US keyboard: Ctrl+C must work while a Russian layout is active.
 */
function characterEvent(
	code: number,
	modifierField?: number[],
	alternates: number[] = [],
): InputEvent | undefined {
	const modifiers = decodeModifiers(modifierField);
	if (!modifiers || !isScalar(code)) return undefined;
	const named = code === 8 ? 'backspace' : code === 32 ? 'space' : namedCodes[code];
	const command = modifiers.ctrl || modifiers.alt;
	if (named && (code !== 32 || command)) return key(named, modifiers);
	const keypad = kittyKeypad[code - kittyKeypadStart];
	if (keypad) return keypad.length > 1 ? key(keypad, modifiers) : {type: 'text', text: keypad};
	const isPrivate = code >= 0xe000 && code <= 0xf8ff;
	if (code < 32 || isPrivate) return isPrivate ? undefined : controlEvent(code, modifiers.alt);
	const [, shifted = 0, base = 0] = alternates;
	if (command) {
		const character = code > 127 && isScalar(base) && base > 32 ? base : code;
		const isSymbol =
			modifiers.shift && shifted > 32 && shifted < 127 && !/[a-z]/i.test(String.fromCharCode(shifted));
		return key(String.fromCodePoint(isSymbol ? shifted : character).toLowerCase(), modifiers);
	}
	const plain = String.fromCodePoint(code);
	const typed = modifiers.shift
		? isScalar(shifted)
			? String.fromCodePoint(shifted)
			: plain.toUpperCase()
		: plain;
	const text = printable(typed);
	return text ? {type: 'text', text} : undefined;
}

const isScalar = (code: number) => code > 0 && code <= 0x10_ff_ff && !(code >= 0xd800 && code <= 0xdfff);

/**
 * `1 + bits`, then kitty's event type. Caps and num lock do not matter; Super and Hyper belong to the desktop,
 * and a key release (type 3) is not a key: both give `undefined`.
 */
function decodeModifiers([field = 1, eventType = 1]: number[] = []): Modifiers | undefined {
	const bits = Math.max(0, (field || 1) - 1);
	if (eventType === 3 || bits & 0b01_1000) return undefined;
	if (bits === 0) return noModifiers;
	return {shift: (bits & 1) !== 0, alt: (bits & 0b10_0010) !== 0, ctrl: (bits & 4) !== 0};
}
