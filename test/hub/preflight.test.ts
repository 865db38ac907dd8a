import {describe, expect, test} from 'vitest';
import {readHeader} from '../../source/gguf/header.js';
import {fitOf, memoryNeed} from '../../source/hub/memory.js';
import {preflight} from '../../source/hub/preflight.js';
import {recommend} from '../../source/hub/recommend.js';
import {gguf, llamaMetadata} from '../helpers/gguf.js';
import {fakeHub, noise, people} from '../helpers/hub.js';
import {goodToken, strangerToken} from '../helpers/hub-server.js';

const {hub: person} = people();
const machine = {memory: 16e9, gpuMemory: undefined};
const reference = {kind: 'repo', repo: 'org/model'} as const;

/** A model whose vocabulary makes the header some megabytes, as real ones. */
const model = gguf({
	metadata: {
		...llamaMetadata,
		'general.name': 'Little Model',
		'tokenizer.ggml.tokens': Array.from({length: 120_000}, (_, index) => `token number ${index}`),
		'tokenizer.chat_template': '{{ messages }}',
	},
	tensors: [{name: 'output.weight', dimensions: [1000, 1000]}],
});
const files = {
	'model-Q8_0.gguf': model,
	'model-Q4_K_M.gguf': Buffer.concat([model]).fill(1, model.length - 9),
	'mmproj-model-f16.gguf': noise(10),
	'big/model-F16-00001-of-00002.gguf': Buffer.concat([model, noise(10)]),
	'big/model-F16-00002-of-00002.gguf': noise(5_000_000),
	'half/model-Q6_K-00001-of-00002.gguf': noise(10),
	'../evil-Q2_K.gguf': noise(10),
	'README.md': noise(10),
};

const serve = (access: 'open' | 'gated' | 'private' = 'open') =>
	fakeHub({'org/model': {access, licence: 'mit', files}, 'org/empty': {files: {'README.md': noise(1)}}});

test('everything worth knowing, from three requests and a part of the file', async () => {
	const server = await serve();
	const found = await preflight(person(server.endpoint), reference, {machine, contextLength: 8192});
	expect(found).toMatchObject({
		repo: 'org/model',
		commit: server.commitOf('org/model'),
		page: `${server.endpoint}/org/model`,
		gated: false,
		licence: 'mit',
		chosen: {quantization: 'Q4_K_M', file: 'model-Q4_K_M.gguf', parts: 1, isLocal: false},
		model: {
			name: 'Little Model',
			architecture: 'llama',
			parameters: 1_000_000,
			layers: 1,
			trainContextLength: 128,
			hasChatTemplate: true,
			unfit: undefined,
		},
		memory: {weights: model.length, contextLength: 128, kvCache: 1 * 128 * (32 + 32) * 2},
		fit: 'cpu',
		disk: {neededBytes: model.length, freeBytes: expect.any(Number)},
	});
	expect(found.offers.map(({quantization, parts}) => [quantization, parts])).toEqual([
		['Q8_0', 1],
		['Q4_K_M', 1],
		['F16', 2],
	]);
	expect(found.recommendation.reason).toMatch(/^Q8_0: small models lose/);
	expect(server.seen.length).toBe(3);
	expect(server.seen.at(-1)).toMatchObject({on: 'cdn', range: `bytes=0-${model.length - 1}`});
});

describe('who may not have it is told why', () => {
	test.each([
		['gated', undefined, 'gated-login'],
		['gated', strangerToken, 'gated-ask'],
		['gated', 'hf_wrongwrong', 'bad-token'],
		['private', undefined, 'not-found-or-private'],
		['private', strangerToken, 'not-found'],
	] as const)('%s %s', async (access, token, kind) => {
		const server = await serve(access);
		const hub = person(server.endpoint, {token});
		const problem = await preflight(hub, reference, {machine}).catch(error => error);
		expect(problem).toMatchObject({
			kind,
			hint: expect.stringMatching(/org\/model|settings\/tokens|log in|search model/),
		});
		expect(`${problem.message}${problem.hint}`).not.toContain('Canary');
	});

	test('a private one is shown to its owner', async () => {
		const server = await serve('private');
		const hub = person(server.endpoint, {token: goodToken});
		expect(await preflight(hub, reference, {machine})).toMatchObject({isPrivate: true});
	});
});

describe('what is not there', () => {
	test.each([
		[{repo: 'org/empty'}, 'no-model', /search empty GGUF/],
		[{repo: 'org/model', quantization: 'Q2_K'}, 'no-file', /It has Q8_0, Q4_K_M, F16/],
		[{repo: 'org/model', file: 'model-Q4_K_S.gguf'}, 'no-file', /Did you mean model-Q4_K_M.gguf\?/],
		[{repo: 'org/model', revision: 'v9'}, 'no-revision', /refs/],
	])('%j', async (wanted, kind, hint) => {
		const server = await serve();
		const problem = preflight(person(server.endpoint), {kind: 'repo', ...wanted}, {machine});
		await expect(problem).rejects.toMatchObject({kind, hint: expect.stringMatching(hint)});
	});

	test('a file that is no model', async () => {
		const server = await fakeHub({'org/model': {files: {'a-Q4_0.gguf': Buffer.from('<html>')}}});
		await expect(preflight(person(server.endpoint), reference, {machine})).rejects.toMatchObject({
			kind: 'no-model',
		});
	});
});

test('a busy Hub is asked again, a Hub that is no Hub is not', async () => {
	const server = await serve();
	const wrong = person(`${server.endpoint}/org/model/resolve/main`);
	await expect(preflight(wrong, reference, {machine})).rejects.toMatchObject({name: 'HubError'});
	await server.close();
	const down = preflight(person(server.endpoint), reference, {machine});
	await expect(down).rejects.toMatchObject({
		kind: 'unreachable',
		message: expect.stringMatching(/^Nothing answers at 127/),
	});
	await expect(
		preflight(person(server.endpoint, {offline: true}), reference, {machine}),
	).rejects.toMatchObject({kind: 'offline'});
});

describe('memory', () => {
	const header = (metadata: Parameters<typeof gguf>[0]) => {
		const bytes = gguf(metadata);
		return readHeader({
			size: bytes.length,
			read: (position, length) => bytes.subarray(position, position + length),
		});
	};

	test('of Llama 3 8B: 1 GiB of KV cache for 8192 tokens', () => {
		const llama3 = header({
			metadata: {
				'general.architecture': 'llama',
				'llama.block_count': 32,
				'llama.embedding_length': 4096,
				'llama.attention.head_count': 32,
				'llama.attention.head_count_kv': 8,
			},
		});
		expect(memoryNeed(llama3, 4.92e9, 8192)).toMatchObject({weights: 4.92e9, kvCache: 2 ** 30});
	});

	test('with values that differ from layer to layer, and with a sliding window', () => {
		const base = {
			'x.block_count': 4,
			'x.embedding_length': 64,
			'x.attention.head_count': 4,
			'x.attention.key_length': 10,
			'x.attention.value_length': 20,
		};
		const mixed = header({
			metadata: {'general.architecture': 'x', ...base, 'x.attention.head_count_kv': [0, 2, 0, 1]},
		});
		expect(memoryNeed(mixed, 0, 1000).kvCache).toBe(3 * 30 * 1000 * 2);
		const sliding = {
			'x.attention.sliding_window': 100,
			'x.attention.sliding_window_pattern': 2,
			'x.attention.head_count_kv': 1,
		};
		const windows = header({metadata: {'general.architecture': 'x', ...base, ...sliding}});
		expect(memoryNeed(windows, 0, 10_000).kvCache).toBe(2 * 30 * (10_000 + 612) * 2);
	});

	test.each([
		[4e9, {memory: 16e9, gpuMemory: undefined}, 'cpu'],
		[4e9, {memory: 16e9, gpuMemory: 8e9}, 'gpu'],
		[14e9, {memory: 16e9, gpuMemory: 8e9}, 'partly'],
		[40e9, {memory: 16e9, gpuMemory: 8e9}, 'no'],
		[15e9, {memory: 16e9, gpuMemory: undefined}, 'no'],
	] as const)('%d bytes on %j: %s', (total, its, fit) => {
		expect(fitOf({total}, its)).toBe(fit);
	});
});

test('a recommendation and its reason', () => {
	const offer = (quantization: string, neededBytes: number, fit: 'gpu' | 'cpu' | 'partly' | 'no') => ({
		quantization,
		sizeBytes: neededBytes,
		neededBytes,
		fit,
	});
	const reason = (...offers: Array<ReturnType<typeof offer>>) => recommend(offers, 8e9, machine).reason;
	expect(reason(offer('Q3_K_M', 4e9, 'cpu'), offer('Q4_K_M', 5e9, 'cpu'), offer('Q8_0', 9e9, 'cpu'))).toMatch(
		/^Q4_K_M: the usual balance.*fits in memory/,
	);
	expect(reason(offer('Q2_K', 3e9, 'cpu'), offer('Q3_K_M', 4e9, 'cpu'), offer('Q4_K_M', 5e9, 'no'))).toMatch(
		/^Q3_K_M: the largest that fits/,
	);
	expect(reason(offer('Q2_K', 3e9, 'gpu'), offer('Q4_K_M', 5e9, 'partly'))).toMatch(/^Q4_K_M: .*partly/);
	expect(reason(offer('Q4_K_M', 50e9, 'no'))).toBe(
		'Nothing fits: the smallest needs 50.0 GB, this machine has 16.0 GB.',
	);
});
