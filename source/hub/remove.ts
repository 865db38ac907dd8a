import {lstat, readdir, readlink, rm, rmdir} from 'node:fs/promises';
import path from 'node:path';
import {ChatError} from '../errors.js';
import {didYouMean} from '../nearest.js';
import {lockFile, repoFolder} from './cache-layout.js';
import type {Hub} from './hub.js';
import {inRepo, type LocalModel, listLocal} from './list-local.js';
import {parseReference} from './reference.js';

export type Removed = {readonly models: readonly LocalModel[]; readonly freedBytes: number};

/**
 * The models that a name means: a reference, `owner/name`, or a path as `listLocal` gives it. None when there is only
 * an unfinished download of it; throws when there is nothing at all.
 */
export async function matching(hub: Hub, name: string): Promise<LocalModel[]> {
	const all = await listLocal(hub);
	const reference = parseReference(name, hub.endpoint);
	const wanted = reference.kind === 'bare' ? reference.meant : reference;
	const found = all.filter(model => {
		if (wanted.kind !== 'repo') return model.path === name || model.path === path.resolve(name);
		return (
			model.repo === wanted.repo &&
			(wanted.file === undefined || model.file === wanted.file) &&
			(wanted.quantization === undefined || model.quantization === wanted.quantization) &&
			(wanted.revision === undefined || wanted.revision === 'main' || model.commit === wanted.revision)
		);
	});
	if (found.length > 0 || (wanted.kind === 'repo' && (await parts(hub, wanted.repo)).length > 0))
		return found;
	const known = all.flatMap(({reference, repo}) => [reference, ...(repo ? [repo] : [])]);
	throw new ChatError(`${name} is not among the downloaded models`, {
		hint: didYouMean(name, known, 'llama-chat models list shows them'),
	});
}

/**
 * Deletes models: their names in every snapshot, the content once no name is left, and what an interrupted download
 * left. Other files of the repository stay.
 */
export async function remove(hub: Hub, name: string): Promise<Removed> {
	const models = await matching(hub, name);
	let freedBytes = models.length > 0 ? 0 : await removeParts(hub, name);
	for (const model of models) {
		for (const file of model.paths) freedBytes += await removeFile(hub, file);
	}

	for (const repo of new Set(models.flatMap(({repo}) => repo ?? []))) await tidy(hub, repo);
	return {models, freedBytes};
}

/** What interrupted downloads left of a repository of which nothing is whole. */
async function removeParts(hub: Hub, name: string): Promise<number> {
	const reference = parseReference(name, hub.endpoint);
	const wanted = reference.kind === 'bare' ? reference.meant : reference;
	if (wanted.kind !== 'repo') return 0;
	let freedBytes = 0;
	for (const part of await parts(hub, wanted.repo)) {
		freedBytes += (await lstat(part)).size;
		await rm(part);
	}

	await tidy(hub, wanted.repo);
	return freedBytes;
}

async function parts(hub: Hub, repo: string): Promise<string[]> {
	const blobs = path.join(repoFolder(hub, repo), 'blobs');
	const names = await readdir(blobs).catch(() => []);
	return names.filter(name => name.endsWith('.llama-chat.part')).map(name => path.join(blobs, name));
}

async function removeFile(hub: Hub, file: string): Promise<number> {
	const status = await lstat(file).catch(() => undefined);
	if (!status) return 0;
	const blob = status.isSymbolicLink() ? path.resolve(path.dirname(file), await readlink(file)) : undefined;
	await rm(file);
	// A link that someone made by hand may lead anywhere: only content of the cache itself is ours to delete.
	if (!blob) return status.size;
	if (!blob.startsWith(hub.folders.cache + path.sep) || (await isLinked(blob))) return 0;
	const {size} = await lstat(blob).catch(() => ({size: 0}));
	await rm(blob, {force: true});
	await rm(lockFile(blob), {force: true});
	return size;
}

async function isLinked(blob: string): Promise<boolean> {
	const snapshots = path.join(path.dirname(path.dirname(blob)), 'snapshots');
	const names = await readdir(snapshots, {recursive: true}).catch(() => []);
	for (const name of names) {
		const place = path.join(snapshots, name);
		const target = await readlink(place).catch(() => undefined);
		if (target !== undefined && path.resolve(path.dirname(place), target) === blob) return true;
	}

	return false;
}

/** Takes away what is empty now; the whole folder of a repository of which nothing is left. */
async function tidy(hub: Hub, repo: string): Promise<void> {
	const folder = repoFolder(hub, repo);
	const snapshots = path.join(folder, 'snapshots');
	const names = await readdir(snapshots, {recursive: true}).catch(() => []);
	// Deepest first; a folder that is not empty refuses.
	for (const name of names.sort((a, b) => b.length - a.length)) {
		await rmdir(path.join(snapshots, name)).catch(() => undefined);
	}

	const left = await readdir(snapshots).catch(() => []);
	if (left.length === 0) {
		await rm(folder, {recursive: true, force: true});
		await rm(path.dirname(lockFile(path.join(folder, 'blobs', 'any'))), {recursive: true, force: true});
	} else if ((await inRepo(hub, repo)).length === 0) {
		for (const part of await parts(hub, repo)) await rm(part, {force: true});
	}
}
