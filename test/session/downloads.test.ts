import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {parseReference} from '../../source/hub/reference.js';
import {type DownloadNews, Downloads, type Wanted} from '../../source/session/models/downloads.js';
import {fakeHub, noise, people} from '../helpers/hub.js';
import {type FakeRepo, sha256} from '../helpers/hub-server.js';

const content = noise(3_000_000);
const {hub: person} = people();

function wanted(typed: string): Wanted {
	const reference = parseReference(typed, 'http://127.0.0.1');
	if (reference.kind !== 'repo') throw new Error(typed);
	return {reference, name: 'm', typed};
}

async function begin(repo: Partial<FakeRepo> = {}) {
	const server = await fakeHub({'org/m': {files: {'m-Q8_0.gguf': content}, ...repo}});
	const hub = person(server.endpoint);
	const downloads = new Downloads({
		hub: () => hub,
		machine: async () => ({memory: 1e9, gpuMemory: undefined}),
		catalogFile: '/nowhere',
		bundledModel: '/nowhere',
	});
	const lines: Array<string | undefined> = [];
	downloads.subscribe(() => lines.push(downloads.line));
	const news = new Promise<DownloadNews>(resolve => downloads.listen(resolve));
	const until = (satisfied: () => boolean) =>
		new Promise<void>(resolve => {
			const end = downloads.subscribe(check);
			check();
			function check() {
				if (!satisfied()) return;
				end?.();
				resolve();
			}
		});
	return {server, downloads, lines, news, until};
}

test('a download beside the chat: lines, then the path', async () => {
	const {downloads, lines, news} = await begin();
	downloads.begin(wanted('hf:org/m'), '/demo.gguf');
	expect(downloads.line).toBe('↓ m');
	const ready = await news;
	expect(ready).toMatchObject({type: 'ready', inUse: '/demo.gguf', wanted: {name: 'm'}});
	if (ready.type === 'ready') expect(sha256(readFileSync(ready.path))).toBe(sha256(content));
	expect(downloads.line).toBeUndefined();
	expect(lines.some(line => /^↓ m · \d+ % · .* of 3\.0 MB/.test(line ?? ''))).toBe(true);
	expect(() => downloads.pause()).toThrow('No download goes on.');
	expect(() => downloads.resume('')).toThrow('No download waits');
	expect(() => downloads.cancel()).toThrow('No download goes on.');
});

test('pause, resume, cancel, resume: nothing is fetched twice', async () => {
	const {server, downloads, news, until} = await begin();
	server.faults.rate = 1_000_000;
	downloads.begin(wanted('hf:org/m'), '/demo.gguf');
	const moving = () => / [1-9]\d* %/.test(downloads.line ?? '') && downloads.line!.startsWith('↓');
	await until(moving);
	expect(downloads.pause().name).toBe('m');
	expect(downloads.line).toMatch(/^‖ m · paused · [1-9]\d* %/);
	expect(() => downloads.begin(wanted('hf:org/other'), '')).toThrow('m is waiting to go on.');
	downloads.resume('/demo.gguf');
	await until(moving);
	expect(() => downloads.begin(wanted('hf:org/other'), '')).toThrow('m is being downloaded.');
	expect(downloads.cancel()?.name).toBe('m');
	expect(downloads.line).toBeUndefined();
	server.faults.rate = undefined;
	downloads.resume('/other.gguf');
	const ready = await news;
	expect(ready).toMatchObject({type: 'ready', inUse: '/other.gguf'});
	if (ready.type === 'ready') expect(existsSync(ready.path)).toBe(true);
	// What was on its way when a connection was cut comes again, and no more.
	expect(server.sentBytes).toBeLessThan(content.length * 1.6);
});

test('a failure is news, in the words of the chat, and can be tried again', async () => {
	const {server, downloads, news} = await begin({access: 'gated'});
	downloads.begin(wanted('hf:org/m'), '');
	const failed = await news;
	expect(failed).toMatchObject({type: 'failed', error: {hint: expect.stringContaining('then: /token')}});
	expect(downloads.line).toBeUndefined();
	const ready = new Promise<DownloadNews>(resolve => downloads.listen(resolve));
	(server.repos['org/m'] as {access: string}).access = 'open';
	downloads.resume('');
	expect((await ready).type).toBe('ready');
});

test('asking shows a line, and cancel ends it', async () => {
	const {downloads} = await begin();
	const asked = downloads.asking(
		'asking about m',
		signal =>
			new Promise((_, reject) => {
				signal.addEventListener('abort', () => reject(signal.reason));
			}),
	);
	expect(downloads.line).toBe('asking about m');
	expect(downloads.cancel()).toBeUndefined();
	await expect(asked).rejects.toThrow('no longer asked');
	expect(downloads.line).toBeUndefined();
});

test('leaving ends everything quietly', async () => {
	const {server, downloads, news, until} = await begin();
	server.faults.rate = 100_000;
	downloads.begin(wanted('hf:org/m'), '');
	await until(() => /%/.test(downloads.line ?? ''));
	await downloads.dispose();
	expect(downloads.line).toBeUndefined();
	expect(await Promise.race([news, Promise.resolve('none')])).toBe('none');
});
