import type {Command} from './types.js';

export const clear: Command = {
	name: 'clear',
	aliases: ['new'],
	help: 'Begins a new conversation; model and settings stay.',
	run(_rest, {chat}) {
		chat.clear();
		return {type: 'cleared', text: 'A new conversation.'};
	},
};
