import {execFileSync} from 'node:child_process';
import {chmodSync, readFileSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {checkModelFile} from '../../source/gguf/check.js';
import {chat, loaded, loadFailure, loadRequest, newEngine, reply} from '../helpers/engine.js';
import {type GgufOptions, gguf, llamaMetadata, uint64} from '../helpers/gguf.js';
import {modelPath} from '../helpers/model.js';
import {temporaryDirectory} from '../helpers/temporary.js';

type Metadata = NonNullable<GgufOptions['metadata']>;

const directory = temporaryDirectory();
const weights = [{name: 'token_embd.weight', dimensions: [32, 4]}];
const good = gguf({metadata: llamaMetadata, tensors: weights});

/** The reason why a file with this content is refused, before native code sees it. */
function refused(content: string | Buffer, name = 'model.gguf'): string {
	try {
		checkModelFile(directory.file(name, content));
	} catch (error) {
		return (error as Error).message;
	}
	throw new Error('the file was accepted');
}

describe('refused before native code sees the file', () => {
	test('what is no file', () => {
		expect(() => checkModelFile(path.join(directory.path, 'absent.gguf'))).toThrow('There is no file');
		expect(() => checkModelFile(directory.path)).toThrow('is a directory');
		expect(() => checkModelFile('/dev/null')).toThrow('is not a regular file');
		expect(() => checkModelFile('')).toThrow('The path of the model is empty.');
	});

	test.skipIf(process.platform === 'win32')('a pipe, which is not even opened, and links in a circle', () => {
		const pipe = path.join(directory.path, 'pipe.gguf');
		execFileSync('mkfifo', [pipe]);
		expect(() => checkModelFile(pipe)).toThrow('is not a regular file');
		const loop = path.join(directory.path, 'loop.gguf');
		symlinkSync('loop.gguf', loop);
		expect(() => checkModelFile(loop)).toThrow('is a symbolic link that leads back to itself');
	});

	test.skipIf(process.getuid?.() === 0)('what may not be read', () => {
		const file = directory.file('secret.gguf', good);
		chmodSync(file, 0);
		expect(() => checkModelFile(file)).toThrow('No permission to read');
	});

	test('what is no GGUF', () => {
		expect(refused('')).toContain('is empty');
		expect(refused('GG')).toContain('is not a GGUF model');
		expect(refused('<!doctype html><p>Sign in')).toContain('is not a GGUF model');
		expect(refused('version https://git-lfs.github.com/spec/v1\noid sha256:0')).toContain('Git LFS pointer');
		expect(refused(Buffer.alloc(5000, 7))).toContain('is not a GGUF model');
	});

	test('versions', () => {
		expect(refused(gguf({version: 1}))).toContain('unknown version 1');
		expect(refused(gguf({version: 3 << 24}))).toContain('big-endian');
	});

	test('a file cut anywhere', () => {
		for (let length = 4; length < good.length; length += 37) {
			expect(refused(good.subarray(0, length))).toMatch(/is damaged|is incomplete/);
		}
		expect(refused(good.subarray(0, -1))).toMatch(/is incomplete: \d+ of \d+ bytes \(\d+ %\)/);
	});

	test('absurd counts and lengths', () => {
		for (const count of [2 ** 31, 2 ** 52, Number.MAX_SAFE_INTEGER]) {
			expect(refused(gguf({metadata: llamaMetadata, tensors: weights, tensorCount: count}))).toContain(
				'damaged',
			);
			expect(refused(gguf({metadata: llamaMetadata, tensors: weights, pairCount: count}))).toContain(
				'damaged',
			);
			const name = Buffer.from('general.architecture');
			const at = good.indexOf(name);
			for (const place of [at - 8, at + name.length + 4]) {
				const hostile = Buffer.from(good);
				uint64(count).copy(hostile, place);
				expect(refused(hostile)).toContain('damaged');
			}
		}
		expect(refused(Buffer.from(good).fill(0xff, 8, 16))).toContain('damaged');
		expect(
			refused(gguf({metadata: llamaMetadata, tensors: [{name: 'a', dimensions: [1, 1, 1, 1, 1]}]})),
		).toContain('5 dimensions');
	});

	test('metadata that would keep node-llama-cpp busy for minutes', () => {
		const entries = (count: number, key: (index: number) => string) =>
			Object.fromEntries(Array.from({length: count}, (_, index) => [key(index), 1]));
		const model = (more: Record<string, number>) =>
			gguf({metadata: {...llamaMetadata, ...more}, tensors: weights});
		expect(refused(model(entries(5000, index => `k.${index}`)))).toMatch(/its metadata has \d+ entries/);
		expect(refused(model({[`a${'.a'.repeat(16)}`]: 1}))).toContain('absurdly many parts');
		expect(refused(model({['a'.repeat(513)]: 1}))).toContain('absurdly long');
		const most = model(entries(4000, index => `k${index}${'.a'.repeat(15)}`));
		expect(checkModelFile(directory.file('most.gguf', most)).parameters).toBe(128);
	});

	test.each([
		['llama.block_count', 0, 'its block_count is 0'],
		['llama.block_count', 4_294_967_295, 'its block_count is 4294967295'],
		['llama.embedding_length', 0, 'its embedding_length is 0'],
		['llama.attention.head_count', 0, 'its attention.head_count is 0'],
		['llama.attention.head_count', [0, 0], 'its attention.head_count is 0'],
		['llama.attention.head_count', undefined, 'it does not say its attention.head_count'],
		['llama.attention.head_count_kv', 0, 'its attention.head_count_kv is 0'],
		['llama.feed_forward_length', 0, 'its feed_forward_length is 0'],
		['llama.feed_forward_length', undefined, 'it does not say its feed_forward_length'],
		[
			'llama.attention.layer_norm_rms_epsilon',
			{float: Number.NaN},
			'its attention.layer_norm_rms_epsilon is NaN',
		],
		['llama.attention.layer_norm_rms_epsilon', {float: -1}, 'its attention.layer_norm_rms_epsilon is -1'],
		['llama.expert_count', 5000, 'its expert_count is 5000'],
		['tokenizer.ggml.model', 'no_vocab', 'it has no vocabulary'],
		['tokenizer.ggml.tokens', ['a', 'b', 'a', 'c'], 'two tokens of its vocabulary are the same'],
		['tokenizer.ggml.tokens', [1, 2], 'the tokens of its vocabulary are no texts'],
	])('what llama.cpp would abort at: %s %j', (key, value, reason) => {
		const {[key]: _, ...rest}: Metadata = llamaMetadata;
		const metadata = value === undefined ? rest : {...rest, [key]: value};
		expect(refused(gguf({metadata, tensors: weights}))).toBe(`model.gguf is damaged: ${reason}.`);
	});

	test('zeros that are no mistake', () => {
		const accepted = (metadata: Metadata) => {
			const content = gguf({metadata: {...llamaMetadata, ...metadata}, tensors: weights});
			expect(checkModelFile(directory.file('zeros.gguf', content)).parameters).toBe(128);
		};
		accepted({'llama.attention.head_count': [1, 0], 'tokenizer.ggml.tokens': ['', '', 'a', 'b']});
		accepted({'general.architecture': 'mamba', 'mamba.block_count': 1, 'mamba.feed_forward_length': 0});
		accepted({'llama.expert_count': 8, 'llama.expert_used_count': 8});
	});

	test('whole GGUFs that cannot chat', () => {
		const model = (metadata: Parameters<typeof gguf>[0]) => refused(gguf({tensors: weights, ...metadata}));
		expect(refused(gguf({metadata: llamaMetadata}))).toContain('a vocabulary but no weights');
		expect(model({})).toContain('does not say which architecture');
		expect(model({metadata: {'general.architecture': 'nomic-bert'}})).toContain(
			"is an embedding model, it can't chat",
		);
		expect(model({metadata: {'general.architecture': 'qwen3', 'qwen3.pooling_type': 3}})).toContain(
			'embedding model',
		);
		expect(model({metadata: {'general.architecture': 'qwen3', 'qwen3.pooling_type': 4}})).toContain(
			'reranking model',
		);
		expect(model({metadata: {'general.architecture': 'llama', 'llama.attention.causal': false}})).toContain(
			'embedding',
		);
		expect(model({metadata: {'general.architecture': 'clip'}})).toContain('vision part');
		expect(model({metadata: {'general.architecture': 'llama', 'general.type': 'adapter'}})).toContain(
			'LoRA adapter',
		);
		expect(model({metadata: {'general.architecture': 't5'}})).toContain('encoder-decoder');
	});

	test('split models', () => {
		const part = (count: number, tensors = weights) =>
			gguf({metadata: {...llamaMetadata, 'split.count': count, 'split.no': 0}, tensors});
		expect(refused(part(3), 'm-00001-of-00003.gguf')).toContain(
			"2 of the model's 3 parts are missing: m-00002-of-00003.gguf",
		);
		expect(refused(part(3), 'm-00002-of-00003.gguf')).toContain('is part 2 of a split model');
		expect(refused(part(3), 'renamed.gguf')).toContain('its name does not say which');
		directory.file('two-00002-of-00002.gguf', part(2).subarray(0, -8));
		expect(refused(part(2), 'two-00001-of-00002.gguf')).toContain('two-00002-of-00002.gguf is incomplete');
		directory.file('two-00002-of-00002.gguf', part(2));
		expect(checkModelFile(directory.file('two-00001-of-00002.gguf', part(2))).parameters).toBe(256);
	});

	test('a whole model is accepted, with its sums', () => {
		const {parameters, sizeBytes, header} = checkModelFile(modelPath);
		expect(parameters).toBeGreaterThan(1e6);
		expect(sizeBytes).toBe(readFileSync(modelPath).length);
		expect(header.metadata.get('general.architecture')).toBe('llama');
	});
});

describe('refused by llama.cpp', () => {
	const engine = newEngine();
	afterAll(() => engine.dispose());

	test('an unknown architecture, missing tensors, a damaged model; then a good one loads', async () => {
		const unknown = {...llamaMetadata, 'general.architecture': 'fantasia'};
		const file = directory.file('fantasia.gguf', gguf({metadata: unknown, tensors: weights}));
		expect((await loadFailure(engine, loadRequest(file))).message).toContain('the architecture "fantasia"');

		const partial = directory.file('partial.gguf', good);
		expect((await loadFailure(engine, loadRequest(partial))).message).toContain(
			'partial.gguf cannot be loaded',
		);

		await loaded(engine);
		expect((await reply(engine, chat('Hello!'))).text).not.toBe('');
	});

	test('a failed load leaves the chat with the model it had', async () => {
		await loaded(engine);
		for (const file of [directory.file('empty.gguf', ''), directory.file('partial.gguf', good)]) {
			expect((await loadFailure(engine, loadRequest(file))).hint).toBeTruthy();
			expect((await reply(engine, chat('Hello!'))).done.stop.reason).toBe('eos');
		}
	});

	test('numbers in the metadata that make no sense never take the program down', async () => {
		const original = readFileSync(modelPath);
		const keys = [
			'llama.block_count',
			'llama.attention.head_count',
			'llama.embedding_length',
			'llama.context_length',
		];
		for (const key of keys) {
			for (const value of [0, 0x7f_ff_ff_ff, 0xff_ff_ff_ff]) {
				const hostile = Buffer.from(original);
				hostile.writeUInt32LE(value, hostile.indexOf(key) + key.length + 4);
				const file = directory.file('hostile.gguf', hostile);
				const events = [];
				for await (const event of engine.load(loadRequest(file))) events.push(event);
				expect(['loaded', 'failed']).toContain(events.at(-1)?.type);
			}
		}
		await loaded(engine);
		expect((await reply(engine, chat('Hello!'))).done.stop.reason).toBe('eos');
	});

	test('what makes it abort is said of the file', async () => {
		const original = readFileSync(modelPath);
		const hostile = Buffer.from(original);
		const key = 'llama.feed_forward_length';
		hostile.writeUInt32LE(3, hostile.indexOf(key) + key.length + 4);
		const {message, hint} = await loadFailure(engine, loadRequest(directory.file('hostile.gguf', hostile)));
		expect(message).toMatch(/^llama\.cpp gave up on hostile\.gguf: .*GGML_ASSERT/);
		expect(hint).toContain('download it again');
		await loaded(engine);
	});

	test('a trained length that makes no sense is not blamed on the context', async () => {
		for (const value of [{float: Number.NaN}, {float: -5}]) {
			const metadata = {...llamaMetadata, 'llama.context_length': value};
			const file = directory.file('length.gguf', gguf({metadata, tensors: weights}));
			expect((await loadFailure(engine, loadRequest(file))).message).toMatch(
				/^length\.gguf cannot be loaded: .*llama\.context_length has wrong type/,
			);
		}
	});

	test('a context that is out of all proportion', async () => {
		for (let round = 0; round < 2; round++) {
			const {message, hint} = await loadFailure(
				engine,
				loadRequest(modelPath, {context_length: 100_000_000}),
			);
			expect(message).toContain('A context of 100000000 tokens');
			expect(hint).toContain('context_length');
			await loaded(engine);
		}
	});

	test('a backend that is not here', async () => {
		const {message, hint} = await loadFailure(engine, loadRequest(modelPath, {gpu: 'metal'}));
		expect(message).toContain('metal');
		expect(hint).toContain('off');
	});

	test('a file that becomes shorter after it was checked', async () => {
		const file = directory.file('shrinks.gguf', readFileSync(modelPath));
		await loaded(engine, loadRequest(file));
		truncateSync(file, 100_000);
		const {done} = await reply(engine, chat('Hello!'));
		expect(['eos', 'error']).toContain(done.stop.reason);
		writeFileSync(file, '');
		await loaded(engine);
		expect((await reply(engine, chat('Hello!'))).done.stop.reason).toBe('eos');
	});
});
