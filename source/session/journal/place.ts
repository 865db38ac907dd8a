import {randomInt} from 'node:crypto';
import path from 'node:path';

/** Where conversations lie. */
export const conversationFolder = (state: string): string => path.join(state, 'conversations');

/** The file of a conversation; ids come from people and files, so that only those of the known form make a path. */
export const conversationFile = (folder: string, id: string): string | undefined =>
	isConversationId(id) ? path.join(folder, `${id}.jsonl`) : undefined;

/** The id that a file's name says; undefined for any other file. */
export function conversationIdOf(name: string): string | undefined {
	const id = name.endsWith('.jsonl') ? name.slice(0, -'.jsonl'.length) : '';
	return isConversationId(id) ? id : undefined;
}

/** As in `20261125-071455-k3f9`: the time in UTC at which it began, and four characters of chance. */
export const isConversationId = (id: string): boolean => /^\d{8}-\d{6}-[0-9a-z]{4}$/.test(id);

export function newConversationId(now: number): string {
	const [date = '', time = ''] = new Date(now).toISOString().replaceAll(/[-:]/g, '').split(/[T.]/);
	const chance = randomInt(36 ** 4)
		.toString(36)
		.padStart(4, '0');
	return `${date}-${time}-${chance}`;
}
