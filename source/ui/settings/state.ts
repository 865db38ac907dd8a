import {typedForm} from '../../settings/parse.js';
import type {Resolved} from '../../settings/resolve.js';
import {bestMatch, groupTitle, searchSettings} from '../../settings/search.js';
import {type SettingName, settingNames, settings} from '../../settings/table.js';
import {type EditState, emptyEdit, withText} from '../editor/edit.js';

/** What the settings panel shows, besides the values themselves. */
export type SettingsState = {
	readonly query: string;
	/** Undefined where the search finds nothing. */
	readonly selected: SettingName | undefined;
	/** The line in which a value of the selected setting is typed. */
	readonly line?: EditState;
	/** What became of the last change. */
	readonly said?: Said;
};

export type Said = {readonly tone: 'success' | 'warning' | 'error'; readonly text: string};

export type SettingsAction =
	| {readonly type: 'search'; readonly query: string}
	/** By so many settings, not beyond the ends. */
	| {readonly type: 'move'; readonly by: number}
	/** To the first setting of the next group (1) or of the one before (-1), around. */
	| {readonly type: 'group'; readonly by: 1 | -1}
	/** Begins to type a value; `text` is there already. */
	| {readonly type: 'edit'; readonly text?: string}
	/** What was typed so far; undefined: typing is over. */
	| {readonly type: 'typed'; readonly line: EditState | undefined}
	| {readonly type: 'said'; readonly said: Said};

export const openSettings = (query: string, resolved: Resolved): SettingsState =>
	settingsReducer({query: '', selected: settingNames[0]}, {type: 'search', query}, resolved);

export function settingsReducer(
	state: SettingsState,
	action: SettingsAction,
	resolved: Resolved,
): SettingsState {
	const {query, selected} = state;
	switch (action.type) {
		case 'search': {
			const found = searchSettings(action.query, resolved);
			// Who takes a search back stays where it led.
			const stays = action.query === '' && selected !== undefined;
			return {query: action.query, selected: stays ? selected : bestMatch(action.query, found)};
		}

		case 'move': {
			const found = searchSettings(query, resolved);
			const index = selected ? found.indexOf(selected) : -1;
			return {query, selected: found[Math.max(0, Math.min(found.length - 1, index + action.by))]};
		}

		case 'group':
			return {query, selected: firstOfGroup(searchSettings(query, resolved), selected, action.by)};
		case 'edit': {
			if (selected === undefined) return state;
			const text = action.text ?? beginning(selected, resolved);
			return {query, selected, line: withText(emptyEdit, text)};
		}

		case 'typed':
			return {query, selected, line: action.line};
		case 'said':
			return {...state, said: action.said};
	}
}

/** Numbers and choices are typed anew; texts and lists are changed. */
const beginning = (name: SettingName, {values}: Resolved): string =>
	['text', 'list', 'spelled'].includes(settings[name].kind) ? typedForm(name, values[name]) : '';

function firstOfGroup(
	found: readonly SettingName[],
	selected: SettingName | undefined,
	by: 1 | -1,
): SettingName | undefined {
	const groups = [...new Set(found.map(groupTitle))];
	const index = selected ? groups.indexOf(groupTitle(selected)) : 0;
	const next = groups[(index + by + groups.length) % groups.length];
	return found.find(name => groupTitle(name) === next);
}
