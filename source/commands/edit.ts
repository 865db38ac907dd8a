import {usageError} from '../errors.js';
import type {Command} from './types.js';

export const edit: Command = {
	name: 'edit',
	usage: '[N [TEXT]]',
	help: 'Opens the last message in the prompt, or your Nth (-2: the last but one); what is sent then begins a branch, and nothing is lost.',
	run(rest, {chat}) {
		const {conversation} = chat.state;
		if (conversation.length === 0) throw usageError('There is no message to edit.', 'Write one first.');
		const [, typed, text = ''] = /^(-?\d+)?\s*([\s\S]*)$/.exec(rest)!;
		const {length} = conversation;
		const number = typed === undefined ? length : Number(typed);
		const index = number < 0 ? length + number : number - 1;
		const turn = conversation[index];
		if (!turn) throw usageError(`There is no message ${typed}.`, `It is a number from 1 to ${length}.`);
		if (typed === undefined && text !== '')
			throw usageError('/edit needs the number of the message before its new text.', `/edit ${length} …`);
		const {head} = chat.state.tree;
		chat.undo(length - index);
		if (text !== '') return {type: 'ask', text};
		return {
			type: 'edit',
			number: index + 1,
			text: turn.user,
			said: `Message ${index + 1} is in the prompt; what is sent now begins a branch. Esc leaves the conversation as it was.`,
			withoutPrompt: `Message ${index + 1} was: ${turn.user}\n\nThe next message takes its place and begins a branch. /switch ${head} leaves the conversation as it was.`,
		};
	},
};
