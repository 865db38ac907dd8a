import {createHash} from 'node:crypto';
import path from 'node:path';
import type {Hub} from './hub.js';

/*
 * Names in the cache that Hugging Face's tools share.
 * https://huggingface.co/docs/hub/local-cache
 */

export const repoFolder = (hub: Hub, repo: string): string =>
	path.join(hub.folders.cache, `models--${repo.replaceAll('/', '--')}`);

/** `owner/name` of a folder in the cache, undefined when it holds something else. */
export const repoOfFolder = (name: string): string | undefined =>
	/^models--(.+?)--(.+)$/.exec(name)?.slice(1).join('/');

export const blobFile = (hub: Hub, repo: string, etag: string): string =>
	path.join(repoFolder(hub, repo), 'blobs', etag);

/**
 * What is there of a file so far. The hash of the whole content is in its name, so that a changed file begins a new
 * part; and a mark of the file's own name, so that the old part can be told from those of other files.
 */
export const partFile = (blob: string, file: string): string => blob + partEnding(file);

export const partEnding = (file: string): string =>
	`.${createHash('sha256').update(file).digest('hex').slice(0, 8)}.llama-chat.part`;

/** Beside the locks of huggingface_hub, which are of another kind (flock) and must not be touched. */
export const lockFile = (blob: string): string => {
	const repo = path.dirname(path.dirname(blob));
	return path.join(path.dirname(repo), '.locks', path.basename(repo), `${path.basename(blob)}.llama-chat`);
};

export const snapshotFile = (hub: Hub, repo: string, commit: string, file: string): string =>
	path.join(repoFolder(hub, repo), 'snapshots', commit, file);

export const refFile = (hub: Hub, repo: string, revision: string): string =>
	path.join(repoFolder(hub, repo), 'refs', revision);

export const isCommit = (revision: string): boolean => /^[0-9a-f]{40}$/.test(revision);
