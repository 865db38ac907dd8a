import {createHash} from 'node:crypto';
import path from 'node:path';
import {blobFile, isCommit, partFile, refFile, snapshotFile} from './cache-layout.js';
import type {Hub} from './hub.js';
import {HubError} from './hub-error.js';
import type {RepoReference} from './reference.js';
import {gatedLogin} from './refused.js';
import {fileAddress, type RepoFile, type Repository, readRepository} from './repository.js';
import {request} from './request.js';
import type {Remote} from './transfer.js';
import {chooseVariant, type Variant, variantsOf} from './variants.js';

/** One file and where it goes. */
export type PlannedFile = {
	readonly name: string;
	readonly remote: Remote;
	/** Where the content lies once it is whole. */
	readonly target: string;
	readonly part: string;
	/** The name it is found under, when that is not `target`. */
	readonly place: string | undefined;
};

export type Plan = {
	readonly files: readonly PlannedFile[];
	readonly totalBytes: number;
	/** The branch or tag to remember, with its commit. */
	readonly ref: {readonly file: string; readonly commit: string} | undefined;
	/** What to load when everything is there. */
	readonly path: string;
	readonly folder: string;
};

/** What to fetch for a reference to the Hub: one request. Throws HubError, also for who is not logged in and must be. */
export async function planRepo(hub: Hub, reference: RepoReference, signal?: AbortSignal): Promise<Plan> {
	const repository = await readRepository(hub, reference, signal);
	return planVariant(
		hub,
		repository,
		chooseVariant(variantsOf(repository.files), reference),
		reference.revision,
	);
}

export function planVariant(
	hub: Hub,
	repository: Repository,
	variant: Variant<RepoFile>,
	revision = 'main',
): Plan {
	const {repo, commit, gated} = repository;
	// The Hub shows everyone what is in it; that its content is not for everyone need not be asked.
	if (gated && !hub.token) throw gatedLogin(hub, repo);
	const files = variant.files.map(({path: name, sizeBytes, sha256, etag}): PlannedFile => {
		const target = blobFile(hub, repo, etag);
		const address = fileAddress(hub, repository, name);
		return {
			name,
			remote: {address, sizeBytes, etag, sha256, subject: {repo, file: name, revision}},
			target,
			part: partFile(target, name),
			place: snapshotFile(hub, repo, commit, name),
		};
	});
	return {
		files,
		totalBytes: variant.sizeBytes,
		ref: isCommit(revision) ? undefined : {file: refFile(hub, repo, revision), commit},
		path: files[0]!.place!,
		folder: hub.folders.cache,
	};
}

/** Where a file from an address that is no Hub lies; the address decides, so that two of the same name can be kept. */
export function downloadFile(hub: Hub, url: string): string {
	const {host, pathname} = new URL(url);
	const key = createHash('sha256').update(url).digest('hex').slice(0, 12);
	const name = path.basename(decodeURI(pathname)).replaceAll(/[^\w.-]+/g, '_') || 'model.gguf';
	return path.join(hub.folders.downloads, host.replaceAll(/[^\w.-]+/g, '_'), key, name);
}

/** What to fetch for any other address: its size and tag are asked for first. */
export async function planUrl(hub: Hub, url: string, signal?: AbortSignal): Promise<Plan> {
	const answer = await askHead(hub, url, signal);
	const range = /\/(\d+)$/.exec(answer.response.headers.get('content-range') ?? '')?.[1];
	const sizeBytes = Number(range ?? answer.response.headers.get('content-length') ?? Number.NaN);
	if (!Number.isSafeInteger(sizeBytes)) {
		throw new HubError('http', `${new URL(url).host} does not say how large the file is`, {
			hint: 'Download it with another program and give its path',
		});
	}

	const target = downloadFile(hub, url);
	const {etag} = answer;
	const sha256 = etag && /^[0-9a-f]{64}$/.test(etag) ? etag : undefined;
	const version = createHash('sha256').update(`${etag} ${sizeBytes}`).digest('hex').slice(0, 12);
	return {
		files: [
			{
				name: path.basename(target),
				remote: {address: url, sizeBytes, etag, sha256, subject: {file: path.basename(target)}},
				target,
				part: `${target}.${version}.part`,
				place: undefined,
			},
		],
		totalBytes: sizeBytes,
		ref: undefined,
		path: target,
		folder: hub.folders.downloads,
	};
}

/** Some servers answer no HEAD: one byte says the same. */
async function askHead(hub: Hub, url: string, signal?: AbortSignal) {
	try {
		return await request(hub, url, {method: 'HEAD', signal});
	} catch (error) {
		if (!(error instanceof HubError && error.kind === 'http')) throw error;
		const answer = await request(hub, url, {range: [0, 0], signal});
		await answer.response.body?.cancel();
		return answer;
	}
}
