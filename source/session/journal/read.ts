import {constants} from 'node:fs';
import {open} from 'node:fs/promises';
import {ChatError} from '../../errors.js';
import {type Journal, parseJournal} from './parse.js';

/** Larger files are no conversation that a person had. */
const mostBytes = 512 << 20;

const problems: Readonly<Record<string, string>> = {
	ENOENT: 'does not exist',
	ENOTDIR: 'does not exist',
	EACCES: 'may not be read by you',
	EISDIR: 'is a folder',
	ELOOP: 'is a symbolic link to itself',
	ENAMETOOLONG: 'has too long a name',
};

/** Reads the conversation in a journal file. Throws ChatError when there is none. */
export async function readJournal(file: string): Promise<Journal> {
	return parseJournal(await readRegularFile(file));
}

/** A file's content; never waits for a pipe or a device. Throws ChatError. */
export async function readRegularFile(file: string): Promise<Buffer> {
	const refuse = (problem: string, cause?: unknown) =>
		new ChatError(`${file} ${problem}.`, {hint: 'Check the path.', cause});
	try {
		const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
		try {
			const stats = await handle.stat();
			if (!stats.isFile()) throw refuse(stats.isDirectory() ? 'is a folder' : 'is not a regular file');
			if (stats.size > mostBytes) throw refuse('is too large for a conversation');
			return await handle.readFile();
		} finally {
			await handle.close();
		}
	} catch (error) {
		if (error instanceof ChatError) throw error;
		throw refuse(problems[(error as NodeJS.ErrnoException).code ?? ''] ?? 'could not be read', error);
	}
}
