import type {Setting} from './kinds.js';
import {changedSettings, type Resolved} from './resolve.js';
import {type SettingName, settingGroups, settingNames, settings} from './table.js';

const groupOf = new Map<string, string>(
	Object.entries(settingGroups).flatMap(([group, members]) =>
		Object.keys(members).map(name => [name, group] as const),
	),
);

/** The title of the group that a setting is in. */
export const groupTitle = (name: SettingName): string => groupOf.get(name)!;

/**
 * The settings that have every word of a query in their name, aliases, group or help, in the table's order; the word
 * `changed` means those whose value is not the default.
 */
export function searchSettings(query: string, resolved: Resolved): readonly SettingName[] {
	const words = query.toLowerCase().replaceAll('-', '_').split(/\s+/).filter(Boolean);
	const changed = new Set(words.includes('changed') ? changedSettings(resolved) : []);
	return settingNames.filter(name => {
		const text = textOf(name);
		return words.every(word => (word === 'changed' && changed.has(name)) || text.includes(word));
	});
}

/** Of the settings found, the one that a query most likely means: by the beginning of a name, then of an alias. */
export function bestMatch(query: string, found: readonly SettingName[]): SettingName | undefined {
	const typed = query
		.trim()
		.toLowerCase()
		.replaceAll(/[-\s]+/g, '_');
	const begins = (name: string) => name.startsWith(typed);
	return found.find(begins) ?? found.find(name => settings[name].aliases?.some(begins)) ?? found[0];
}

function textOf(name: SettingName): string {
	const {aliases = [], help}: Setting = settings[name];
	return [name, ...aliases, groupTitle(name), help].join(' ').toLowerCase();
}
