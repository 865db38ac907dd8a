import {type SettingName, settings} from '../../settings/table.js';
import {actionFor} from '../editor/bindings.js';
import {type EditState, insert} from '../editor/edit.js';
import {chord, type InputEvent} from '../keys/events.js';
import type {SettingsAction, SettingsState} from './state.js';

/** What a key means in the settings panel: a change of what is shown, or of a setting, or its end. */
export type SettingsKey =
	| SettingsAction
	/** The selected setting, so many steps up or down. */
	| {readonly type: 'step'; readonly by: number}
	| {readonly type: 'set'; readonly typed: string}
	| {readonly type: 'reset' | 'keep' | 'complete' | 'close' | 'none'};

const page = 10;
/** Steps at once with Shift. */
const stride = 10;

const keys: Readonly<Record<string, SettingsKey>> = {
	up: {type: 'move', by: -1},
	'ctrl+p': {type: 'move', by: -1},
	down: {type: 'move', by: 1},
	'ctrl+n': {type: 'move', by: 1},
	pageup: {type: 'move', by: -page},
	pagedown: {type: 'move', by: page},
	home: {type: 'move', by: Number.NEGATIVE_INFINITY},
	end: {type: 'move', by: Number.POSITIVE_INFINITY},
	tab: {type: 'group', by: 1},
	'shift+tab': {type: 'group', by: -1},
	left: {type: 'step', by: -1},
	right: {type: 'step', by: 1},
	'shift+left': {type: 'step', by: -stride},
	'shift+right': {type: 'step', by: stride},
	enter: {type: 'edit'},
	delete: {type: 'reset'},
	'ctrl+r': {type: 'reset'},
	'ctrl+s': {type: 'keep'},
	'ctrl+u': {type: 'search', query: ''},
	'ctrl+c': {type: 'close'},
	'ctrl+d': {type: 'close'},
};

export function settingsKey({query, selected, line}: SettingsState, event: InputEvent): SettingsKey {
	if (line) return lineKey(line, event);
	if (event.type !== 'key') return typed(query, selected, event.text);
	const name = chord(event);
	switch (name) {
		case 'backspace':
			return {type: 'search', query: [...query].slice(0, -1).join('')};
		case 'space':
			return {type: 'search', query: `${query} `};
		case 'escape':
			return query === '' ? {type: 'close'} : {type: 'search', query: ''};
		default:
			return keys[name] ?? {type: 'none'};
	}
}

/** Text searches; digits over a number are its new value. */
function typed(query: string, selected: SettingName | undefined, text: string): SettingsKey {
	const kind = selected && settings[selected].kind;
	const isNumber = kind === 'number' || kind === 'integer';
	if (isNumber && /^[-.\d]/.test(text)) return {type: 'edit', text};
	return {type: 'search', query: query + text.replaceAll('\n', ' ')};
}

/** Keys of the line in which a value is typed: those of the prompt. */
function lineKey(line: EditState, event: InputEvent): SettingsKey {
	// A value is one line: \n in it stands for a new one.
	if (event.type !== 'key') return {type: 'typed', line: insert(event.text.replaceAll('\n', '\\n'))(line)};
	switch (chord(event)) {
		case 'enter':
			return {type: 'set', typed: line.text};
		case 'escape':
		case 'ctrl+c':
			return {type: 'typed', line: undefined};
		case 'tab':
			return {type: 'complete'};
		case 'space':
			return {type: 'typed', line: insert(' ')(line)};
		default: {
			const action = actionFor(event);
			return typeof action === 'function' ? {type: 'typed', line: action(line)} : {type: 'none'};
		}
	}
}
