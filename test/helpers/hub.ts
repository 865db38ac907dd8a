import {createHash} from 'node:crypto';
import {hostname} from 'node:os';
import path from 'node:path';
import {afterEach} from 'vitest';
import {type DownloadEvent, type DownloadOptions, download} from '../../source/hub/download.js';
import {type HubOptions, hubFromEnvironment} from '../../source/hub/environment.js';
import type {Hub} from '../../source/hub/hub.js';
import {parseReference} from '../../source/hub/reference.js';
import {FakeHub, type FakeRepo} from './hub-server.js';
import {temporaryDirectory} from './temporary.js';

const open: FakeHub[] = [];
afterEach(async () => {
	for (const hub of open.splice(0)) await hub.close();
});

/** A fake Hub that closes after the test, and then says when its storage saw a token. */
export async function fakeHub(
	repos: Record<string, FakeRepo>,
	options?: Parameters<typeof FakeHub.start>[1],
): Promise<FakeHub> {
	const hub = await FakeHub.start(repos, options);
	open.push(hub);
	return hub;
}

export const self = {
	pid: process.pid,
	host: hostname(),
	isRunning(pid: number) {
		try {
			process.kill(pid, 0);
			return true;
		} catch {
			return false;
		}
	},
};

/** Bytes that look random and are the same in every run. */
export function noise(size: number, seed = 'noise'): Buffer {
	const blocks: Buffer[] = [];
	for (let at = 0; at < size; at += 32) blocks.push(createHash('sha256').update(`${seed}${at}`).digest());
	return Buffer.concat(blocks).subarray(0, size);
}

let homes = 0;

/** A factory of homes: each call is another person with an empty one, who uses the given Hub. */
export function people() {
	const {path: root} = temporaryDirectory();
	return {
		root,
		hub(endpoint: string, options: Partial<HubOptions> & {env?: Record<string, string>} = {}): Hub {
			const home = path.join(root, `home${++homes}`);
			const {env, pace, ...rest} = options;
			return hubFromEnvironment(
				{HF_ENDPOINT: endpoint, ...env},
				{
					home,
					version: '0',
					self,
					pace: {stallMs: 20_000, backoffMs: () => 1, pollMs: 5, reportMs: 0, ...pace},
					...rest,
				},
			);
		},
	};
}

/** All events of a download, of which the last says where the model is. */
export async function downloaded(
	hub: Hub,
	text: string,
	options?: DownloadOptions,
): Promise<DownloadEvent[]> {
	const reference = parseReference(text, hub.endpoint);
	if (reference.kind !== 'repo' && reference.kind !== 'url')
		throw new Error(`${text} is no remote reference`);
	const events: DownloadEvent[] = [];
	for await (const event of download(hub, reference, options)) events.push(event);
	return events;
}
