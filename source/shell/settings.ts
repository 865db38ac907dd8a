import {describeSettings} from '../settings/describe.js';
import {formatSetting} from '../settings/parse.js';
import {table} from './table.js';
import type {Subcommand} from './types.js';

export const settings: Subcommand = {
	name: 'settings',
	help: 'List every setting; as JSON with its bounds, aliases, flags and what it means.',
	words: [0, 0],
	async run() {
		const all = describeSettings();
		const rows = all.map(({name, group, takes, flags, ...setting}) => [
			group,
			name,
			formatSetting(name, setting.default),
			takes,
			flags.join(' '),
		]);
		return {text: table(['', 'setting', 'default', 'takes', 'flags'], rows), json: all};
	},
};
