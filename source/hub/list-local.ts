import {readdir, readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {repoFolder, repoOfFolder} from './cache-layout.js';
import type {Hub} from './hub.js';
import {formatReference, type RepoReference} from './reference.js';
import {variantsOf} from './variants.js';

/** A model that is on this machine, whoever downloaded it. */
export type LocalModel = {
	/** How to ask for it: a reference, or its path when it came from elsewhere. */
	readonly reference: string;
	/** `owner/name`; undefined for files outside the Hugging Face cache. */
	readonly repo: string | undefined;
	readonly commit: string | undefined;
	/** Inside the repository, or the file's name. */
	readonly file: string;
	/** The file to load: for a split model its first part. */
	readonly path: string;
	/** All parts. */
	readonly paths: readonly string[];
	readonly quantization: string | undefined;
	readonly sizeBytes: number;
	readonly modifiedMs: number;
};

type LocalFile = {
	readonly path: string;
	readonly full: string;
	readonly sizeBytes: number;
	readonly modifiedMs: number;
};

/**
 * The models in the Hugging Face cache (also those of Python and llama.cpp), in llama.cpp's older folder and from
 * plain addresses, newest first. Never asks the network; what cannot be read is left out.
 */
export async function listLocal(hub: Hub): Promise<LocalModel[]> {
	const {cache, downloads, plain} = hub.folders;
	const repos = (await namesIn(cache)).flatMap(name => repoOfFolder(name) ?? []);
	const found = await Promise.all([
		...repos.map(repo => inRepo(hub, repo)),
		filesBelow(downloads).then(asPlain),
		...plain.map(async folder => asPlain(await filesIn(folder))),
	]);
	return found.flat().sort((a, b) => b.modifiedMs - a.modifiedMs);
}

/** The models of one repository: every commit that is there, the newest first, those of `refs/main` before all. */
export async function inRepo(hub: Hub, repo: string): Promise<LocalModel[]> {
	const folder = repoFolder(hub, repo);
	const main = await readRef(hub, repo, 'main');
	const commits = await namesIn(path.join(folder, 'snapshots'));
	const models = await Promise.all(
		commits.map(async commit => {
			const files = await filesBelow(path.join(folder, 'snapshots', commit));
			return variantsOf(files).map(({files, quantization, sizeBytes}): LocalModel => {
				const [first] = files;
				const reference: RepoReference = {kind: 'repo', repo, file: first!.path};
				return {
					reference: formatReference(commit === main ? reference : {...reference, revision: commit}),
					repo,
					commit,
					file: first!.path,
					path: first!.full,
					paths: files.map(({full}) => full),
					quantization,
					sizeBytes,
					modifiedMs: Math.max(...files.map(({modifiedMs}) => modifiedMs)),
				};
			});
		}),
	);
	const rank = ({commit, modifiedMs}: LocalModel) =>
		commit === main ? Number.POSITIVE_INFINITY : modifiedMs;
	return models.flat().sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
}

/** The commit that a branch or tag was when something was last downloaded from it. */
export async function readRef(hub: Hub, repo: string, revision: string): Promise<string | undefined> {
	try {
		const text = await readFile(path.join(repoFolder(hub, repo), 'refs', revision), 'utf8');
		return text.trim() || undefined;
	} catch {
		return undefined;
	}
}

const asPlain = (files: readonly LocalFile[]): LocalModel[] =>
	variantsOf(files).map(({files, quantization, sizeBytes}) => ({
		reference: files[0]!.full,
		repo: undefined,
		commit: undefined,
		file: path.basename(files[0]!.path),
		path: files[0]!.full,
		paths: files.map(({full}) => full),
		quantization,
		sizeBytes,
		modifiedMs: Math.max(...files.map(({modifiedMs}) => modifiedMs)),
	}));

async function filesIn(folder: string): Promise<LocalFile[]> {
	return described(folder, await namesIn(folder));
}

async function filesBelow(folder: string): Promise<LocalFile[]> {
	return described(folder, await namesIn(folder, true));
}

async function described(folder: string, names: readonly string[]): Promise<LocalFile[]> {
	const files = await Promise.all(
		names.map(async (name): Promise<LocalFile[]> => {
			if (!/\.gguf$/i.test(name)) return [];
			const full = path.join(folder, name);
			// Follows links; one that leads nowhere is no file.
			const status = await stat(full).catch(() => undefined);
			if (!status?.isFile()) return [];
			return [
				{path: name.split(path.sep).join('/'), full, sizeBytes: status.size, modifiedMs: status.mtimeMs},
			];
		}),
	);
	return files.flat();
}

const namesIn = (folder: string, recursive = false): Promise<string[]> =>
	readdir(folder, {recursive}).catch(() => []);
