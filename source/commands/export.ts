import {usageError} from '../errors.js';
import {exportConversation} from '../session/export/index.js';
import {plural} from '../session/stop-line.js';
import {code} from './setting.js';
import type {Command} from './types.js';

export const exportCommand: Command = {
	name: 'export',
	aliases: ['save'],
	usage: 'FILE',
	help: 'Writes the conversation to a file: .md, .json or .txt.',
	when: 'always',
	async run(rest, {chat}) {
		const file = rest.replace(/^"([\s\S]*)"$/, '$1');
		if (file === '') throw usageError('/export needs a file name.', 'For example: /export chat.md');
		const written = await exportConversation(file, chat.state);
		return {
			type: 'notice',
			text: `Wrote ${plural(chat.state.conversation.length, 'turn')} to ${code(written)}.`,
		};
	},
};
