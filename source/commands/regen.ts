import {usageError} from '../errors.js';
import type {Command} from './types.js';

export const regen: Command = {
	name: 'regen',
	aliases: ['retry', 'regenerate'],
	help: 'Answers the last message again; the earlier reply stays as a branch.',
	run(_rest, {chat}) {
		if (chat.state.conversation.length === 0)
			throw usageError('There is no message to answer again.', 'Write one first.');
		return {type: 'generate', mode: 'regenerate'};
	},
};
