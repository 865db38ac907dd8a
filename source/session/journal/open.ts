import type {Self} from '../../hub/hub.js';
import type {Lock} from '../../hub/lock.js';
import {lockConversation} from './lock.js';
import {type Journal, parseJournal} from './parse.js';
import {readRegularFile} from './read.js';

/** A conversation that was read; with a lock, this process alone may write its file until that is released. */
export type OpenJournal = {
	readonly id: string;
	readonly file: string;
	readonly journal: Journal;
	/** Absent when it is only read. */
	readonly lock?: Lock;
};

/** Opens a conversation to go on with it. Throws ChatError when it cannot be read, or another process has it. */
export async function openJournal(file: string, id: string, self: Self): Promise<OpenJournal> {
	const lock = await lockConversation(file, self);
	try {
		return {id, file, journal: parseJournal(await readRegularFile(file)), lock};
	} catch (error) {
		await lock.release();
		throw error;
	}
}
