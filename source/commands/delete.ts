import {usageError} from '../errors.js';
import {conversationsOf} from './resume.js';
import type {Command, CommandContext, CommandReply} from './types.js';

/** What the question adds when the person has agreed. */
const agreed = '--yes';

export const deleteCommand: Command = {
	name: 'delete',
	usage: `[ID|TEXT] [${agreed}]`,
	help: 'Deletes a conversation from the disk, this one or another; asks first.',
	async run(rest, context) {
		const words = rest.split(/\s+/).filter(Boolean);
		const typed = words.filter(word => word !== agreed).join(' ');
		const conversations = conversationsOf(context);
		const {recorder} = context.chat;
		const id = typed === '' ? recorder?.id : await conversations.find(typed);
		if (id === undefined)
			throw usageError('Nothing of this conversation is on disk.', '/resume lists the others.');
		if (!words.includes(agreed)) return ask(id, context);
		if (id !== recorder?.id) {
			await conversations.remove(id);
			return {type: 'notice', text: 'The conversation is deleted.'};
		}

		await recorder.discard();
		context.chat.clear();
		return {type: 'cleared', text: 'The conversation is deleted. A new one begins.'};
	},
};

async function ask(id: string, context: CommandContext): Promise<CommandReply> {
	const summary = (await conversationsOf(context).list()).find(one => one.id === id);
	const name = summary?.name ?? id;
	const line = `/delete ${id} ${agreed}`;
	return {
		type: 'question',
		question: {
			text: `Delete "${name}"?`,
			no: 'Keep it',
			yes: {label: 'Delete it', help: 'it cannot be brought back', line},
		},
		text: `${line} deletes "${name}"; it cannot be brought back.`,
	};
}
