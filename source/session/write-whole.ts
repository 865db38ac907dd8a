import {randomBytes} from 'node:crypto';
import {open, rename, rm} from 'node:fs/promises';
import {homedir} from 'node:os';
import path from 'node:path';
import {ChatError} from '../errors.js';

/**
 * Writes a file whole or not at all: a full disk leaves what was there before. `~/` is the home folder.
 * Returns the full path; throws ChatError with the reason when it cannot be written.
 */
export async function writeWhole(file: string, content: string): Promise<string> {
	const target = path.resolve(expandHome(file));
	const temporary = path.join(
		path.dirname(target),
		`.${path.basename(target)}.${randomBytes(4).toString('hex')}.part`,
	);
	try {
		const handle = await open(temporary, 'wx', 0o600);
		try {
			await handle.writeFile(content);
			await handle.sync();
		} finally {
			await handle.close();
		}

		await rename(temporary, target);
		return target;
	} catch (error) {
		await rm(temporary, {force: true}).catch(() => undefined);
		throw notWritten(target, error);
	}
}

/** Why a file could not be written, and what would help. */
export function notWritten(file: string, error: unknown): ChatError {
	const {code = ''} = error as NodeJS.ErrnoException;
	const [reason, hint] = reasons[code] ?? [(error as Error).message, 'Try another place.'];
	return new ChatError(`${file} could not be written: ${reason}.`, {hint, cause: error});
}

export const expandHome = (file: string): string =>
	/^~(?=$|\/)/.test(file) ? homedir() + file.slice(1) : file;

const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
	ENOSPC: ['the disk is full', 'Free some space or choose another disk; nothing was lost.'],
	EDQUOT: ['your disk quota is used up', 'Free some space or choose another disk; nothing was lost.'],
	EACCES: ['you may not write there', 'Choose a folder of your own.'],
	EPERM: ['you may not write there', 'Choose a folder of your own.'],
	EROFS: ['that disk is read-only', 'Choose another place.'],
	ENOENT: ['its folder does not exist', 'Create the folder first, or choose another one.'],
	ENOTDIR: ['its folder is a file', 'Choose another place.'],
	EISDIR: ['that is a folder', 'Give a file name inside it.'],
	ENAMETOOLONG: ['the name is too long', 'Choose a shorter one.'],
};
