import {ChatError, usageError} from '../errors.js';
import {ago} from '../session/ago.js';
import type {Conversations} from '../session/journal/conversations.js';
import type {Summary} from '../session/journal/summary.js';
import {plural} from '../session/stop-line.js';
import type {Command, CommandContext, CommandReply, PanelItem} from './types.js';

export const resume: Command = {
	name: 'resume',
	usage: '[ID|TEXT]',
	help: 'Goes on with an earlier conversation: a list to search, an id, or words of it.',
	async run(rest, context) {
		const conversations = conversationsOf(context);
		return rest === '' ? pick(conversations, context) : goOn(await conversations.find(rest), context);
	},
};

/** Throws where none are kept. */
export function conversationsOf({conversations}: CommandContext): Conversations {
	if (conversations) return conversations;
	throw new ChatError('No conversations are kept here.');
}

async function goOn(id: string, context: CommandContext): Promise<CommandReply> {
	const {chat} = context;
	if (chat.recorder?.id === id)
		throw usageError('That is this conversation.', '/branches shows its branches.');
	const conversations = conversationsOf(context);
	const opened = await (chat.recorder ? conversations.open(id) : conversations.read(id));
	const problem = await chat.resume(opened);
	const {skipped} = opened.journal;
	const {conversation, title, isPrivate} = chat.state;
	const notes = [
		`${title === '' ? 'This conversation' : `"${title}"`} goes on after ${plural(conversation.length, 'turn')}.`,
		...otherModel(context),
		...(skipped > 0 ? [`${plural(skipped, 'damaged line')} of it could not be read.`] : []),
		...(problem ? [problem] : []),
		...(isPrivate ? ['Private: what is added to it is not kept.'] : []),
	];
	return {type: 'conversation', text: notes.join(' '), isAnother: true};
}

/** The model that is loaded goes on, also when another one began. */
function otherModel({chat}: CommandContext): string[] {
	const {conversation, model} = chat.state;
	const before = conversation.findLast(({reply}) => reply?.run)?.reply?.run?.model;
	if (!before?.name || !model || before.path === model.path) return [];
	return [`${before.name} answered before, ${model.name} does now; /model changes that.`];
}

async function pick(conversations: Conversations, {chat}: CommandContext): Promise<CommandReply> {
	const all = await conversations.list();
	if (all.length === 0)
		throw usageError('No earlier conversation is kept.', 'Every one is kept from its first message on.');
	const now = Date.now();
	const items = all.map((summary): PanelItem => {
		const {id, name, text} = summary;
		return {
			label: name === '' ? '(empty)' : name,
			help: describe(summary, now),
			line: `/resume ${id}`,
			deleteLine: `/delete ${id}`,
			search: text.toLowerCase(),
			preview: text.slice(0, mostPreview),
			isProse: true,
			isCurrent: id === chat.recorder?.id,
		};
	});
	const rows = all
		.slice(0, mostRows)
		.map(summary => `| ${summary.id} | ${summary.name} | ${describe(summary, now)} |`);
	const more =
		all.length > mostRows ? `\n\n${all.length - mostRows} more are older; /resume TEXT finds them.` : '';
	return {
		type: 'panel',
		panel: {title: 'Conversations', items},
		text: `| id | | |\n|---|---|---|\n${rows.join('\n')}${more}\n\n/resume ID goes on with one, /delete ID deletes it.`,
	};
}

const mostRows = 20;
const mostPreview = 600;

const describe = ({changed, turns, model}: Summary, now: number): string =>
	[ago(changed, now), plural(turns, 'turn'), ...(model === '' ? [] : [model])].join(' · ');
