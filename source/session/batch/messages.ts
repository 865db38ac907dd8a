import {ChatError} from '../../errors.js';
import type {Message, Role} from '../../message.js';

/** Makes a prompt of a row's columns. Throws a usage error when a column is missing. */
export type Fill = (columns: ReadonlyMap<string, string>) => string;

const forms = 'A row is a text, {"prompt": …}, {"messages": […]}, or columns for --prompt-template.';

/**
 * What a row asks: a text; an object with `prompt` or `text`; a conversation in OpenAI's form (`messages` with `role`
 * and `content`) or ShareGPT's (`conversations` with `from` and `value`); or, with `fill`, any object whose columns it
 * uses. Throws ChatError for anything else. The last message is the person's.
 */
export function messagesOfRow(row: unknown, fill?: Fill): readonly Message[] {
	if (typeof row === 'string') return asked(fill ? fill(new Map([['text', row]])) : row);
	if (typeof row !== 'object' || row === null || Array.isArray(row))
		throw new ChatError('The row is neither a text nor an object.', {hint: forms});
	const {messages, conversations, prompt, text} = row as Record<string, unknown>;
	if (fill) return asked(fill(columnsOf(row)));
	if (Array.isArray(messages)) return conversation(messages, 'role', 'content');
	if (Array.isArray(conversations)) return conversation(conversations, 'from', 'value');
	const question = prompt ?? text;
	if (typeof question === 'string') return asked(question);
	throw new ChatError('The row has neither a prompt nor messages.', {hint: forms});
}

function asked(content: string): readonly Message[] {
	if (content.trim() === '') throw new ChatError('The prompt is empty.');
	return [{role: 'user', content}];
}

/** Columns by the names they have in a template, where only letters, digits and _ are possible. */
function columnsOf(row: object): ReadonlyMap<string, string> {
	const columns = new Map<string, string>();
	for (const [name, value] of Object.entries(row)) {
		if (value === null || value === undefined) continue;
		columns.set(name.replace(/\W/g, '_'), typeof value === 'string' ? value : JSON.stringify(value));
	}
	return columns;
}

const roles: ReadonlyMap<unknown, Role> = new Map([
	['system', 'system'],
	['developer', 'system'],
	['user', 'user'],
	['human', 'user'],
	['assistant', 'assistant'],
	['gpt', 'assistant'],
]);

function conversation(list: readonly unknown[], roleKey: string, contentKey: string): readonly Message[] {
	const messages = list.map((item, index): Message => {
		const {[roleKey]: who, [contentKey]: content} = (item ?? {}) as Record<string, unknown>;
		const role = roles.get(who);
		if (role && typeof content === 'string') return {role, content};
		throw new ChatError(`Message ${index + 1} of the row has no ${role ? contentKey : `known ${roleKey}`}.`, {
			hint: `Each has a ${roleKey} (system, user or assistant) and a text as ${contentKey}.`,
		});
	});
	const last = messages.at(-1);
	if (last?.role === 'user' && last.content.trim() !== '') return messages;
	throw new ChatError('The last message of the row is not a question.', {
		hint: 'It ends with a user message.',
	});
}
