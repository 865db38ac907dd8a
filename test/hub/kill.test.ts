import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {fakeHub, noise, people} from '../helpers/hub.js';
import {goodToken, sha256} from '../helpers/hub-server.js';
import {startProgram} from '../helpers/program.js';

/** Of several ranges, which are fetched over several connections where each is slow. */
const content = noise(24_000_000);
const whole = sha256(content);
const {root} = people();
const args = ['models', 'download', 'hf:org/model:Q8_0'];

const serve = () => fakeHub({'org/model': {access: 'gated', files: {'model-Q8_0.gguf': content}}});

function home(endpoint: string, name: string) {
	const folder = path.join(root, name);
	const repo = path.join(folder, '.cache', 'huggingface', 'hub', 'models--org--model');
	return {
		env: {HOME: folder, HF_ENDPOINT: endpoint, HF_TOKEN: goodToken},
		blobs: path.join(repo, 'blobs'),
		/** What stands under a final name: it must be whole, always. */
		finished(): string[] {
			const blob = path.join(repo, 'blobs', whole);
			if (existsSync(blob)) expect(sha256(readFileSync(blob))).toBe(whole);
			const names = existsSync(repo) ? readdirSync(repo, {recursive: true, encoding: 'utf8'}) : [];
			const final = names.filter(name => /(^|\/)(model-Q8_0\.gguf|[0-9a-f]{64})$/.test(name));
			for (const name of final) expect(sha256(readFileSync(path.join(repo, name)))).toBe(whole);
			return final;
		},
	};
}

test('killed at 20 random points, the file is right in the end and never half there', {
	timeout: 120_000,
}, async () => {
	const server = await serve();
	const points = Array.from({length: 20}, () => Math.random());
	let person = home(server.endpoint, 'killed0');
	for (const [index, point] of points.entries()) {
		const {child, ended} = startProgram(args, person);
		// Of each attempt a part: so that several follow each other on the same file.
		server.faults = {
			rate: 20_000_000,
			at: {bytes: server.sentBytes + 1 + point * 14_000_000, call: () => child.kill('SIGKILL')},
		};
		const {code} = await ended;
		const final = person.finished();
		if (code === 0) {
			expect(final.length, `point ${index} of ${points}`).toBe(2);
			person = home(server.endpoint, `killed${index + 1}`);
		}
	}

	server.faults = {};
	const last = await startProgram(args, person).ended;
	expect(last, `${points}`).toMatchObject({code: 0});
	expect(sha256(readFileSync(last.stdout.trim()))).toBe(whole);
	expect(readdirSync(person.blobs)).toEqual([whole]);
});

test('two processes: one downloads, the other follows, both end with the file', async () => {
	const server = await serve();
	server.faults = {rate: 30_000_000};
	const person = home(server.endpoint, 'two');
	const runs = await Promise.all([startProgram(args, person).ended, startProgram(args, person).ended]);
	expect(runs.map(({code}) => code)).toEqual([0, 0]);
	expect(runs[0]!.stdout).toBe(runs[1]!.stdout);
	expect(person.finished().length).toBe(2);
	const begins = server.requestsTo('cdn').map(({range}) => Number(/^bytes=(\d+)-/.exec(range!)![1]));
	expect(begins.sort((a, b) => a - b)).toEqual([0, 1 << 23, 2 << 23]);
});

test('two processes: the first is killed, the second goes on where it stopped', async () => {
	const server = await serve();
	const person = home(server.endpoint, 'heir');
	const first = startProgram(args, person);
	const halfway = new Promise<void>(resolve => {
		server.faults = {stallAfter: 4_000_000, stalls: 1, at: {bytes: 4_000_000, call: resolve}};
	});
	await halfway;
	const second = startProgram(args, person);
	await new Promise<void>(resolve => {
		second.child.stderr!.on('data', data => `${data}`.includes('is downloading it') && resolve());
	});
	first.child.kill('SIGKILL');
	expect(await second.ended).toMatchObject({code: 0});
	expect(person.finished().length).toBe(2);
	expect(server.requestsTo('cdn').map(({range}) => range)[1]).toMatch(/^bytes=[1-9]/);
	expect(server.requestsTo('cdn').filter(({range}) => range?.startsWith('bytes=0-')).length).toBe(1);
});

test('Ctrl+C ends with 130 and keeps what is there', async () => {
	const server = await serve();
	const person = home(server.endpoint, 'interrupted');
	const {child, ended} = startProgram(args, person);
	server.faults = {
		stallAfter: 4_000_000,
		stalls: 1,
		at: {bytes: 4_000_000, call: () => child.kill('SIGINT')},
	};
	expect(await ended).toMatchObject({code: 130, stderr: expect.stringContaining('goes on from there')});
	expect(person.finished()).toEqual([]);
	expect(readdirSync(person.blobs).length).toBe(1);
	expect(await startProgram(args, person).ended).toMatchObject({code: 0});
});

test.skipIf(process.platform !== 'linux')('the process list does not show the token', async () => {
	const server = await serve();
	const person = home(server.endpoint, 'ps');
	const {child, ended} = startProgram(args, person);
	const commands = await new Promise<string>(resolve => {
		server.once('request', () => resolve(readFileSync(`/proc/${child.pid}/cmdline`, 'utf8')));
	});
	expect(commands).toContain('download');
	expect(commands).not.toContain('Canary');
	await ended;
});
