import {usageError} from '../errors.js';
import {parseSetting} from '../settings/parse.js';
import type {PartialSettings} from '../settings/resolve.js';
import type {SettingName} from '../settings/table.js';
import {splitWords} from '../settings/words.js';
import {code} from './setting.js';
import type {Command, CommandContext, CommandReply} from './types.js';

/** One thing that ends a reply, and the settings without it. */
type Stop = {
	readonly kind: string;
	readonly shown: string;
	readonly value: string;
	readonly without: PartialSettings;
};

export const stop: Command = {
	name: 'stop',
	aliases: ['stop_strings', 'stop_sequences', 'reverse_prompt'],
	usage: '["TEXT" … | add [id | regex] WHAT | rm WHAT | list | off] [--save]',
	help: 'What ends a reply besides the model itself: strings (/stop "###" "\\nUser:"), tokens (/stop add id 2), regular expressions (/stop add regex \\n\\d+\\.).',
	when: 'always',
	async run(rest, context) {
		if (rest === '' || rest === 'list') return list(context);
		const keep = / --save$/.test(rest);
		const changes = await changesOf(keep ? rest.slice(0, -' --save'.length).trim() : rest, context);
		context.chat.set(changes);
		const names = Object.keys(changes) as SettingName[];
		if (keep) for (const name of names) await context.save(name, changes[name]);
		const {text} = list(context);
		return {type: 'notice', text: keep ? `${text}\n\nKept for the next time.` : text};
	},
	complete: words =>
		words.length === 1
			? ['add', 'rm', 'list', 'off'].map(value => ({value}))
			: words.length === 2 && words[0] === 'add'
				? ['id', 'regex'].map(value => ({value}))
				: [],
};

async function changesOf(rest: string, context: CommandContext): Promise<PartialSettings> {
	const [, verb, what = ''] = /^(add|rm|off)(?:\s+([\s\S]*))?$/.exec(rest) ?? [];
	switch (verb) {
		case undefined:
			return {stop: strings(rest)};
		case 'off':
			return {stop: [], stop_token_ids: 'off', stop_regex: []};
		case 'add':
			return added(what, context);
		default:
			return removed(what, context);
	}
}

const strings = (typed: string) => parseSetting('stop', splitWords(typed)) as readonly string[];

async function added(what: string, context: CommandContext): Promise<PartialSettings> {
	if (what === '') throw usageError('/stop add needs what to add.', 'For example: /stop add "###"');
	const {stop, stop_token_ids: ids, stop_regex} = context.chat.state.settings.values;
	const [, kind, typed = ''] = /^(id|token|regex)\s+([\s\S]+)$/.exec(what) ?? [];
	if (kind === 'regex') {
		// A pattern may hold spaces and quotes: it is all that follows.
		const pattern = parseSetting('stop_regex', [typed]) as readonly string[];
		return {stop_regex: distinct([...stop_regex, ...pattern])};
	}
	if (kind) {
		const more = await Promise.all(splitWords(typed).map(word => tokenId(word, context)));
		const all = ids === 'off' ? more : [ids, ...more];
		return {stop_token_ids: parseSetting('stop_token_ids', all.join(',')) as string};
	}
	return {stop: distinct([...stop, ...strings(what)])};
}

const distinct = (items: readonly string[]): readonly string[] => [...new Set(items)];

/** An id as it was typed, or that of the token with this text. Throws when the loaded model has no such token. */
async function tokenId(typed: string, {chat}: CommandContext): Promise<string> {
	if (/^[\d,]+$/.test(typed)) {
		const ids = typed.split(',').filter(Boolean).map(Number);
		if (chat.state.model) await chat.describe(ids);
		return typed;
	}
	const tokens = await chat.tokenize([{text: typed, control: true}]);
	const token = tokens.find(({text}) => text === typed);
	if (token) return String(token.id);
	throw usageError(
		`This model has no token "${typed}".`,
		'Give its id, or add it as a string: it may be several tokens.',
	);
}

function removed(what: string, context: CommandContext): PartialSettings {
	const all = stops(context);
	const typed = what.replace(/^(?:id|token|regex)\s+/, '');
	const [text] = all.some(({value}) => value === typed) ? [typed] : strings(typed);
	const found = all.find(({value}) => value === text) ?? all[Number(text) - 1];
	if (found) return found.without;
	throw usageError(
		what === '' ? '/stop rm needs what to remove.' : `Nothing that ends a reply is ${what}.`,
		all.length > 0 ? 'Give it as /stop lists it, or its number there.' : 'There is nothing to remove.',
	);
}

function stops({chat}: CommandContext): Stop[] {
	const {stop, stop_token_ids: ids, stop_regex: patterns} = chat.state.settings.values;
	const numbers = ids === 'off' ? [] : ids.split(',');
	return [
		...stop.map(value => ({
			kind: 'string',
			shown: JSON.stringify(value),
			value,
			without: {stop: stop.filter(other => other !== value)},
		})),
		...numbers.map(value => ({
			kind: 'token id',
			shown: value,
			value,
			without: {stop_token_ids: numbers.filter(other => other !== value).join(',') || 'off'},
		})),
		...patterns.map(value => ({
			kind: 'regular expression',
			shown: value,
			value,
			without: {stop_regex: patterns.filter(other => other !== value)},
		})),
	];
}

/** All in one table; what the template and the model bring is not the person's to remove and has no number. */
function list(context: CommandContext): Extract<CommandReply, {type: 'notice'}> {
	const {template, model} = context.chat.state;
	const own = stops(context);
	const rows = [
		...own.map(({kind, shown}, index) => [`${index + 1}`, shown, kind]),
		...(template?.stop ?? []).map(text => ['', JSON.stringify(text), 'string of the template']),
		...(model?.eosToken ? [['', model.eosToken, 'end-of-generation token of the model']] : []),
	];
	const hint = 'Nothing but the model itself ends a reply. `/stop "###"` sets a string that does.';
	if (own.length === 0 && rows.length <= 1) return {type: 'notice', text: hint};
	const cells = rows.map(
		([number, shown, kind]) => `| ${number} | ${code(shown!).replaceAll('|', '\\|')} | ${kind} |`,
	);
	return {type: 'notice', text: `| | ends a reply | |\n|---|---|---|\n${cells.join('\n')}`};
}
