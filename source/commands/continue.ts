import {usageError} from '../errors.js';
import type {Command} from './types.js';

export const continueCommand: Command = {
	name: 'continue',
	aliases: ['cont'],
	help: 'Goes on with the last reply where it was cut.',
	run(_rest, {chat}) {
		const reply = chat.state.conversation.at(-1)?.reply;
		if (!reply) throw usageError('There is no reply to continue.', 'Write a message first.');
		if (reply.stop.reason === 'eos')
			throw usageError('The last reply is complete: it ended with EOS.', '/regen answers again.');
		if (reply.text === '' && reply.thought === '')
			throw usageError('The last reply is empty.', 'Use /regen.');
		return {type: 'generate', mode: 'continue'};
	},
};
