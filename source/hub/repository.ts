import type {Hub} from './hub.js';
import {HubError} from './hub-error.js';
import {isSafePath, type RepoReference} from './reference.js';
import {requestJson} from './request.js';

export type RepoFile = {
	readonly path: string;
	readonly sizeBytes: number;
	/** Of the content; files that are not in large-file storage have none. */
	readonly sha256: string | undefined;
	/** What the cache calls the content: its sha256, or git's hash of it. */
	readonly etag: string;
};

/** What the Hub says of a repository at one commit. */
export type Repository = {
	readonly repo: string;
	readonly commit: string;
	/** Whether the licence must be accepted first, and if a person then decides. */
	readonly gated: false | 'auto' | 'manual';
	readonly isPrivate: boolean;
	readonly licence: string | undefined;
	readonly downloads: number;
	/** Number of weights, when the Hub has looked into the files. */
	readonly parameters: number | undefined;
	readonly files: readonly RepoFile[];
};

/** One request: everything about a repository but the content of its files. Throws HubError. */
export async function readRepository(
	hub: Hub,
	{repo, revision}: Pick<RepoReference, 'repo' | 'revision'>,
	signal?: AbortSignal,
): Promise<Repository> {
	const at = revision ? `/revision/${encodeURIComponent(revision)}` : '';
	const address = `${hub.endpoint}/api/models/${repo}${at}?blobs=true`;
	const {value} = await requestJson(hub, address, {subject: {repo, revision}, signal});
	const info = value as Partial<Info>;
	if (typeof info?.sha !== 'string' || !/^[0-9a-f]{40}$/.test(info.sha) || !Array.isArray(info.siblings)) {
		throw new HubError('http', `${hub.endpoint} did not answer as a Hub does`, {hint: 'Check HF_ENDPOINT'});
	}

	// A renamed repository answers under its old name too; its own name is what the cache must say.
	const ownName = typeof info.id === 'string' && /^[\w.-]+\/[\w.-]+$/.test(info.id) ? info.id : repo;
	return {
		repo: ownName,
		commit: info.sha,
		gated: info.gated === 'auto' || info.gated === 'manual' ? info.gated : false,
		isPrivate: info.private === true,
		licence: licenceOf(info),
		downloads: Number(info.downloads) || 0,
		parameters: Number(info.gguf?.total) || undefined,
		files: info.siblings.flatMap(fileOf),
	};
}

type Info = {
	readonly id: string;
	readonly sha: string;
	readonly gated: unknown;
	readonly private: unknown;
	readonly downloads: unknown;
	readonly tags: unknown;
	readonly gguf: {readonly total?: unknown} | null;
	readonly cardData: {readonly license?: unknown; readonly license_name?: unknown} | null;
	readonly siblings: readonly Sibling[];
};

type Sibling = {
	readonly rfilename?: unknown;
	readonly size?: unknown;
	readonly blobId?: unknown;
	readonly lfs?: {readonly sha256?: unknown; readonly size?: unknown} | null;
};

function fileOf({rfilename, size, blobId, lfs}: Sibling): RepoFile[] {
	if (typeof rfilename !== 'string' || !isSafePath(rfilename)) return [];
	const sha256 =
		typeof lfs?.sha256 === 'string' && /^[0-9a-f]{64}$/.test(lfs.sha256) ? lfs.sha256 : undefined;
	const etag = sha256 ?? (typeof blobId === 'string' && /^[0-9a-f]{40}$/.test(blobId) ? blobId : undefined);
	const sizeBytes = Number(lfs?.size ?? size);
	if (!etag || !Number.isSafeInteger(sizeBytes) || sizeBytes < 0) return [];
	return [{path: rfilename, sizeBytes, sha256, etag}];
}

/** "other" says nothing; its name stands beside it. */
export function licenceOf({tags, cardData}: Partial<Pick<Info, 'tags' | 'cardData'>>): string | undefined {
	const tag = Array.isArray(tags)
		? tags.find(tag => typeof tag === 'string' && tag.startsWith('license:'))
		: undefined;
	const named = cardData?.license_name;
	const licence = cardData?.license ?? tag?.slice('license:'.length);
	if (licence === 'other' && typeof named === 'string') return named;
	return typeof licence === 'string' ? licence : undefined;
}

/** Where the content of a file lies. By its commit, so that it cannot change under a download. */
export const fileAddress = (
	hub: Hub,
	{repo, commit}: Pick<Repository, 'repo' | 'commit'>,
	path: string,
): string => `${hub.endpoint}/${repo}/resolve/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`;
