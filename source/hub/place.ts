import {randomBytes} from 'node:crypto';
import {lstat, mkdir, readlink, rename, rm, symlink, writeFile} from 'node:fs/promises';
import path from 'node:path';

/**
 * Shows a blob under its name in a snapshot: a relative link, as the cache's other tools make them. Where links are
 * not allowed (Windows), the file itself moves there, which the layout permits.
 */
export async function linkBlob(blob: string, place: string): Promise<void> {
	const target = path.relative(path.dirname(place), blob);
	await mkdir(path.dirname(place), {recursive: true});
	const there = await lstat(place).catch(() => undefined);
	if (there?.isSymbolicLink() && (await readlink(place)) === target) return;
	const temporary = `${place}.${randomBytes(4).toString('hex')}`;
	try {
		await symlink(target, temporary);
		await rename(temporary, place);
	} catch (error) {
		await rm(temporary, {force: true});
		if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
		await rename(blob, place);
	}
}

/** Remembers which commit a branch or tag was, whole or not at all. */
export async function writeRef(file: string, commit: string): Promise<void> {
	await mkdir(path.dirname(file), {recursive: true});
	const temporary = `${file}.${randomBytes(4).toString('hex')}`;
	await writeFile(temporary, commit);
	await rename(temporary, file);
}
