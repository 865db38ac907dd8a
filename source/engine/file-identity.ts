import {statSync} from 'node:fs';

/** A file that was replaced under its name has another; undefined when it is not there. */
export function fileIdentity(path: string): string | undefined {
	try {
		const {size, mtimeMs, ino} = statSync(path);
		return JSON.stringify([path, size, mtimeMs, ino]);
	} catch {
		return undefined;
	}
}
