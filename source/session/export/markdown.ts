import {printable, printableLine} from '../../printable.js';
import {systemPromptOf} from '../concise.js';
import {stopLine} from '../stop-line.js';
import type {ExportFormat} from './types.js';

export const markdown: ExportFormat = {
	extensions: ['md', 'markdown'],
	write({conversation, model, settings}) {
		const parts = [`# Chat with ${model ? printableLine(model.name) : 'a local model'}`];
		const system = systemPromptOf(settings.values);
		if (system !== '') parts.push('**System:**', printable(system));
		for (const {user, reply} of conversation) {
			parts.push('## You', printable(user));
			if (!reply) continue;
			parts.push('## Assistant');
			if (reply.thought !== '') parts.push(quote(printable(reply.thought).trim()));
			parts.push(printable(reply.text).trim(), `*${stopLine(reply)} · seed ${reply.seed}*`);
		}

		return `${parts.join('\n\n')}\n`;
	},
};

const quote = (text: string): string => text.replace(/^/gm, '> ');
