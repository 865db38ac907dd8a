import {lstat, readdir} from 'node:fs/promises';
import path from 'node:path';
import {usageError} from '../../errors.js';
import type {Self} from '../../hub/hub.js';
import {forgetConversation} from './forget.js';
import {type Indexed, indexFile, readIndex, writeIndex} from './index-file.js';
import {lockConversation} from './lock.js';
import {type OpenJournal, openJournal} from './open.js';
import {conversationFile, conversationIdOf} from './place.js';
import {readJournal, readRegularFile} from './read.js';
import {type Summary, summaryOf} from './summary.js';

/** The conversations that are kept in a folder. */
export class Conversations {
	readonly folder: string;
	readonly #self: Self;

	constructor(folder: string, self: Self) {
		this.folder = folder;
		this.#self = self;
	}

	/** All that can be read, the one that was changed last first. Only files that changed are read again. */
	async list(): Promise<readonly Summary[]> {
		const index = indexFile(this.folder);
		const known = await readIndex(index);
		const entries: Indexed[] = [];
		let isNew = false;
		for (const {id, file, size, mtimeMs} of await this.#files()) {
			const before = known.get(id);
			const isKnown = before && before.size === size && before.mtimeMs === mtimeMs;
			const summary = isKnown ? before.summary : await summarize(id, file, mtimeMs);
			isNew ||= !isKnown;
			if (summary) entries.push({summary, size, mtimeMs});
		}

		if (isNew || known.size !== entries.length) await writeIndex(index, entries);
		return entries.map(({summary}) => summary);
	}

	/** The id of the conversation that was changed last. */
	async last(): Promise<string | undefined> {
		return (await this.#files())[0]?.id;
	}

	/**
	 * The conversation that a person means: an id or its beginning, else the newest one with all these words in its
	 * name, else in its text. Throws a usage error when there is none.
	 */
	async find(typed: string): Promise<string> {
		const wanted = typed.trim().toLowerCase();
		if (conversationFile(this.folder, wanted) && (await this.#files()).some(({id}) => id === wanted))
			return wanted;
		const all = await this.list();
		const words = wanted.split(/\s+/).filter(Boolean);
		const has = (text: string) => words.every(word => text.toLowerCase().includes(word));
		const found =
			all.find(({id}) => /^\d{4}/.test(wanted) && id.startsWith(wanted)) ??
			all.find(({name}) => has(name)) ??
			all.find(({text}) => has(text));
		if (found && words.length > 0) return found.id;
		throw usageError(
			`There is no conversation "${typed}".`,
			'llama-chat --resume lists them; /resume does in the chat.',
		);
	}

	/** Reads a conversation without taking it. Throws ChatError. */
	async read(id: string): Promise<OpenJournal> {
		const file = this.#fileOf(id);
		return {id, file, journal: await readJournal(file)};
	}

	/** Takes a conversation for this process and reads it. Throws ChatError. */
	async open(id: string): Promise<OpenJournal> {
		return openJournal(this.#fileOf(id), id, this.#self);
	}

	/** The journal of a conversation, as it is now. Throws ChatError. */
	async content(id: string): Promise<Buffer> {
		return readRegularFile(this.#fileOf(id));
	}

	/** Throws ChatError when another process has it. */
	async remove(id: string): Promise<void> {
		const file = this.#fileOf(id);
		const lock = await lockConversation(file, this.#self);
		await forgetConversation(file, this.folder, id);
		await lock.release();
	}

	#fileOf(id: string): string {
		const file = conversationFile(this.folder, id);
		if (file) return file;
		throw usageError(`"${id}" is no conversation.`, 'An id looks like 20261125-071455-k3f9.');
	}

	/** Files of conversations, the one that was changed last first. */
	async #files(): Promise<Array<{id: string; file: string; size: number; mtimeMs: number}>> {
		const names = await readdir(this.folder).catch(() => []);
		const files = names.map(async name => {
			const id = conversationIdOf(name);
			const file = path.join(this.folder, name);
			const stats = id === undefined ? undefined : await lstat(file).catch(() => undefined);
			return id !== undefined && stats?.isFile()
				? [{id, file, size: stats.size, mtimeMs: stats.mtimeMs}]
				: [];
		});
		return (await Promise.all(files)).flat().sort((a, b) => b.mtimeMs - a.mtimeMs || (a.id < b.id ? 1 : -1));
	}
}

/** What cannot be read is no conversation. */
async function summarize(id: string, file: string, changed: number): Promise<Summary | undefined> {
	try {
		return summaryOf(id, await readJournal(file), changed);
	} catch {
		return undefined;
	}
}
