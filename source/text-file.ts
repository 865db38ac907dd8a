import {readFileSync, statSync} from 'node:fs';
import {ChatError} from './errors.js';

const problems: Readonly<Record<string, string>> = {
	ENOENT: 'does not exist',
	ENOTDIR: 'does not exist',
	EACCES: 'may not be read by you',
	ELOOP: 'is a symbolic link to itself',
	ENAMETOOLONG: 'has too long a name',
};

/**
 * A file that a person named, as text. Throws ChatError, and never waits or fills the memory, when it is missing, too
 * large, or no file at all (a pipe, a device). `what` begins the sentence: "The system prompt file".
 */
export function readTextFile(file: string, what: string, maxBytes = 4_000_000): string {
	const refuse = (problem: string, cause?: unknown) =>
		new ChatError(`${what} ${file} ${problem}.`, {hint: 'Check the path.', cause});
	try {
		const stats = statSync(file);
		if (stats.isDirectory()) throw refuse('is a folder');
		if (!stats.isFile()) throw refuse('is not a regular file');
		if (stats.size > maxBytes) throw refuse(`has ${Math.round(stats.size / 1e6)} MB, too much for it`);
		return readFileSync(file, 'utf8');
	} catch (error) {
		if (error instanceof ChatError) throw error;
		throw refuse(problems[(error as NodeJS.ErrnoException).code ?? ''] ?? 'could not be read', error);
	}
}
