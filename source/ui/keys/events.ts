/** What a terminal can tell us, with everything about escape sequences left behind. */
export type KeyEvent = {
	readonly type: 'key';
	/**
	 * up down left right home end pageup pagedown insert delete backspace enter tab escape space, or one
	 * character in lower case. Function keys have no name: they are never reported.
	 */
	readonly name: string;
	readonly ctrl: boolean;
	readonly alt: boolean;
	readonly shift: boolean;
};

/** Typed text; printable, without newlines. Several characters when they arrived in one read. */
export type TextEvent = {readonly type: 'text'; readonly text: string};

/** One bracketed paste, whatever its size; printable, newlines as \n. */
export type PasteEvent = {readonly type: 'paste'; readonly text: string};

export type InputEvent = TextEvent | PasteEvent | KeyEvent;

export type Modifiers = {readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean};

export const noModifiers: Modifiers = {ctrl: false, alt: false, shift: false};

export const key = (name: string, modifiers: Partial<Modifiers> = {}): KeyEvent => ({
	type: 'key',
	name,
	...noModifiers,
	...modifiers,
});

/** `ctrl+alt+shift+name`, always in this order: how bindings name a key. */
export const chord = ({name, ctrl, alt, shift}: KeyEvent): string =>
	`${ctrl ? 'ctrl+' : ''}${alt ? 'alt+' : ''}${shift ? 'shift+' : ''}${name}`;
