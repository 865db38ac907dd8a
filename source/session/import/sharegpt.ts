import {messageLines, type SaidMessage} from './message-lines.js';
import {quoted} from './messages.js';
import {BadConversation, type ImportFormat} from './types.js';

/** ShareGPT's `conversations`: a list of `{from, value}`. */
export const sharegpt: ImportFormat = {
	isIn: object => Array.isArray(object.conversations),
	read: (object, now) => ({
		id: '',
		created: now,
		lines: messageLines((object.conversations as unknown[]).map(saidMessage), object, now),
		skipped: 0,
	}),
};

/** The names that files of this kind have for who speaks. */
const speakers: Readonly<Record<string, SaidMessage['role']>> = {
	system: 'system',
	human: 'user',
	user: 'user',
	gpt: 'assistant',
	assistant: 'assistant',
	chatgpt: 'assistant',
	bing: 'assistant',
	bard: 'assistant',
	model: 'assistant',
};

function saidMessage(value: unknown): SaidMessage {
	if (typeof value !== 'object' || value === null)
		throw new BadConversation('has a message that is no object');
	const {from, value: text} = value as Readonly<Record<string, unknown>>;
	const role = typeof from === 'string' && Object.hasOwn(speakers, from) && speakers[from];
	if (!role) throw new BadConversation(`has a message from ${quoted(from)}`);
	if (typeof text !== 'string') throw new BadConversation('has a message without text');
	return {role, text, thought: ''};
}
