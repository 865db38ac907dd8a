import {formatSetting} from '../settings/parse.js';
import {searchSettings} from '../settings/search.js';
import {originWord} from './origin.js';
import {code, nameCandidates} from './setting.js';
import type {Command, CommandContext} from './types.js';

export const settings: Command = {
	name: 'settings',
	usage: '[SEARCH]',
	help: 'Opens all settings, to search, look at and change them.',
	when: 'always',
	run: (rest, context) => ({type: 'settings', query: rest, text: settingsTable(rest, context)}),
	complete: words => (words.length === 1 ? nameCandidates() : []),
};

/** The settings that a search finds, as Markdown. */
export function settingsTable(query: string, {chat}: CommandContext): string {
	const {settings: resolved} = chat.state;
	const rows = searchSettings(query, resolved).map(
		name =>
			`| ${name} | ${code(formatSetting(name, resolved.values[name])).replaceAll('|', '\\|')} | ${originWord(resolved, name)} |`,
	);
	if (rows.length === 0) return 'No setting is found by that; /show lists all.';
	return `| setting | value | from |\n|---|---|---|\n${rows.join('\n')}`;
}
