import {printableLine} from '../printable.js';
import type {Chat} from '../session/chat.js';
import {examineChat, loadedTemplate} from '../session/template-examination.js';
import {preview, previewPrompt} from '../session/template-preview.js';
import {fenced, reportText, visiblePrompt} from '../session/template-report.js';
import {expandHome} from '../session/write-whole.js';
import {chooseTemplate, type TemplateChoice} from '../templates/choose.js';
import {code} from './setting.js';
import type {Command, CommandContext, CommandReply} from './types.js';

export const template: Command = {
	name: 'template',
	usage: '[NAME|FILE|model|none|show [NAME]|doctor]',
	help: 'Lists chat templates, chooses one, shows the prompt it makes, or looks for problems (doctor).',
	run(rest, context) {
		const [first = '', second] = rest.split(/\s+/);
		if (rest === '') return list(context);
		if (first === 'doctor' && second === undefined) return doctor(context);
		if (first === 'show') return show(rest.slice('show'.length).trim(), context);
		return use(rest, context);
	},
	complete(words, {chat}) {
		const names = [
			...chat.library.all().map(({name, header}) => ({value: name, help: header.models})),
			...own,
		];
		const verbs = [
			{value: 'show', help: 'The prompt that a template makes of the conversation.'},
			{value: 'doctor', help: 'Looks for problems between template and vocabulary.'},
		];
		if (words.length === 1) return [...names, ...verbs];
		return words.length === 2 && words[0] === 'show' ? names : [];
	},
};

const own = [
	{value: 'model', help: "The model's own template."},
	{value: 'none', help: 'Plain completion, without roles.'},
];

/** The list, and where a model is loaded each template's prompt of this conversation beside it. */
function list({chat}: CommandContext): CommandReply {
	const {template: current, model} = chat.state;
	const text = listText(chat);
	if (!model || !current) return {type: 'notice', text};
	const choices = [...own.map(({value, help}) => ({name: value, help})), ...named(chat)];
	const items = choices.map(({name, help}) => ({
		label: name,
		help,
		line: `/template ${name}`,
		preview: preview(chat.state, name, chat.library),
		isCurrent: name === current.name,
	}));
	return {type: 'panel', panel: {title: 'Chat templates', items}, text};
}

const named = (chat: Chat) => chat.library.all().map(({name, header}) => ({name, help: header.models}));

function listText(chat: Chat): string {
	const {template: current} = chat.state;
	const inForce = current
		? `In force: **${printableLine(current.name)}**, ${printableLine(current.source)}.`
		: 'No model is loaded yet.';
	const rows = [
		...chat.library.all().map(({name, header}) => [name, header.models]),
		...own.map(({value, help}) => [value, help]),
	].map(([name, text]) => `| ${name === current?.name ? `**${name}** ←` : name} | ${printableLine(text!)} |`);
	return `${inForce}\n\n| template | for |\n|---|---|\n${rows.join('\n')}\n\n/template NAME or FILE chooses one, /template show NAME shows its prompt.`;
}

/** The template takes effect with the next prompt; nothing is loaded again. */
function use(typed: string, {chat}: CommandContext): CommandReply {
	const {name, file} = choiceOf(typed);
	chat.set({
		chat_template: file === '' ? name : undefined,
		chat_template_file: file === '' ? undefined : file,
	});
	const {template: chosen} = chat.state;
	const text = chosen
		? `Template: **${printableLine(chosen.name)}**, ${printableLine(chosen.source)}, from the next message on.`
		: `Template: ${code(file || name)}, once a model is loaded.`;
	return {type: 'notice', text};
}

async function show(typed: string, {chat}: CommandContext): Promise<CommandReply> {
	const {model, template: current} = loadedTemplate(chat);
	const shown = typed === '' ? current : chooseTemplate(choiceOf(typed), model, chat.library);
	const tokens = await chat.tokenize(previewPrompt(chat.state, shown));
	const title = `**${printableLine(shown.name)}**, ${printableLine(shown.source)}, ${tokens.length} tokens:`;
	return {type: 'notice', text: `${title}\n\n${fenced(visiblePrompt(tokens))}`};
}

const doctor = async ({chat}: CommandContext): Promise<CommandReply> => ({
	type: 'notice',
	text: reportText(await examineChat(chat)),
});

/** What is typed is a file when it looks like a path. */
function choiceOf(typed: string): TemplateChoice {
	const text = typed.replace(/^"([\s\S]*)"$/, '$1');
	const isFile = /[/\\]|^~|\.(?:jinja2?|j2|txt)$/.test(text);
	return isFile ? {name: 'model', file: expandHome(text)} : {name: text.toLowerCase(), file: ''};
}
