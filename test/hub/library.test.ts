import {existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {blobFile, partFile} from '../../source/hub/cache-layout.js';
import {findLocal} from '../../source/hub/find-local.js';
import type {Hub} from '../../source/hub/hub.js';
import {listLocal} from '../../source/hub/list-local.js';
import {obtain} from '../../source/hub/obtain.js';
import {parseReference} from '../../source/hub/reference.js';
import {remove} from '../../source/hub/remove.js';
import {search} from '../../source/hub/search.js';
import {downloaded, fakeHub, noise, people} from '../helpers/hub.js';

const {hub: person} = people();
const [old, main] = ['a'.repeat(40), 'b'.repeat(40)];

/** A cache as Python's huggingface_hub leaves it. */
function cached(
	hub: Hub,
	repo: string,
	commits: Record<string, Record<string, string>>,
	ref: string | undefined = main,
) {
	const folder = path.join(hub.folders.cache, `models--${repo.replace('/', '--')}`);
	mkdirSync(path.join(folder, 'blobs'), {recursive: true});
	mkdirSync(path.join(folder, 'refs'), {recursive: true});
	if (ref) writeFileSync(path.join(folder, 'refs', 'main'), ref);
	for (const [commit, files] of Object.entries(commits)) {
		for (const [name, blob] of Object.entries(files)) {
			writeFileSync(path.join(folder, 'blobs', blob), blob);
			const place = path.join(folder, 'snapshots', commit, name);
			mkdirSync(path.dirname(place), {recursive: true});
			symlinkSync(path.relative(path.dirname(place), path.join(folder, 'blobs', blob)), place);
		}
	}

	return folder;
}

/** A Hub that nobody may ask: nothing listens there. */
const alone = () => person('http://127.0.0.1:9');

const find = async (hub: Hub, text: string) => {
	const file = await findLocal(hub, parseReference(text, hub.endpoint));
	return file && path.relative(hub.folders.cache, file);
};

describe('what is on this machine', () => {
	test('is listed, whoever downloaded it', async () => {
		const hub = alone();
		cached(hub, 'org/one', {
			[main]: {'one-Q4_K_M.gguf': 'x', 'README.md': 'r'},
			[old]: {'one-Q4_K_M.gguf': 'y', 'sub/one-Q8_0.gguf': 'z'},
		});
		cached(hub, 'org/split', {
			[main]: {'s-00001-of-00002.gguf': '1', 's-00002-of-00002.gguf': '2', 't-00001-of-00002.gguf': '3'},
		});
		mkdirSync(path.join(hub.folders.cache, 'datasets--org--data'), {recursive: true});
		for (const folder of [hub.folders.plain[0]!, path.join(hub.folders.downloads, 'host', 'key')]) {
			mkdirSync(folder, {recursive: true});
			writeFileSync(path.join(folder, 'plain-Q4_0.gguf'), 'p');
		}

		const models = await listLocal(hub);
		expect(models.map(({reference}) => reference).sort()).toEqual(
			[
				'hf:org/one/one-Q4_K_M.gguf',
				`hf:org/one/one-Q4_K_M.gguf@${old}`,
				`hf:org/one/sub/one-Q8_0.gguf@${old}`,
				'hf:org/split/s-00001-of-00002.gguf',
				path.join(hub.folders.plain[0]!, 'plain-Q4_0.gguf'),
				path.join(hub.folders.downloads, 'host', 'key', 'plain-Q4_0.gguf'),
			].sort(),
		);
		for (const {reference, path: file} of models)
			expect(await findLocal(hub, parseReference(reference, hub.endpoint))).toBe(file);
	});

	test('is found by every kind of reference, without the network', async () => {
		const hub = alone();
		cached(hub, 'org/one', {
			[main]: {'one-Q4_K_M.gguf': 'x'},
			[old]: {'one-Q4_K_M.gguf': 'y', 'sub/one-Q8_0.gguf': 'z'},
		});
		const base = 'models--org--one/snapshots';
		expect(await find(hub, 'hf:org/one')).toBe(`${base}/${main}/one-Q4_K_M.gguf`);
		expect(await find(hub, 'hf:org/one@main')).toBe(`${base}/${main}/one-Q4_K_M.gguf`);
		expect(await find(hub, `hf:org/one@${old}`)).toBe(`${base}/${old}/one-Q4_K_M.gguf`);
		expect(await find(hub, 'hf:org/one:q8_0')).toBe(`${base}/${old}/sub/one-Q8_0.gguf`);
		expect(await find(hub, 'hf:org/one/sub/one-Q8_0.gguf')).toBe(`${base}/${old}/sub/one-Q8_0.gguf`);
		expect(await find(hub, 'https://huggingface.co/org/one/resolve/main/one-Q4_K_M.gguf')).toBe(
			`${base}/${main}/one-Q4_K_M.gguf`,
		);
		for (const absent of ['hf:org/one:Q2_K', 'hf:org/one@v1', 'hf:org/two', 'hf:org/one:Q8_0@main'])
			expect(await find(hub, absent)).toBeUndefined();
	});

	test('is all there is, offline', async () => {
		const server = await fakeHub({'org/one': {files: {'one-Q4_0.gguf': noise(10)}}});
		const hub = person(server.endpoint, {offline: true});
		await expect(obtain(hub, 'hf:org/one').next()).rejects.toMatchObject({kind: 'offline'});
		cached(hub, 'org/one', {[main]: {'one-Q4_0.gguf': 'x'}});
		expect(await obtain(hub, 'hf:org/one').next()).toMatchObject({
			done: true,
			value: expect.stringContaining('one-Q4_0'),
		});
		expect(server.seen).toEqual([]);
	});
});

describe('removing', () => {
	test('takes the content only when no other name leads to it', async () => {
		const hub = alone();
		const folder = cached(hub, 'org/one', {
			[main]: {'a-Q4_0.gguf': 'same', 'b-Q8_0.gguf': 'other'},
			[old]: {'a-Q4_0.gguf': 'same'},
		});
		expect((await remove(hub, 'hf:org/one/a-Q4_0.gguf@main')).models.length).toBe(2);
		expect(readdirSync(path.join(folder, 'blobs'))).toEqual(['other']);
		expect(readdirSync(path.join(folder, 'snapshots'))).toEqual([main]);
		await remove(hub, 'org/one');
		expect(existsSync(folder)).toBe(false);
	});

	test('takes what an interrupted download left', async () => {
		const hub = alone();
		const blob = blobFile(hub, 'org/one', 'f'.repeat(64));
		mkdirSync(path.dirname(blob), {recursive: true});
		writeFileSync(partFile(blob, 'a-Q4_0.gguf'), 'half');
		expect(await remove(hub, 'org/one')).toEqual({models: [], freedBytes: 4});
		expect(readdirSync(hub.folders.cache)).toEqual([]);
	});

	test('leaves other files and other folders alone', async () => {
		const hub = alone();
		const folder = cached(hub, 'org/one', {[main]: {'a-Q4_0.gguf': 'x', 'config.json': 'c'}});
		const outside = path.join(path.dirname(hub.folders.cache), 'mine.gguf');
		writeFileSync(outside, 'mine');
		symlinkSync(outside, path.join(folder, 'snapshots', main, 'linked-Q8_0.gguf'));
		await remove(hub, 'org/one');
		expect(existsSync(outside)).toBe(true);
		expect(existsSync(path.join(folder, 'snapshots', main, 'config.json'))).toBe(true);
		await expect(remove(hub, outside)).rejects.toThrow(/not among the downloaded models/);
		await expect(remove(hub, 'hf:org/oen')).rejects.toThrow(/not among/);
	});
});

test('a newer commit of the same content costs no second download', async () => {
	const content = noise(100_000);
	const server = await fakeHub({'org/one': {files: {'one-Q4_0.gguf': content}}});
	const hub = person(server.endpoint);
	await downloaded(hub, 'hf:org/one');
	server.repos['org/one']!.files = {'one-Q4_0.gguf': content, 'README.md': noise(9)};
	server.seen.length = 0;
	await downloaded(hub, 'hf:org/one');
	expect(server.requestsTo('cdn')).toEqual([]);
	expect(readdirSync(path.join(hub.folders.cache, 'models--org--one', 'snapshots')).length).toBe(2);
	expect(await find(hub, 'hf:org/one')).toContain(server.commitOf('org/one'));
});

test('search asks for another page only when somebody reads on', async () => {
	const server = await fakeHub(
		Object.fromEntries(Array.from({length: 45}, (_, index) => [`org/found-${index}`, {files: {}}])),
	);
	const hub = person(server.endpoint);
	const found: string[] = [];
	for await (const {repo} of search(hub, 'FOUND')) {
		found.push(repo);
		if (found.length === 25) break;
	}

	expect(server.seen.length).toBe(2);
	expect(found.length).toBe(25);
	for await (const {repo} of search(hub, 'found')) found.push(repo);
	expect(new Set(found).size).toBe(45);
});
