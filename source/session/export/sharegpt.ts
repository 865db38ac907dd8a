import type {Role} from '../../message.js';
import {printableJson} from '../../printable.js';
import {detailsKey, detailsOf} from './details.js';
import {exportedMessages} from './messages.js';
import type {ExportFormat} from './types.js';

const speakers = {system: 'system', user: 'human', assistant: 'gpt'} satisfies Record<Role, string>;

/** ShareGPT's list of conversations, one a line. It has no place for thoughts; our details have. */
export const sharegpt: ExportFormat = {
	name: 'sharegpt',
	extensions: ['sharegpt.json'],
	isForMany: true,
	write(conversations, parts) {
		const written = conversations.map(conversation =>
			printableJson({
				...(conversation.id !== '' && {id: conversation.id}),
				conversations: exportedMessages(conversation, parts).map(({role, content}) => ({
					from: speakers[role],
					value: content,
				})),
				[detailsKey]: detailsOf(conversation, parts),
			}),
		);
		return `[\n${written.join(',\n')}\n]\n`;
	},
};
