import {readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {fakeHub, noise, people} from '../helpers/hub.js';
import {goodToken, sha256, strangerToken} from '../helpers/hub-server.js';
import {modelPath} from '../helpers/model.js';
import {startProgram} from '../helpers/program.js';

const demo = readFileSync(modelPath);
const {root} = people();
let homes = 0;
/** Everything the program ever printed in this file. */
const printed: string[] = [];

/** Runs the program as a person with a home of their own. */
function person(endpoint: string, env: Record<string, string> = {}) {
	const home = path.join(root, `p${++homes}`);
	return {
		home,
		cache: path.join(home, '.cache', 'huggingface', 'hub'),
		async run(args: string[], input = '', more: Record<string, string> = {}) {
			const {ended} = startProgram(args, {env: {HOME: home, HF_ENDPOINT: endpoint, ...env, ...more}, input});
			const run = await ended;
			printed.push(run.stdout, run.stderr);
			return run;
		},
	};
}

const gated = () =>
	fakeHub({'org/gated-model': {access: 'gated', files: {'demo-Q8_0.gguf': demo, 'README.md': noise(99)}}});

describe('-m with a model of the Hub', () => {
	test('downloads, verifies and replies; then without the Hub at once', async () => {
		const server = await gated();
		const {run, cache} = person(server.endpoint, {HF_TOKEN: goodToken});
		const ask = ['-m', 'hf:org/gated-model:Q8_0', '-p', 'hello', '-n', '8'];
		const first = await run(ask);
		expect(first.stderr).toMatch(/Downloading demo-Q8_0\.gguf \(\d\.\d MB\)/);
		expect(first.stdout.trim()).not.toBe('');
		expect(first.code).toBe(0);
		const commit = server.commitOf('org/gated-model');
		const folder = path.join(cache, 'models--org--gated-model');
		expect(sha256(readFileSync(path.join(folder, 'snapshots', commit, 'demo-Q8_0.gguf')))).toBe(sha256(demo));
		expect(readFileSync(path.join(folder, 'refs', 'main'), 'utf8')).toBe(commit);
		await server.close();
		const asked = server.seen.length;
		const again = await run(ask);
		expect(again).toMatchObject({code: 0});
		expect(again.stderr).not.toContain('Downloading');
		expect(server.seen.length).toBe(asked);
	});

	test.each([
		['no token', {}, /gated.*\n.*Accept the licence at .*org\/gated-model.*llama-chat login/],
		[
			'a token without access',
			{HF_TOKEN: strangerToken},
			/no access.*\n.*ask for access at .*org\/gated-model/,
		],
		['a wrong token', {HF_TOKEN: 'hf_somethingElse'}, /does not accept the token …Else from HF_TOKEN/],
	])('a gated one with %s', async (_, env, message) => {
		const server = await gated();
		const {code, stdout, stderr} = await person(server.endpoint, env).run([
			'-m',
			'hf:org/gated-model',
			'-p',
			'hi',
		]);
		expect({code, stdout}).toEqual({code: 1, stdout: ''});
		expect(stderr).toMatch(message);
	});

	test('what is wrong is said', async () => {
		const server = await gated();
		const {run} = person(server.endpoint);
		expect(await run(['-m', 'hf:org/nothing', '-p', 'hi'])).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(/no model org\/nothing, or it is private/),
		});
		expect(await run(['-m', 'org/gated-model', '-p', 'hi'])).toMatchObject({
			code: 2,
			stderr: expect.stringMatching(/Did you mean hf:org\/gated-model/),
		});
		expect(await run(['--offline', '-hf', 'org/gated-model', '-p', 'hi'])).toMatchObject({
			code: 1,
			stderr: expect.stringMatching(/offline mode is on/),
		});
		expect(await run(['-m', 'qwen3-4b', '-p', 'hi'])).toMatchObject({
			code: 2,
			stderr: expect.stringMatching(/Did you mean -m hf:Qwen\/Qwen3-4B-GGUF:Q4_K_M/),
		});
		expect((await run(['-m', 'hf:org/gated-model:Q2_K', '-p', 'hi'])).stderr).toMatch(
			/no Q2_K\.\n.*It has Q8_0/,
		);
	});
});

describe('subcommands', () => {
	test('login, whoami, logout', async () => {
		const server = await gated();
		const {run, home} = person(server.endpoint);
		expect(await run(['whoami'])).toMatchObject({code: 1, stderr: expect.stringContaining('not logged in')});
		expect(await run(['login'], 'hf_wrong\n')).toMatchObject({code: 1});
		expect(await run(['login'], `${goodToken}\n`)).toMatchObject({
			code: 0,
			stdout: expect.stringMatching(/Logged in as tester \(token …7531/),
		});
		const file = path.join(home, '.cache', 'huggingface', 'token');
		expect(readFileSync(file, 'utf8')).toBe(goodToken);
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(JSON.parse((await run(['whoami', '--output', 'json'])).stdout)).toMatchObject({
			name: 'tester',
			token: '…7531',
			source: file,
		});
		expect((await run(['logout'])).code).toBe(0);
		expect(readdirSync(path.dirname(file))).toEqual([]);
		expect(await run(['login', goodToken])).toMatchObject({code: 2});
	});

	test('models: search, info, download, list, path, rm', async () => {
		const server = await gated();
		const {run, cache} = person(server.endpoint, {HF_TOKEN: goodToken});
		const data = async (...args: string[]) =>
			JSON.parse((await run(['models', ...args, '-o', 'json'])).stdout);
		expect(await data('search', 'gated')).toMatchObject([
			{repo: 'org/gated-model', gated: true, downloads: 42},
		]);
		server.seen.length = 0;
		expect(await data('info', 'org/gated-model')).toMatchObject({
			gated: 'manual',
			licence: 'apache-2.0',
			chosen: {quantization: 'Q8_0', size_bytes: demo.length, is_local: false},
			model: {has_chat_template: true},
		});
		expect(server.seen.length).toBeLessThanOrEqual(4);
		expect((await run(['models', 'info', 'org/gated-model'])).stdout).toMatch(/recommended +Q8_0: /);
		const {path: file} = await data('download', 'org/gated-model');
		expect(sha256(readFileSync(file))).toBe(sha256(demo));
		const [model] = await data('list');
		expect(model).toMatchObject({reference: 'hf:org/gated-model/demo-Q8_0.gguf', path: file});
		expect((await run(['models', 'path', model.reference])).stdout.trim()).toBe(file);
		expect((await run(['models', 'path'])).stdout.trim()).toBe(cache);
		expect((await run(['models', 'rm', 'gated'])).code).toBe(1);
		expect(await data('rm', 'org/gated-model')).toMatchObject({freed_bytes: demo.length});
		expect(await data('list')).toEqual([]);
		expect(readdirSync(cache)).not.toContain('models--org--gated-model');
	});

	test.each([
		[['models', 'lsit'], 'Did you mean list?'],
		[['models', 'info'], 'one argument'],
		[['models', '--ofline'], 'Did you mean --offline?'],
		[['whoami', '--output', 'yaml'], 'text or json'],
	])('bad usage: %j', async (args, message) => {
		expect(await person('http://127.0.0.1:9').run(args)).toMatchObject({
			code: 2,
			stderr: expect.stringContaining(message),
		});
	});
});

afterAll(() => {
	const all = printed.join('\n');
	expect(all).not.toContain(goodToken);
	expect(all).not.toContain(strangerToken);
	expect(all).not.toContain('Canary');
	const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).map(name => path.join(root, name));
	const leaks = files.filter(file => statSync(file).isFile() && readFileSync(file).includes('Canary'));
	expect(leaks).toEqual([]);
});
