import {mkdir, readFile, utimes} from 'node:fs/promises';
import {recordOfJournal} from '../export/record.js';
import {type HeaderLine, journalFormat, journalVersion} from '../journal/lines.js';
import {conversationFile, isConversationId, newConversationId} from '../journal/place.js';
import {writeWhole} from '../write-whole.js';
import type {ImportedConversation} from './types.js';

export type Kept = {
	readonly id: string;
	readonly file: string;
	/** It was here already, the same in every line. */
	readonly wasHere: boolean;
};

/**
 * Keeps a conversation in a folder of journals, under its own id where that is free. `now` is in milliseconds since
 * 1970. Throws ChatError when it cannot be written.
 */
export async function keepConversation(
	folder: string,
	{id: wanted, created, lines}: ImportedConversation,
	now: number,
): Promise<Kept> {
	const body = lines.map(line => `${JSON.stringify(line)}\n`).join('');
	const {id, file, there} = await freePlace(folder, wanted, created);
	if (there !== undefined && bodyOf(there) === body) return {id, file, wasHere: true};
	if (there !== undefined) return keepConversation(folder, {id: '', created, lines, skipped: 0}, now);
	const header: HeaderLine = {
		type: 'header',
		format: journalFormat,
		version: journalVersion,
		id,
		created: new Date(created).toISOString(),
		imported: new Date(now).toISOString(),
	};
	await mkdir(folder, {recursive: true, mode: 0o700});
	await writeWhole(file, `${JSON.stringify(header)}\n${body}`);
	// Lists show the conversation that was changed last first: that is when it was, not now.
	const last = Math.min(now, lastChange(lines) ?? now) / 1000;
	await utimes(file, last, last).catch(() => undefined);
	return {id, file, wasHere: false};
}

/** The place of an id, and what is there; of a new one when it is none. */
async function freePlace(folder: string, wanted: string, created: number) {
	if (isConversationId(wanted)) {
		const file = conversationFile(folder, wanted)!;
		return {id: wanted, file, there: await contentOf(file)};
	}

	for (;;) {
		const id = newConversationId(created);
		const file = conversationFile(folder, id)!;
		if ((await contentOf(file)) === undefined) return {id, file, there: undefined};
	}
}

/** Undefined when there is no such file; what cannot be read is there. */
const contentOf = (file: string): Promise<Buffer | undefined> =>
	readFile(file).catch(error => (error.code === 'ENOENT' ? undefined : Buffer.alloc(0)));

function bodyOf(content: Buffer): string | undefined {
	try {
		return recordOfJournal(content)
			.lines.map(line => `${JSON.stringify(line)}\n`)
			.join('');
	} catch {
		return undefined;
	}
}

function lastChange(lines: ImportedConversation['lines']): number | undefined {
	const times = lines.map(({at}) => (typeof at === 'string' ? Date.parse(at) : Number.NaN));
	return times.findLast(time => time >= 0);
}
