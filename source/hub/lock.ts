import {randomBytes} from 'node:crypto';
import {link, mkdir, readFile, rename, rm, stat, utimes, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Hub} from './hub.js';

export type Lock = {release(): Promise<void>};

/** Who holds, and how patiently. */
export type Holder = Pick<Hub, 'self' | 'pace'>;

/**
 * Waits until the lock is free and takes it; yields the holder's process id each time it looks in vain. A holder that
 * was killed leaves its file behind: it counts no more once its process is gone, or (on another host, or when the
 * number was given to another process) once its file has not been touched for three heartbeats.
 */
export async function* acquire(
	hub: Holder,
	file: string,
	signal?: AbortSignal,
): AsyncGenerator<number, Lock> {
	const {self, pace} = hub;
	const mine = JSON.stringify({pid: self.pid, host: self.host, id: randomBytes(8).toString('hex')});
	await mkdir(path.dirname(file), {recursive: true});
	for (;;) {
		signal?.throwIfAborted();
		try {
			await writeFile(file, mine, {flag: 'wx'});
			return held(hub, file, mine);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}

		const seen = await look(file);
		if (!seen) continue;
		const {pid, host} = parsed(seen.text);
		const isGone = host === self.host && pid !== undefined && pid !== self.pid && !self.isRunning(pid);
		if (isGone || Date.now() - seen.touchedMs > 3 * pace.heartbeatMs) {
			await remove(file, seen.text);
			continue;
		}

		yield pid ?? 0;
		await pace.sleep(pace.pollMs, signal);
	}
}

function held({pace}: Holder, file: string, mine: string): Lock {
	const beat = setInterval(() => {
		const now = new Date();
		utimes(file, now, now).catch(() => undefined);
	}, pace.heartbeatMs);
	beat.unref();
	return {
		async release() {
			clearInterval(beat);
			await remove(file, mine);
		},
	};
}

/** Removes the lock only if it still is the one we saw: another process may have taken it meanwhile. */
async function remove(file: string, text: string): Promise<void> {
	const aside = `${file}.${randomBytes(4).toString('hex')}`;
	try {
		await rename(file, aside);
		if ((await readFile(aside, 'utf8')) !== text) await link(aside, file).catch(() => undefined);
	} catch {
		// Someone else removed it first.
	} finally {
		await rm(aside, {force: true});
	}
}

async function look(file: string): Promise<{text: string; touchedMs: number} | undefined> {
	try {
		return {text: await readFile(file, 'utf8'), touchedMs: (await stat(file)).mtimeMs};
	} catch (error) {
		// What is there and cannot be read (a folder, another person's file) would be looked at forever.
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return undefined;
	}
}

function parsed(text: string): {pid?: number; host?: string} {
	try {
		return JSON.parse(text) as {pid?: number; host?: string};
	} catch {
		return {};
	}
}
