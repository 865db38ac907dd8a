import {commands} from '../source/commands/index.js';
import {flags} from '../source/flags.js';
import type {Setting} from '../source/settings/kinds.js';
import {describeRange, formatSetting} from '../source/settings/parse.js';
import {settingNames, settings} from '../source/settings/table.js';
import {keyHelp} from '../source/ui/key-help.js';

/** The generated tables of README.md, by the name of the place where each stands. */
export const tables = {
	flags: table(
		['flag', 'meaning'],
		flags.map(flag => {
			const spellings = 'spellings' in flag ? flag.spellings : [];
			const value = 'value' in flag ? ` ${flag.value}` : '';
			return [code([...spellings, `--${flag.name}`].join(', ') + value), flag.help];
		}),
	),
	settings: table(
		['setting', 'default', 'takes', 'also', 'meaning'],
		settingNames.map(name => {
			const setting: Setting = settings[name];
			const also = [...(setting.flags ?? []), ...(setting.aliases ?? [])].map(code).join(' ');
			return [
				code(name),
				code(formatSetting(name, setting.default)),
				describeRange(setting),
				also,
				setting.help,
			];
		}),
	),
	commands: table(
		['command', 'meaning'],
		commands
			.filter(({group}) => group !== 'settings')
			.map(({name, aliases = [], usage, help}) => {
				const names = [`/${name}${usage ? ` ${usage}` : ''}`, ...aliases.map(alias => `/${alias}`)];
				return [names.map(code).join(' '), help];
			}),
	),
	keys: table(['keys', 'what they do'], keyHelp),
};

function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
	const line = (cells: readonly string[]) =>
		`| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
	return `\`${text}\``;
}
