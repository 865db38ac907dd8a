import {mkdir, readdir, rename, rm, stat, statfs} from 'node:fs/promises';
import path from 'node:path';
import {lockFile, partEnding} from './cache-layout.js';
import {diskError, notEnoughSpace} from './disk-error.js';
import {fetchPart} from './fetch-part.js';
import type {Hub} from './hub.js';
import {HubError} from './hub-error.js';
import {acquire} from './lock.js';
import {linkBlob, writeRef} from './place.js';
import {type Plan, type PlannedFile, planRepo, planUrl} from './plan.js';
import type {Reference} from './reference.js';
import {Speed} from './speed.js';

type Bytes = {readonly doneBytes: number; readonly totalBytes: number};

/** What a download tells on its way. `doneBytes` counts all files of a split model and what was there before. */
export type DownloadEvent =
	/** First, and again when the files changed on the server meanwhile. */
	| ({readonly type: 'plan'; readonly files: readonly string[]; readonly path: string} & Bytes)
	/** Another process is downloading the same file; its progress. */
	| ({readonly type: 'waiting'; readonly pid: number} & Bytes)
	/** What an interrupted download left is read again. */
	| ({readonly type: 'checking'; readonly file: string} & Bytes)
	| ({
			readonly type: 'progress';
			readonly file: string;
			readonly bytesPerSecond: number;
			/** Undefined while unknown. */
			readonly secondsLeft: number | undefined;
	  } & Bytes)
	| ({readonly type: 'retry'; readonly reason: string; readonly delayMs: number} & Bytes)
	/** Last: the file to load. */
	| ({readonly type: 'done'; readonly path: string} & Bytes);

export type DownloadOptions = {
	/** Aborting keeps what is there; the next download goes on from it. The signal's reason is thrown. */
	readonly signal?: AbortSignal;
};

/** Downloads a model and ends with its path. What is there already is not fetched again. Throws HubError. */
export async function* download(
	hub: Hub,
	reference: Extract<Reference, {kind: 'repo' | 'url'}>,
	{signal}: DownloadOptions = {},
): AsyncGenerator<DownloadEvent> {
	for (let changes = 0; ; changes++) {
		const plan =
			reference.kind === 'repo'
				? await planRepo(hub, reference, signal)
				: await planUrl(hub, reference.url, signal);
		try {
			yield* carryOut(hub, plan, signal);
			return;
		} catch (error) {
			const isChanged = error instanceof HubError && error.kind === 'changed';
			if (!isChanged || changes >= 2) throw diskError(error, plan.folder);
			const bytes = {doneBytes: 0, totalBytes: plan.totalBytes};
			yield {type: 'retry', reason: error.message, delayMs: 0, ...bytes};
		}
	}
}

async function* carryOut(hub: Hub, plan: Plan, signal?: AbortSignal): AsyncGenerator<DownloadEvent> {
	const {files, totalBytes, ref, folder} = plan;
	const present = await Promise.all(files.map(presentBytes));
	let doneBytes = present.reduce((sum, bytes) => sum + bytes, 0);
	yield {type: 'plan', files: files.map(({name}) => name), path: plan.path, doneBytes, totalBytes};
	const free = await freeBytes(folder);
	if (free !== undefined && free < totalBytes - doneBytes)
		throw notEnoughSpace(totalBytes - doneBytes, free, folder);
	const speed = new Speed();
	doneBytes = 0;
	for (const file of files) {
		for await (const event of fetchFile(hub, file, signal)) {
			const bytes = {doneBytes: doneBytes + event.fileBytes, totalBytes};
			if (event.type === 'checking') yield {type: 'checking', file: file.name, ...bytes};
			else if (event.type === 'waiting') yield {type: 'waiting', pid: event.pid, ...bytes};
			else if (event.type === 'retry')
				yield {type: 'retry', reason: event.reason, delayMs: event.delayMs, ...bytes};
			if (event.type !== 'bytes') continue;
			const bytesPerSecond = speed.at(hub.pace.now(), bytes.doneBytes);
			const secondsLeft = bytesPerSecond > 0 ? (totalBytes - bytes.doneBytes) / bytesPerSecond : undefined;
			yield {type: 'progress', file: file.name, bytesPerSecond, secondsLeft, ...bytes};
		}

		if (file.place && (await sizeOf(file.target)) !== undefined) await linkBlob(file.target, file.place);
		doneBytes += file.remote.sizeBytes;
	}

	if (ref) await writeRef(ref.file, ref.commit);
	yield {type: 'done', path: plan.path, doneBytes: totalBytes, totalBytes};
}

type FileEvent = {readonly fileBytes: number} & (
	| {readonly type: 'waiting'; readonly pid: number}
	| {readonly type: 'checking' | 'bytes'}
	| {readonly type: 'retry'; readonly reason: string; readonly delayMs: number}
);

/** One file, whole and verified under its final name when this ends. */
async function* fetchFile(hub: Hub, file: PlannedFile, signal?: AbortSignal): AsyncGenerator<FileEvent> {
	const {remote, target, part} = file;
	if (await isWhole(file)) return;
	await mkdir(path.dirname(target), {recursive: true});
	const lockName = file.place ? lockFile(target) : `${target}.lock`;
	const waiting = acquire(hub, lockName, signal);
	let step = await waiting.next();
	for (; !step.done; step = await waiting.next()) {
		yield {type: 'waiting', pid: step.value, fileBytes: await presentBytes(file)};
	}

	try {
		// The process we waited for may have finished it.
		if (await isWhole(file)) return;
		let fileBytes = 0;
		for await (const event of fetchPart(hub, remote, part, signal)) {
			if (event.type === 'retry') {
				yield {...event, fileBytes};
				continue;
			}

			fileBytes = event.doneBytes;
			yield {type: event.type, fileBytes};
		}

		if ((await sizeOf(part)) === remote.sizeBytes) await rename(part, target);
		// A process that slept through its lock finds the work done.
		else if (!(await isWhole(file)))
			throw new HubError('changed', `${file.name} was changed by another program`, {hint: 'Try again'});
		await removeOldParts(file);
	} catch (error) {
		// The part of a file that is no more can never be finished.
		if (error instanceof HubError && error.kind === 'changed') await rm(part, {force: true});
		throw error;
	} finally {
		await step.value.release();
	}
}

/** Parts of what this file was before it changed on the server, unless someone is at work on them. */
async function removeOldParts({name, target, place}: PlannedFile): Promise<void> {
	if (!place) return;
	const folder = path.dirname(target);
	for (const old of await readdir(folder)) {
		const ending = partEnding(name);
		if (!old.endsWith(ending)) continue;
		const isLocked = (await sizeOf(lockFile(path.join(folder, old.slice(0, -ending.length))))) !== undefined;
		if (!isLocked) await rm(path.join(folder, old), {force: true});
	}
}

const sizeOf = async (file: string): Promise<number | undefined> =>
	(await stat(file).catch(() => undefined))?.size;

/** The content stands under `place` itself where the system has no links. */
const wholeSize = async ({target, place = target}: PlannedFile): Promise<number | undefined> =>
	(await sizeOf(target)) ?? (await sizeOf(place));

const isWhole = async (file: PlannedFile): Promise<boolean> =>
	(await wholeSize(file)) === file.remote.sizeBytes;

const presentBytes = async (file: PlannedFile): Promise<number> =>
	(await wholeSize(file)) ?? (await sizeOf(file.part)) ?? 0;

/** Of the disk that holds a folder, also when that folder is not there yet. Undefined when it cannot be known. */
export async function freeBytes(folder: string): Promise<number | undefined> {
	for (let at = folder; ; at = path.dirname(at)) {
		try {
			const {bavail, bsize} = await statfs(at);
			return bavail * bsize;
		} catch {
			if (at === path.dirname(at)) return undefined;
		}
	}
}
