import {createHash} from 'node:crypto';
import {open, realpath} from 'node:fs/promises';
import type {ModelIdentity} from '../run.js';

export type FileIdentity = Pick<ModelIdentity, 'fingerprint' | 'sha256' | 'commit'>;

const partBytes = 1 << 20;

/** By path, size and time of change. */
const known = new Map<string, FileIdentity>();

/**
 * Which file a model is, without reading all of it: a hash of many gigabytes takes longer than a reply. `fingerprint`
 * is the SHA-256 of its size in decimal, a line break, and one MiB each of its beginning, its middle (from half of its
 * size, rounded down) and its end, or all of it when it has three MiB or less. In the Hub's cache the names of blob
 * and snapshot say more. Empty when it cannot be read.
 */
export async function fileIdentity(path: string): Promise<FileIdentity> {
	try {
		const [file, handle] = await Promise.all([realpath(path), open(path)]);
		try {
			const {size, mtimeMs} = await handle.stat();
			const key = `${file}\n${size}\n${mtimeMs}`;
			let identity = known.get(key);
			if (!identity) {
				identity = {fingerprint: await digest(handle, size), ...hubNames(path, file)};
				known.set(key, identity);
			}

			return identity;
		} finally {
			await handle.close();
		}
	} catch {
		return {};
	}
}

async function digest(handle: Awaited<ReturnType<typeof open>>, size: number): Promise<string> {
	const hash = createHash('sha256').update(`${size}\n`);
	const isSmall = size <= 3 * partBytes;
	const starts = isSmall ? [0] : [0, Math.floor(size / 2), size - partBytes];
	const part = Buffer.alloc(isSmall ? size : partBytes);
	for (const start of starts) {
		const {bytesRead} = await handle.read(part, 0, part.length, start);
		hash.update(part.subarray(0, bytesRead));
	}

	return hash.digest('hex');
}

/** `models--owner--name/snapshots/<commit>/file` links to `blobs/<sha256>`. */
function hubNames(path: string, file: string): FileIdentity {
	const commit = /[\\/]snapshots[\\/]([0-9a-f]{40})[\\/]/.exec(path)?.[1];
	const sha256 = /[\\/]blobs[\\/]([0-9a-f]{64})$/.exec(file)?.[1];
	return {...(sha256 && {sha256}), ...(commit && {commit})};
}
