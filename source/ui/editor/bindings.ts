import {chord, type KeyEvent} from '../keys/events.js';
import {type Operation, undo, yank} from './edit.js';
import * as edit from './operations.js';

/** What a key means to the editor beyond changing the text in its own pure way. */
export type Command =
	| 'submit'
	| 'newline'
	| 'up'
	| 'down'
	| 'history-earlier'
	| 'history-later'
	| 'search'
	| 'search-newer'
	| 'complete'
	| 'complete-back'
	| 'interrupt'
	| 'eof-or-delete'
	| 'cancel'
	| 'redraw'
	| 'open-editor'
	| 'suspend';

export type Binding = {
	/** As `chord()` writes them. The first ones are shown in help; see `shown`. */
	readonly keys: readonly string[];
	/** How many of `keys` help shows (default: all); the rest are other spellings of the same key. */
	readonly shown?: number;
	readonly does: Command | Operation;
	readonly help: string;
};

/**
 * Every key of the prompt. A new key is a new row; /help lists these rows. Ctrl+M, Ctrl+I and Ctrl+[ are Enter, Tab
 * and Esc to most terminals, and keys of their own to those with a key protocol: there they mean the same.
 */
export const bindings: readonly Binding[] = [
	{keys: ['enter', 'ctrl+m'], shown: 1, does: 'submit', help: 'send the prompt'},
	{
		keys: ['shift+enter', 'alt+enter', 'ctrl+j', 'ctrl+enter', 'alt+shift+enter'],
		shown: 3,
		does: 'newline',
		help: 'new line (Shift+Enter where the terminal can tell; a trailing \\ before Enter works everywhere)',
	},
	{keys: ['tab', 'ctrl+i'], shown: 1, does: 'complete', help: 'complete, then select the next candidate'},
	{keys: ['shift+tab'], does: 'complete-back', help: 'select the previous candidate'},
	{keys: ['up'], does: 'up', help: 'one row up; from the first row, the earlier prompt'},
	{keys: ['down'], does: 'down', help: 'one row down; from the last row, the later prompt'},
	{keys: ['ctrl+p'], does: 'history-earlier', help: 'earlier prompt'},
	{keys: ['ctrl+n'], does: 'history-later', help: 'later prompt'},
	{keys: ['ctrl+r'], does: 'search', help: 'search earlier prompts; again for an older one'},
	{keys: ['ctrl+s'], does: 'search-newer', help: 'while searching: a newer one'},
	{
		keys: ['ctrl+c'],
		does: 'interrupt',
		help: 'stop the reply; clear the prompt; twice on an empty prompt: exit',
	},
	{keys: ['escape', 'ctrl+['], shown: 1, does: 'cancel', help: 'close what is open; stop the reply'},
	{
		keys: ['ctrl+d'],
		does: 'eof-or-delete',
		help: 'on an empty prompt: exit; else delete the character ahead',
	},
	{keys: ['ctrl+g'], does: 'open-editor', help: 'edit the prompt in $VISUAL or $EDITOR'},
	{keys: ['ctrl+l'], does: 'redraw', help: 'draw the screen again'},
	{keys: ['ctrl+z'], does: 'suspend', help: 'suspend; fg comes back'},

	{keys: ['left', 'ctrl+b'], does: edit.left, help: 'one character left'},
	{keys: ['right', 'ctrl+f'], does: edit.right, help: 'one character right'},
	{keys: ['alt+b', 'ctrl+left', 'alt+left'], does: edit.wordLeft, help: 'one word left'},
	{keys: ['alt+f', 'ctrl+right', 'alt+right'], does: edit.wordRight, help: 'one word right'},
	{keys: ['ctrl+a', 'home'], does: edit.toLineStart, help: 'start of the line'},
	{keys: ['ctrl+e', 'end'], does: edit.toLineEnd, help: 'end of the line'},
	{keys: ['ctrl+home', 'alt+<'], does: edit.toStart, help: 'start of the prompt'},
	{keys: ['ctrl+end', 'alt+>'], does: edit.toEnd, help: 'end of the prompt'},

	{keys: ['backspace', 'ctrl+h'], does: edit.deleteBack, help: 'delete the character before'},
	{keys: ['delete'], does: edit.deleteForward, help: 'delete the character ahead'},
	{keys: ['ctrl+w'], does: edit.killToSpace, help: 'cut back to the space before'},
	{
		keys: ['alt+backspace', 'ctrl+backspace', 'ctrl+alt+h'],
		shown: 2,
		does: edit.killWordBack,
		help: 'cut the word before',
	},
	{
		keys: ['alt+d', 'ctrl+delete', 'alt+delete'],
		shown: 2,
		does: edit.killWordForward,
		help: 'cut the word ahead',
	},
	{keys: ['ctrl+u'], does: edit.killToLineStart, help: 'cut to the start of the line'},
	{keys: ['ctrl+k'], does: edit.killToLineEnd, help: 'cut to the end of the line'},
	{keys: ['ctrl+y'], does: yank, help: 'paste what was cut'},
	{keys: ['ctrl+t'], does: edit.transpose, help: 'swap two characters'},
	// The same key as the terminals spell it: a byte, modifyOtherKeys, kitty with and without its shifted key.
	{keys: ['ctrl+_', 'ctrl+/', 'ctrl+-'], shown: 1, does: undo, help: 'undo'},
];

const byChord = new Map(bindings.flatMap(({keys, does}) => keys.map(name => [name, does] as const)));

/** Shift counts for named keys; with Ctrl or Alt and a letter it may or may not be reported, so it does not. */
export function actionFor(event: KeyEvent): Command | Operation | undefined {
	return (
		byChord.get(chord(event)) ?? (event.shift ? byChord.get(chord({...event, shift: false})) : undefined)
	);
}

/** `ctrl+left` → `Ctrl+Left`: as help shows a row's keys. */
export const shownKeys = ({keys, shown = keys.length}: Binding): readonly string[] =>
	keys
		.slice(0, shown)
		.map(name => name.replace(/(^|(?<=\+))[a-z]/g, letter => letter.toUpperCase()).replace('Escape', 'Esc'));
