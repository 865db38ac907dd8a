import {usageError} from '../errors.js';
import {didYouMean} from '../nearest.js';
import {printableLine} from '../printable.js';
import {adapterName, examineAdapter} from '../session/lora.js';
import {formatLora, type LoraItem, parseLora, readLoras} from '../settings/lora.js';
import {splitWords} from '../settings/words.js';
import {code} from './setting.js';
import type {Command, CommandContext, CommandReply} from './types.js';

export const lora: Command = {
	name: 'lora',
	aliases: ['lora_scaled'],
	usage: '[FILE [SCALE] | scale NAME S | rm NAME | off] [--save]',
	help: 'Lists, adds, scales (1 is as it was trained, 0 nothing) or removes LoRA adapters; the model stays loaded.',
	when: 'always',
	async run(rest, context) {
		const words = splitWords(rest);
		const typed = words.filter(word => word !== '--save');
		if (typed.length === 0) return list(context);
		const now = itemsOf(context);
		const items = changed(now, typed, context);
		const value = items.map(formatLora);
		context.chat.set({lora: value});
		const keep = typed.length < words.length;
		if (keep) await context.save('lora', value.length > 0 ? value : undefined);
		const {text} = list(context);
		return {type: 'notice', text: `${text}${keep ? ' Kept for the next time.' : ''}`};
	},
	complete(words, context) {
		if (words.length === 1) return ['scale', 'rm', 'off'].map(value => ({value}));
		const names = itemsOf(context).map(({file}) => ({value: quoted(adapterName(file))}));
		return words.length === 2 && ['scale', 'rm'].includes(words[0]!) ? names : [];
	},
};

const itemsOf = ({chat}: CommandContext): readonly LoraItem[] =>
	chat.state.settings.values.lora.map(parseLora);

function changed(
	items: readonly LoraItem[],
	[verb = '', ...rest]: readonly string[],
	{chat}: CommandContext,
): readonly LoraItem[] {
	switch (verb) {
		case 'off':
			return [];
		case 'rm': {
			const gone = find(items, rest.join(' '));
			return items.filter(item => item !== gone);
		}
		case 'scale': {
			const [scale = '', ...name] = rest.toReversed();
			const item = find(items, name.toReversed().join(' '));
			return items.map(other => (other === item ? scaled(item.file, scale) : other));
		}
		default: {
			const [scale, ...more] = rest;
			if (more.length > 0)
				throw usageError('That is too much for /lora.', 'Put quotes around a file with spaces.');
			const item = scale === undefined ? parseLora(readLoras(verb)[0] ?? verb) : scaled(verb, scale);
			examineAdapter(item.file, chat.state.modelPath);
			return [...items.filter(({file}) => file !== item.file), item];
		}
	}
}

function scaled(file: string, typed: string): LoraItem {
	if (typed === '' || !Number.isFinite(Number(typed)))
		throw usageError(`A scale cannot be "${typed}".`, 'For example: /lora scale NAME 0.5');
	return parseLora(readLoras(`${file}:${Number(typed)}`)[0]!);
}

/** The adapter that is called so: by name, by file, or by its number in the list. */
function find(items: readonly LoraItem[], typed: string): LoraItem {
	if (items.length === 0) throw usageError('No LoRA adapter is on.', '/lora FILE adds one.');
	const found =
		items.find(({file}) => adapterName(file) === typed || file === typed) ?? items[Number(typed) - 1];
	if (found) return found;
	const names = items.map(({file}) => adapterName(file));
	throw usageError(
		typed === '' ? 'Which adapter?' : `No LoRA adapter is called "${typed}".`,
		didYouMean(typed, names, `There is: ${names.join(', ')}.`),
	);
}

function list(context: CommandContext): Extract<CommandReply, {type: 'notice'}> {
	const items = itemsOf(context);
	if (items.length === 0)
		return {type: 'notice', text: 'No LoRA adapter is on. /lora FILE [SCALE] adds one.'};
	const rows = items.map(({file, scale}) => `| ${cell(adapterName(file))} | ${scale} | ${cell(file)} |`);
	return {
		type: 'notice',
		text: `| adapter | scale | file |\n|---|---|---|\n${rows.join('\n')}\n\nIn force from the next reply on; the model stays loaded.`,
	};
}

const cell = (text: string): string => code(printableLine(text).replaceAll('|', '\\|'));

const quoted = (name: string): string => (/\s/.test(name) ? `"${name}"` : name);
