import {printableLine} from '../../printable.js';
import {messageLines, type SaidMessage} from './message-lines.js';
import {BadConversation, type ImportFormat} from './types.js';

/** OpenAI's `messages`, as its API, fine-tuning files and most data sets have them. */
export const messages: ImportFormat = {
	isIn: object => Array.isArray(object.messages),
	read: (object, now) => ({
		id: '',
		created: now,
		lines: messageLines((object.messages as unknown[]).map(saidMessage), object, now),
		skipped: 0,
	}),
};

const roles: Readonly<Record<string, SaidMessage['role']>> = {
	system: 'system',
	developer: 'system',
	user: 'user',
	assistant: 'assistant',
};

/** Throws BadConversation. */
export function saidMessage(value: unknown): SaidMessage {
	if (typeof value !== 'object' || value === null)
		throw new BadConversation('has a message that is no object');
	const message = value as Readonly<Record<string, unknown>>;
	const role = typeof message.role === 'string' && Object.hasOwn(roles, message.role) && roles[message.role];
	if (!role) throw new BadConversation(`has a message of the role ${quoted(message.role)}`);
	if (Array.isArray(message.tool_calls) && message.tool_calls.length > 0)
		throw new BadConversation('calls a tool, which cannot be shown here');
	const {reasoning_content: thought} = message;
	return {role, text: textOf(message.content), thought: typeof thought === 'string' ? thought : ''};
}

function textOf(content: unknown): string {
	if (typeof content === 'string') return content;
	if (!Array.isArray(content)) throw new BadConversation('has a message without text');
	const texts = content.map(part => {
		const {text, type} = (part ?? {}) as Readonly<Record<string, unknown>>;
		if (typeof text !== 'string')
			throw new BadConversation(`has a message with something that is no text (${quoted(type)})`);
		return text;
	});
	return texts.join('\n');
}

const longestQuote = 40;

/** A value from a file, for a sentence. */
export const quoted = (value: unknown): string =>
	typeof value === 'string' ? `"${printableLine(value).slice(0, longestQuote)}"` : 'without a name';
