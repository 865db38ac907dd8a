import {printableJson} from '../../printable.js';
import {detailsKey, detailsOf} from './details.js';
import {exportedMessages} from './messages.js';
import type {ConversationRecord, ExportFormat, Parts} from './types.js';

/** OpenAI's `messages`, one of them a line, and our own details; several conversations are a list. */
export const json: ExportFormat = {
	name: 'json',
	extensions: ['json'],
	isForMany: true,
	write(conversations, parts) {
		const written = conversations.map(conversation => object(conversation, parts));
		return written.length === 1 ? `${written[0]}\n` : `[\n${written.join(',\n')}\n]\n`;
	},
};

function object(conversation: ConversationRecord, parts: Parts): string {
	const messages = `"messages": ${list(exportedMessages(conversation, parts))}`;
	const details = detailsOf(conversation, parts);
	if (!details) return `{\n${messages}\n}`;
	const {lines, ...header} = details;
	const head = printableJson(header).slice(1, -1);
	return `{\n${messages},\n"${detailsKey}": {\n${head},\n"lines": ${list(lines)}\n}\n}`;
}

const list = (values: readonly unknown[]): string =>
	values.length === 0 ? '[]' : `[\n${values.map(printableJson).join(',\n')}\n]`;
