import path from 'node:path';
import {usageError} from '../errors.js';
import {printableLine} from '../printable.js';
import type {Setting} from '../settings/kinds.js';
import {formatSetting} from '../settings/parse.js';
import {type Preset, Presets} from '../settings/presets/presets.js';
import type {PartialSettings, Resolved} from '../settings/resolve.js';
import {type SettingName, settingNames, settings} from '../settings/table.js';
import {refuseDola} from './dola.js';
import {code} from './setting.js';
import type {Command, CommandContext, CommandReply} from './types.js';

const verbs = {load, save, list, rm, default: setDefault, off} satisfies Record<
	string,
	(name: string, context: CommandContext) => Promise<CommandReply>
>;

export const preset: Command = {
	name: 'preset',
	aliases: ['presets'],
	usage: '[NAME | save NAME | rm NAME | default NAME|off | list | off]',
	help: 'Puts several settings in force at once: a built-in preset or one that was saved; default is the one the loaded model begins with.',
	when: 'always',
	run(rest, context) {
		const [first = '', name = '', ...more] = rest.split(/\s+/);
		if (more.length > 0)
			throw usageError(
				`/preset takes a name after ${first}.`,
				'Names have no spaces: /preset save my-stories',
			);
		if (first === '') return choose(context);
		if (Object.hasOwn(verbs, first)) return verbs[first as keyof typeof verbs](name, context);
		if (name !== '')
			throw usageError(`/preset cannot "${printableLine(first)}".`, '/help preset tells what it can.');
		return load(first, context);
	},
	complete(words, context) {
		const names = presetsOf(context)
			.names()
			.map(value => ({value}));
		if (words.length === 1) return [...names, ...Object.keys(verbs).map(value => ({value}))];
		if (words.length !== 2) return [];
		if (words[0] === 'rm')
			return presetsOf(context)
				.saved()
				.map(value => ({value}));
		if (words[0] === 'default') return [...names, {value: 'off'}];
		return words[0] === 'load' || words[0] === 'save' ? names : [];
	},
};

/** Where nothing is kept there are the built-in ones. */
const presetsOf = ({presets = new Presets()}: CommandContext): Presets => presets;

const valueLines = (values: PartialSettings): string[] =>
	(Object.keys(values) as SettingName[]).map(name =>
		printableLine(`${name} ${formatSetting(name, values[name]!)}`),
	);

async function all(context: CommandContext): Promise<readonly Preset[]> {
	const presets = presetsOf(context);
	return Promise.all(presets.names().map(name => presets.named(name)));
}

async function choose(context: CommandContext): Promise<CommandReply> {
	const current = context.chat.state.settings.preset?.name;
	const items = (await all(context)).map(({name, help = 'saved by you', values}) => ({
		label: name,
		help,
		line: `/preset ${name}`,
		preview: [...(help ? [help, ''] : []), ...valueLines(values)].join('\n'),
		isProse: true,
		isCurrent: name === current,
	}));
	return {type: 'panel', panel: {title: 'Presets', items}, text: await listText(context)};
}

async function list(_name: string, context: CommandContext): Promise<CommandReply> {
	return {type: 'notice', text: await listText(context)};
}

async function listText(context: CommandContext): Promise<string> {
	const {settings: resolved, modelPath} = context.chat.state;
	const ownName = await presetsOf(context).defaultOf(modelPath);
	const rows = (await all(context)).map(({name, help = 'saved by you', values}) => {
		const label = name === resolved.preset?.name ? `**${name}** ←` : name;
		return `| ${label} | ${help} | ${valueLines(values).map(inCell).join(', ')} |`;
	});
	const own = ownName === undefined ? '' : ` This model begins with **${printableLine(ownName)}**.`;
	return `| preset | for | settings |\n|---|---|---|\n${rows.join('\n')}\n\n/preset NAME puts one in force, /preset save NAME keeps what is in force now.${own}`;
}

const inCell = (text: string): string => code(text).replaceAll('|', '\\|');

async function load(name: string, context: CommandContext): Promise<CommandReply> {
	if (name === '') throw usageError('/preset load needs a name.', '/preset lists all.');
	const {chat} = context;
	const {values, problems} = await presetsOf(context).named(name);
	if (values.dola_layers !== undefined && values.dola_layers !== 'off')
		refuseDola(values.dola_layers, chat.state);
	chat.usePreset({name, values, over: 'flag'});
	const said = [...problems, ...chat.newContradictions()];
	const text = `Preset ${name}: ${valueLines(values).join(', ')}.`;
	if (said.length > 0) return {type: 'notice', tone: 'warning', text: [text, ...said].join(' ')};
	return {
		type: 'notice',
		text: `Preset **${name}**: ${valueLines(values).map(code).join(', ')}. \`/preset off\` ends it.`,
	};
}

async function save(name: string, context: CommandContext): Promise<CommandReply> {
	if (name === '') throw usageError('/preset save needs a name.', 'For example: /preset save stories');
	const values = chosenValues(context.chat.state.settings);
	const lines = valueLines(values);
	if (lines.length === 0)
		throw usageError(
			'There is nothing to save: every setting is as it would be anyway.',
			'Change one first.',
		);
	await presetsOf(context).save(name, values);
	return {type: 'notice', text: `Saved as **${name}**: ${lines.map(code).join(', ')}.`};
}

/** What a person chose, by whatever way, but for what belongs to the machine and not to replies. */
function chosenValues({values, origin}: Resolved): PartialSettings {
	const names = settingNames.filter(
		name =>
			origin[name] !== 'default' &&
			origin[name] !== 'model' &&
			(settings[name] as Setting).applies !== 'model',
	);
	return Object.fromEntries(names.map(name => [name, values[name]]));
}

async function rm(name: string, context: CommandContext): Promise<CommandReply> {
	if (name === '') throw usageError('/preset rm needs a name.', '/preset lists all.');
	await presetsOf(context).remove(name);
	return {type: 'notice', text: `The preset **${name}** is removed.`};
}

async function setDefault(name: string, context: CommandContext): Promise<CommandReply> {
	const presets = presetsOf(context);
	const {modelPath} = context.chat.state;
	const model = printableLine(path.basename(modelPath));
	if (name === '') {
		const own = await presets.defaultOf(modelPath);
		const text =
			own === undefined
				? `${code(model)} begins without a preset. \`/preset default NAME\` gives it one.`
				: `${code(model)} begins with the preset **${printableLine(own)}**. \`/preset default off\` ends that.`;
		return {type: 'notice', text};
	}

	if (name === 'off') {
		await presets.setDefault(modelPath, undefined);
		return {type: 'notice', text: `${code(model)} begins without a preset from now on.`};
	}

	await presets.named(name);
	await presets.setDefault(modelPath, name);
	const now = context.chat.state.settings.preset?.name === name ? '' : ` \`/preset ${name}\` loads it now.`;
	return {type: 'notice', text: `${code(model)} begins with the preset **${name}** from now on.${now}`};
}

async function off(_name: string, {chat}: CommandContext): Promise<CommandReply> {
	const name = chat.state.settings.preset?.name;
	if (name === undefined) throw usageError('No preset is in force.', '/preset lists all.');
	chat.usePreset(undefined);
	return {type: 'notice', text: `The preset **${printableLine(name)}** is off.`};
}
