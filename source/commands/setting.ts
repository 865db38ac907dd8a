import type {Setting} from '../settings/kinds.js';
import {settingSpellings} from '../settings/names.js';
import {describeRange, formatSetting} from '../settings/parse.js';
import {type SettingName, settingNames, settings} from '../settings/table.js';
import {splitWords} from '../settings/words.js';
import {changeText, changeTo} from './change.js';
import {describeOrigin} from './origin.js';
import type {Candidate, Command, CommandContext, CommandReply} from './types.js';

/** Shows one setting: value, origin, range and meaning. */
export function showSetting(name: SettingName, {chat}: CommandContext): CommandReply {
	const {values} = chat.state.settings;
	const setting: Setting = settings[name];
	const lines = [
		`**${name}** is ${code(formatSetting(name, values[name]))}, ${describeOrigin(chat.state.settings, name)}.`,
		setting.help,
		`It takes ${describeRange(setting)}. Default: ${code(formatSetting(name, setting.default))}.`,
	];
	return {type: 'notice', text: lines.join('\n')};
}

/** Changes one setting from the next reply on, and says what it is now. */
export async function changeSetting(
	name: SettingName,
	words: readonly string[],
	context: CommandContext,
): Promise<CommandReply> {
	const typed = words.filter(word => word !== '--save');
	const change = await changeTo(
		name,
		typed.length === 1 ? typed[0]! : typed,
		context,
		words.includes('--save'),
	);
	if (change.warnings.length === 0) return {type: 'notice', text: changeText(change, code)};
	return {type: 'notice', tone: 'warning', text: changeText(change, text => text)};
}

/** `/temperature 0.7`: each setting is a command of its own name; alone it shows the setting. */
export const settingCommands: readonly Command[] = settingNames
	.filter(name => !['stop', 'system_prompt', 'concise', 'eos_reward', 'dola_layers', 'lora'].includes(name))
	.map(name => ({
		name,
		aliases: settings[name].aliases?.filter(alias => alias !== 'predict'),
		usage: '[VALUE] [--save]',
		help: settings[name].help,
		group: 'settings',
		when: 'always',
		run: (rest, context) =>
			rest === '' ? showSetting(name, context) : changeSetting(name, wordsFor(name, rest), context),
		complete: words => (words.length === 1 ? valueCandidates(name) : []),
	}));

/** The words after a setting's name. Text in a language of its own is one, with the quotes that are part of it. */
export function wordsFor(name: SettingName, rest: string): readonly string[] {
	const setting: Setting = settings[name];
	if (setting.kind !== 'text' || !setting.read) return splitWords(rest);
	const keep = /(?:^|\s)--save$/.test(rest);
	const typed = keep ? rest.slice(0, -'--save'.length).trimEnd() : rest;
	const quoted = /^(['"])[\s\S]*\1$/.test(typed) ? splitWords(typed) : [];
	return [quoted.length === 1 ? quoted[0]! : typed, ...(keep ? ['--save'] : [])];
}

export const nameCandidates = (): readonly Candidate[] =>
	[...new Set(settingSpellings())].map(value => ({value}));

export function valueCandidates(name: SettingName): readonly Candidate[] {
	const setting: Setting = settings[name];
	if (setting.kind === 'choice') return setting.choices.map(value => ({value}));
	return ['default', ...Object.keys('words' in setting ? (setting.words ?? {}) : {})].map(value => ({value}));
}

/** Inline code that may itself hold backticks. */
export const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
