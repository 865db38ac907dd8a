import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {blobFile, lockFile, partFile, repoFolder} from '../../source/hub/cache-layout.js';
import {download} from '../../source/hub/download.js';
import {downloaded, fakeHub, noise, people} from '../helpers/hub.js';
import {goodToken, sha256} from '../helpers/hub-server.js';

const content = noise(3_000_000);
const other = noise(2_500_000, 'other');
const {hub: person} = people();
const file = 'model-Q8_0.gguf';
const reference = `hf:org/model/${file}`;

const serve = (files: Record<string, Buffer> = {[file]: content, 'README.md': Buffer.from('# hi')}) =>
	fakeHub({'org/model': {files}});

/** The file as it stands under its final name, and nothing left behind. */
function expectWhole(hub: ReturnType<typeof person>, events: readonly {type: string}[], whole = content) {
	const done = events.at(-1) as {type: string; path: string};
	expect(done.type).toBe('done');
	expect(sha256(readFileSync(done.path))).toBe(sha256(whole));
	expect(readdirSync(path.join(repoFolder(hub, 'org/model'), 'blobs'))).toEqual([sha256(whole)]);
	expect(existsSync(lockFile(blobFile(hub, 'org/model', sha256(whole))))).toBe(false);
}

describe('a download', () => {
	test('lands in the layout of the Hugging Face cache', async () => {
		const server = await serve();
		const hub = person(server.endpoint);
		const events = await downloaded(hub, reference);
		expectWhole(hub, events);
		const commit = server.commitOf('org/model');
		const folder = path.join(hub.folders.cache, 'models--org--model');
		expect(readFileSync(path.join(folder, 'refs', 'main'), 'utf8')).toBe(commit);
		expect(readlinkSync(path.join(folder, 'snapshots', commit, file))).toBe(
			path.join('..', '..', 'blobs', sha256(content)),
		);
		expect(events[0]).toMatchObject({type: 'plan', doneBytes: 0, totalBytes: content.length});
		expect(events.filter(({type}) => type === 'progress').length).toBeGreaterThan(1);
		expect(server.seen.map(({on}) => on)).toEqual(['hub', 'hub', 'cdn']);
	});

	test('asks for nothing again that is there', async () => {
		const server = await serve();
		const hub = person(server.endpoint);
		await downloaded(hub, reference);
		server.seen.length = 0;
		const events = await downloaded(hub, reference);
		expect(events.map(({type}) => type)).toEqual(['plan', 'done']);
		expect(server.seen.length).toBe(1);
	});

	test('the token goes to the Hub and never to its storage', async () => {
		const server = await fakeHub({'org/model': {access: 'gated', files: {[file]: content}}});
		const hub = person(server.endpoint, {env: {HF_TOKEN: goodToken}});
		expectWhole(hub, await downloaded(hub, reference));
		expect(server.requestsTo('hub').every(seen => seen.authorization === `Bearer ${goodToken}`)).toBe(true);
		expect(server.requestsTo('cdn').length).toBe(1);
		expect(server.requestsTo('cdn')[0]!.authorization).toBeUndefined();
	});

	test('all parts of a split model', async () => {
		const parts = [content, other, noise(100)];
		const files = Object.fromEntries(
			parts.map((part, index) => [`Q4_K_M/m-Q4_K_M-0000${index + 1}-of-00003.gguf`, part]),
		);
		const server = await serve(files);
		const hub = person(server.endpoint);
		const events = await downloaded(hub, 'hf:org/model:q4_k_m');
		const done = events.at(-1) as {path: string; totalBytes: number};
		expect(done.path).toMatch(/Q4_K_M\/m-Q4_K_M-00001-of-00003\.gguf$/);
		expect(done.totalBytes).toBe(content.length + other.length + 100);
		for (const [index, part] of parts.entries()) {
			expect(sha256(readFileSync(done.path.replace('00001-of', `0000${index + 1}-of`)))).toBe(sha256(part));
		}

		const counts = events.map(event => event.doneBytes);
		expect(counts).toEqual([...counts].sort((a, b) => a - b));
	});

	test('from any address', async () => {
		const server = await serve();
		server.faults.noRedirect = true;
		const hub = person('http://127.0.0.1:9', {env: {HF_TOKEN: goodToken}});
		const url = `${server.endpoint}/org/model/resolve/main/${file}`;
		const done = (await downloaded(hub, url)).at(-1) as {path: string};
		expect(sha256(readFileSync(done.path))).toBe(sha256(content));
		expect(server.seen.every(seen => seen.authorization === undefined)).toBe(true);
	});
});

/** Small ranges, over several connections however fast the first is. */
const parallel = {connections: 4, rangeBytes: 250_000, plentyBytesPerSecond: Number.POSITIVE_INFINITY};

describe('several connections', () => {
	test('fetch every byte once, and ask the Hub once', async () => {
		const server = await serve();
		server.faults = {rate: 5_000_000};
		const hub = person(server.endpoint, {pace: parallel});
		let atOnce = 0;
		server.on('sent', () => {
			atOnce = Math.max(atOnce, server.sending);
		});
		const events = await downloaded(hub, reference);
		expectWhole(hub, events);
		const ranges = server
			.requestsTo('cdn')
			.map(({range}) => /^bytes=(\d+)-(\d+)$/.exec(range!)!.slice(1).map(Number));
		const sorted = ranges.sort(([a], [b]) => a! - b!);
		expect(sorted.map(([from]) => from)).toEqual(Array.from({length: 12}, (_, index) => index * 250_000));
		expect(sorted.map(([, to]) => to! + 1)).toEqual(
			Array.from({length: 12}, (_, index) => (index + 1) * 250_000),
		);
		expect(server.requestsTo('hub').length).toBe(2);
		expect(atOnce).toBe(4);
	});

	test('are not opened for a fast one', async () => {
		const server = await serve();
		const hub = person(server.endpoint, {pace: {...parallel, plentyBytesPerSecond: 1}});
		expectWhole(hub, await downloaded(hub, reference));
		expect(server.requestsTo('cdn').map(({range}) => range)).toEqual([
			'bytes=0-249999',
			'bytes=250000-2999999',
		]);
	});

	test('an address of the storage that expires is asked of the Hub again', async () => {
		const server = await serve();
		server.faults = {signedUses: 3};
		const hub = person(server.endpoint, {pace: parallel, env: {HF_TOKEN: goodToken}});
		expectWhole(hub, await downloaded(hub, reference));
		expect(server.requestsTo('hub').length).toBeGreaterThan(3);
	});

	test('what is on the disk is a beginning of the file, whenever it stops', async () => {
		const server = await serve();
		server.faults = {rate: 4_000_000};
		const hub = person(server.endpoint, {pace: parallel});
		const part = partFile(blobFile(hub, 'org/model', sha256(content)), file);
		for (const point of [0.2, 0.5, 0.8]) {
			const stop = new AbortController();
			const cancelled = (async () => {
				for await (const event of download(
					hub,
					{kind: 'repo', repo: 'org/model', file},
					{signal: stop.signal},
				))
					if (event.doneBytes > point * content.length) stop.abort();
			})();
			await expect(cancelled).rejects.toThrow();
			const kept = readFileSync(part);
			expect(kept.length).toBeGreaterThan(0);
			expect(kept.equals(content.subarray(0, kept.length))).toBe(true);
		}

		server.faults = {};
		expectWhole(hub, await downloaded(hub, reference));
	});

	test('become one for a server that asks for patience', async () => {
		const server = await serve();
		server.faults = {tooMany: 1, retryAfter: '0'};
		const hub = person(server.endpoint, {pace: parallel});
		expectWhole(hub, await downloaded(hub, reference));
		expect(server.requestsTo('cdn').length).toBe(1);
	});
});

describe.each([
	['over one connection', {}],
	['over several', parallel],
])('what goes wrong %s', (_, connections) => {
	test.each([
		['connections that break', {dropAfter: 100_000, drops: 6}],
		['a server that falls silent', {stallAfter: 120_000, stalls: 2}],
		['503', {busy: 3}],
		['429', {tooMany: 2, retryAfter: '0'}],
		['one corrupt byte', {corruptAt: 1_234_567, corruptions: 1}],
		['no ranges, and connections that break', {noRanges: true, dropAfter: 2_000_000, drops: 2}],
		['no redirect', {noRedirect: true, dropAfter: 100_000, drops: 1}],
	])('is survived: %s', async (_, faults) => {
		const server = await serve();
		server.faults = {...faults};
		const stallMs = 'stallAfter' in faults ? 500 : 20_000;
		const hub = person(server.endpoint, {pace: {...connections, stallMs}});
		const events = await downloaded(hub, reference);
		expectWhole(hub, events);
		expect(events.some(({type}) => type === 'retry') || 'noRedirect' in faults).toBe(true);
	});

	test('a file that changes in between is begun anew', async () => {
		const server = await serve();
		server.faults = {
			dropAfter: 100_000,
			drops: 1,
			at: {bytes: 90_000, call: () => (server.repos['org/model']!.files = {[file]: other})},
		};
		const hub = person(server.endpoint, {pace: connections});
		const events = await downloaded(hub, reference);
		expectWhole(hub, events, other);
		expect(events.filter(({type}) => type === 'plan').length).toBe(2);
	});
});

describe('what goes wrong', () => {
	test('429 is obeyed: the wait is the one the server asks for', async () => {
		const server = await serve();
		server.faults = {tooMany: 1, retryAfter: '7'};
		const waits: number[] = [];
		const hub = person(server.endpoint, {pace: {sleep: async ms => void waits.push(ms)}});
		expectWhole(hub, await downloaded(hub, reference));
		expect(waits).toEqual([7000]);
	});

	test.each([
		['busy', {busy: 99}, 'server'],
		['silent', {stallAfter: 0}, 'stalled'],
		['corrupt', {corruptAt: 5}, 'checksum'],
	])('is told in the end: %s', async (_, faults, kind) => {
		const server = await serve();
		server.faults = faults;
		const stallMs = kind === 'stalled' ? 50 : 10_000;
		const hub = person(server.endpoint, {pace: {attempts: 2, stallMs}});
		await expect(downloaded(hub, reference)).rejects.toMatchObject({kind, hint: expect.any(String)});
		expect(existsSync(blobFile(hub, 'org/model', sha256(content)))).toBe(false);
	});

	test('a server that is down is told at once', async () => {
		const server = await serve();
		const hub = person(server.endpoint);
		await server.close();
		await expect(downloaded(hub, reference)).rejects.toMatchObject({kind: 'unreachable'});
	});

	test('a file that changed since an interrupted download is begun anew, and the old part goes', async () => {
		const server = await serve();
		const hub = person(server.endpoint);
		const old = partFile(blobFile(hub, 'org/model', 'f'.repeat(64)), file);
		mkdirSync(path.dirname(old), {recursive: true});
		writeFileSync(old, other);
		expectWhole(hub, await downloaded(hub, reference));
	});

	test('cancelling keeps the part, and the next download asks only for the rest', async () => {
		const server = await serve();
		server.faults = {stallAfter: 2_000_000, stalls: 1};
		const hub = person(server.endpoint, {pace: {stallMs: 10_000}});
		const stop = new AbortController();
		const part = partFile(blobFile(hub, 'org/model', sha256(content)), file);
		const cancelled = (async () => {
			for await (const event of download(
				hub,
				{kind: 'repo', repo: 'org/model', file},
				{signal: stop.signal},
			)) {
				if (event.doneBytes > 1_900_000) stop.abort();
			}
		})();
		await expect(cancelled).rejects.toThrow();
		const kept = readFileSync(part).length;
		expect(kept).toBeGreaterThan(1_900_000);
		expect(readFileSync(part).equals(content.subarray(0, kept))).toBe(true);
		server.seen.length = 0;
		const events = await downloaded(hub, reference);
		expectWhole(hub, events);
		expect(events[0]).toMatchObject({type: 'plan', doneBytes: kept});
		expect(server.requestsTo('cdn').map(({range}) => range)).toEqual([`bytes=${kept}-`]);
	});

	test.each([
		['damaged', Buffer.alloc(2_000_000), 2],
		['whole and damaged', Buffer.alloc(content.length), 1],
		['too long', Buffer.alloc(content.length + 5), 1],
		['whole', content, 0],
	])('a part on the disk that is %s', async (_, left, transfers) => {
		const server = await serve();
		const hub = person(server.endpoint);
		const part = partFile(blobFile(hub, 'org/model', sha256(content)), file);
		mkdirSync(path.dirname(part), {recursive: true});
		writeFileSync(part, left);
		expectWhole(hub, await downloaded(hub, reference));
		expect(server.requestsTo('cdn').length).toBe(transfers);
	});

	test.skipIf(process.platform !== 'linux')('a full disk', async () => {
		const server = await serve();
		const hub = person(server.endpoint);
		const part = partFile(blobFile(hub, 'org/model', sha256(content)), file);
		mkdirSync(path.dirname(part), {recursive: true});
		symlinkSync('/dev/full', part);
		await expect(downloaded(hub, reference)).rejects.toMatchObject({kind: 'disk-full'});
		expect(existsSync(blobFile(hub, 'org/model', sha256(content)))).toBe(false);
	});
});

test('two downloads of the same file: the second waits and follows, one transfer', async () => {
	const server = await serve();
	server.faults = {rate: 20_000_000};
	const hub = person(server.endpoint, {pace: {stallMs: 5000}});
	const both = await Promise.all([downloaded(hub, reference), downloaded(hub, reference)]);
	for (const events of both) expectWhole(hub, events);
	expect(server.requestsTo('cdn').length).toBe(1);
	expect(both.some(events => events.some(({type}) => type === 'waiting'))).toBe(true);
});

test('a folder in the place of the lock is said, not waited for', async () => {
	const server = await serve();
	const hub = person(server.endpoint);
	mkdirSync(lockFile(blobFile(hub, 'org/model', sha256(content))), {recursive: true});
	await expect(downloaded(hub, reference)).rejects.toThrow(/holds a folder where a file belongs/);
});

test('the lock of a process that is gone does not count', async () => {
	const server = await serve();
	const hub = person(server.endpoint);
	const lock = lockFile(blobFile(hub, 'org/model', sha256(content)));
	mkdirSync(path.dirname(lock), {recursive: true});
	writeFileSync(lock, JSON.stringify({pid: 2 ** 22 + 1, host: hub.self.host}));
	expectWhole(hub, await downloaded(hub, reference));
});
