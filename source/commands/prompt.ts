import {usageError} from '../errors.js';
import {fillPrompt} from '../session/prompt-template.js';
import {fenced} from '../session/template-report.js';
import {parseSetting} from '../settings/parse.js';
import type {Command, CommandContext, CommandReply} from './types.js';

const verbs = ['save', 'list', 'rm', 'use', 'off'] as const;

export const prompt: Command = {
	name: 'prompt',
	usage: '[NAME TEXT|save NAME TEMPLATE|rm NAME|use NAME|off|list]',
	help: 'Asks through a saved prompt template, keeps one, or puts one around every message (use, off).',
	run(rest, context) {
		const [, first = '', after = ''] = /^(\S*)\s*([\s\S]*)$/.exec(rest)!;
		switch (first) {
			case '':
			case 'list':
				return list(context);
			case 'save':
				return save(after, context);
			case 'rm':
				return remove(after, context);
			case 'use':
				return use(after, context);
			case 'off':
				return use('', context);
			default:
				return ask(first, after, context);
		}
	},
	complete(words, {prompts}) {
		const names = prompts.names().map(value => ({value}));
		if (words.length === 1) return [...verbs.map(value => ({value})), ...names];
		return words.length === 2 && ['rm', 'use'].includes(words[0]!) ? names : [];
	},
};

function list({prompts, chat}: CommandContext): CommandReply {
	const {prompt_template: current} = chat.state.settings.values;
	const kept = prompts.names().map(name => `**${name}**\n\n${fenced(prompts.named(name))}`);
	const inForce = current === '' ? 'No prompt template is in force.' : `In force:\n\n${fenced(current)}`;
	const none = 'None is saved. For example: /prompt save french Translate into French: {text}';
	return {type: 'notice', text: [inForce, ...(kept.length > 0 ? kept : [none])].join('\n\n')};
}

/** Without a template the one in force is kept. */
async function save(rest: string, {prompts, chat}: CommandContext): Promise<CommandReply> {
	const [, name = '', typed = ''] = /^(\S*)\s*([\s\S]*)$/.exec(rest)!;
	const template = typed === '' ? chat.state.settings.values.prompt_template : unquoted(typed);
	if (name === '' || template === '')
		throw usageError(
			'/prompt save needs a name and a template.',
			'For example: /prompt save french Translate into French: {text}',
		);
	if (verbs.some(verb => verb === name))
		throw usageError(`A prompt cannot be called ${name}.`, 'Choose another name.');
	await prompts.save(name, template);
	return {type: 'notice', text: `Saved as **${name}**. /prompt ${name} TEXT asks through it.`};
}

function remove(name: string, {prompts}: CommandContext): CommandReply {
	prompts.remove(name);
	return {type: 'notice', text: `The prompt **${name}** is removed.`};
}

function use(name: string, {prompts, chat}: CommandContext): CommandReply {
	const template = name === '' ? '' : prompts.named(name);
	chat.set({prompt_template: template});
	if (template === '') return {type: 'notice', text: 'Messages are sent as they are typed.'};
	return {
		type: 'notice',
		text: `Every message goes through **${name}**:\n\n${fenced(template)}\n\n/prompt off ends that.`,
	};
}

function ask(name: string, text: string, {prompts, chat}: CommandContext): CommandReply {
	const {prompt_variables: variables} = chat.state.settings.values;
	return {type: 'ask', text: fillPrompt(prompts.named(name), variables, {text})};
}

/** Quotes around the whole are taken off, and escapes such as \\n resolved, as in any text setting. */
const unquoted = (typed: string): string =>
	String(parseSetting('prompt_template', typed.replace(/^"([\s\S]*)"$/, '$1')));
