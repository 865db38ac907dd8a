import {printableJson} from '../../printable.js';
import {detailsKey, detailsOf} from './details.js';
import {exportedMessages} from './messages.js';
import type {ExportFormat} from './types.js';

/** The same as JSON, a conversation a line: what fine-tuning takes. */
export const jsonl: ExportFormat = {
	name: 'jsonl',
	extensions: ['jsonl'],
	isForMany: true,
	write(conversations, parts) {
		const lines = conversations.map(conversation =>
			printableJson({
				messages: exportedMessages(conversation, parts),
				[detailsKey]: detailsOf(conversation, parts),
			}),
		);
		return lines.map(line => `${line}\n`).join('');
	},
};
