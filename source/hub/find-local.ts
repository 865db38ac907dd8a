import {stat} from 'node:fs/promises';
import {isCommit} from './cache-layout.js';
import type {Hub} from './hub.js';
import {HubError} from './hub-error.js';
import {inRepo, type LocalModel, readRef} from './list-local.js';
import {downloadFile} from './plan.js';
import type {Reference, RepoReference} from './reference.js';
import {chooseVariant} from './variants.js';

/** The path of a model that is here already, or undefined. Never asks the network. */
export async function findLocal(hub: Hub, reference: Reference): Promise<string | undefined> {
	if (reference.kind === 'url') return existing(downloadFile(hub, reference.url));
	if (reference.kind === 'path') return existing(reference.path);
	const repo = reference.kind === 'bare' ? reference.meant : reference;
	return (await findInCache(hub, repo))?.path;
}

/** The same with all that is known of it. A reference without a revision takes the newest one that is there. */
export async function findInCache(hub: Hub, reference: RepoReference): Promise<LocalModel | undefined> {
	const {repo, revision} = reference;
	const models = await inRepo(hub, repo);
	const commit =
		revision === undefined || isCommit(revision)
			? revision
			: ((await readRef(hub, repo, revision)) ?? 'none');
	const commits = commit === undefined ? [...new Set(models.map(model => model.commit))] : [commit];
	for (const at of commits) {
		const here = models
			.filter(model => model.commit === at)
			.map(model => ({...model, files: [{path: model.file, sizeBytes: model.sizeBytes}]}));
		if (here.length === 0) continue;
		try {
			return chooseVariant(here, reference);
		} catch (error) {
			if (!(error instanceof HubError)) throw error;
		}
	}

	return undefined;
}

async function existing(file: string): Promise<string | undefined> {
	const status = await stat(file).catch(() => undefined);
	return status?.isFile() ? file : undefined;
}
