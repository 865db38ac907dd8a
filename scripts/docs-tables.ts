import {commands} from '../source/commands/index.js';
import {flags} from '../source/flags.js';
import {describeSettings} from '../source/settings/describe.js';
import {formatSetting} from '../source/settings/parse.js';
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
		describeSettings().map(({name, takes, flags, aliases, help, ...setting}) => [
			code(name),
			code(formatSetting(name, setting.default)),
			takes,
			[...flags.filter(flag => !flag.startsWith('--')), ...aliases].map(code).join(' '),
			help,
		]),
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
