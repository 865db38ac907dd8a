import {printable} from '../../printable.js';
import {systemPromptOf} from '../concise.js';
import {stopLine} from '../stop-line.js';
import type {ExportFormat} from './types.js';

export const text: ExportFormat = {
	extensions: ['txt', 'text'],
	write({conversation, settings}) {
		const parts: string[] = [];
		const system = systemPromptOf(settings.values);
		if (system !== '') parts.push(`system: ${printable(system)}`);
		for (const {user, reply} of conversation) {
			parts.push(`you: ${printable(user)}`);
			if (reply) parts.push(`assistant: ${printable(reply.text).trim()}`, stopLine(reply));
		}

		return `${parts.join('\n\n')}\n`;
	},
};
