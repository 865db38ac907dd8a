import {usageError} from '../errors.js';
import {didYouMean} from '../nearest.js';
import {commands} from './index.js';
import type {Command} from './types.js';

export const help: Command = {
	name: 'help',
	aliases: ['?'],
	usage: '[COMMAND|keys]',
	help: 'Shows all commands, all keys (keys), or one command.',
	when: 'always',
	run(rest, {keys}) {
		const name = rest.replace(/^\//, '').toLowerCase();
		if (name === 'keys') return {type: 'notice', text: table('keys', keys)};
		return {type: 'notice', text: name === '' ? overview() : helpFor(name)};
	},
	complete: words =>
		words.length === 1 ? [{value: 'keys'}, ...commands.map(({name, help}) => ({value: name, help}))] : [],
};

function overview(): string {
	const listed = commands.filter(command => command.group !== 'settings');
	const settings = commands.filter(command => command.group === 'settings');
	return [
		table(
			'command',
			listed.map(({name, help}) => [`\`/${name}\``, inShort(help)]),
		),
		`/help COMMAND says more. Each of the ${settings.length} other settings is a command too, as in \`/temperature 0.7\`; \`/settings\` shows them all.`,
		'Enter sends, Alt+Enter begins a new line, Ctrl+C stops the reply, Ctrl+D leaves; `/help keys` lists all keys. `//text` sends a message that begins with a slash.',
	].join('\n\n');
}

/** A Markdown table of two columns. */
const table = (head: string, rows: ReadonlyArray<readonly [string, string]>): string =>
	[
		`| ${head} | what it does |`,
		'|---|---|',
		...rows.map(row => `| ${row.map(escapeCell).join(' | ')} |`),
	].join('\n');

/** Its first clause, without what stands in brackets. */
const inShort = (help: string): string =>
	help
		.replaceAll(/ \([^)]*\)/g, '')
		.split(/[;:] /)[0]!
		.replace(/\.?$/, '.');

const escapeCell = (text: string): string => text.replaceAll('|', '\\|');

function helpFor(name: string): string {
	const command = commands.find(candidate => candidate.name === name || candidate.aliases?.includes(name));
	if (!command) {
		const names = commands.map(candidate => candidate.name);
		throw usageError(`There is no command /${name}.`, didYouMean(name, names, '/help lists all commands.'));
	}

	const aliases = command.aliases?.length
		? ` Also: ${command.aliases.map(alias => `/${alias}`).join(', ')}.`
		: '';
	return `**/${command.name}${command.usage ? ` ${command.usage}` : ''}**\n${command.help}${aliases}`;
}
