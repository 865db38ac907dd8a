import {copyFileSync, mkdtempSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Value} from '../../../scripts/make-gguf/gguf.js';
import {makeLlama, makeLora, makeOutputLora, type Shape} from '../../../scripts/make-gguf/llama.js';
import {Random} from '../../../scripts/make-gguf/random.js';
import type {StartableEngine} from '../../../source/engine/client.js';
import type {Adapter} from '../../../source/engine/types.js';
import {loadEvents, loaded, loadFailure, loadRequest, newEngine, reply} from '../../helpers/engine.js';
import {modelPath} from '../../helpers/model.js';

/* LoRA adapters through the engine, on generated models. */

const work = mkdtempSync(path.join(tmpdir(), 'llama-chat-lora-'));
const shape: Shape = {
	layers: 3,
	width: 64,
	feedForward: 96,
	heads: 2,
	keyHeads: 1,
	vocabulary: 500,
	type: 'f32',
	tied: false,
	seed: 12,
};
const rank = 4;
const alpha = 8;
const random = new Random(4);
const matrix = (size: number) => Float32Array.from({length: size}, () => random.normal() * 0.3);
const a = matrix(shape.width * rank);
const b = matrix(shape.vocabulary * rank);

const base = path.join(work, 'base.gguf');
const adapter = path.join(work, 'style.gguf');
let engine: StartableEngine;

beforeAll(() => {
	makeLlama(base, shape);
	makeOutputLora(adapter, shape, {a, b, rank, alpha});
	engine = newEngine();
});
afterAll(() => engine.dispose());

/** The base with `scale` times the adapter merged into it. */
function merged(scale: number): string {
	const file = path.join(work, `merged-${scale}.gguf`);
	makeLlama(file, shape, tensor => {
		if (tensor.name !== 'output.weight') return tensor;
		const weights = new Float32Array(Uint8Array.from(Buffer.concat([...tensor.data()])).buffer);
		for (let row = 0; row < shape.vocabulary; row++)
			for (let column = 0; column < shape.width; column++)
				for (let r = 0; r < rank; r++)
					weights[row * shape.width + column]! +=
						((scale * alpha) / rank) * b[row * rank + r]! * a[r * shape.width + column]!;
		return {...tensor, data: () => [new Uint8Array(weights.buffer)]};
	});
	return file;
}

const prompt = [{text: 'the rose is red', control: false}];

async function tokens(adapters: readonly Adapter[], file = base): Promise<readonly number[]> {
	await loaded(engine, {...loadRequest(file), adapters});
	return (await reply(engine, prompt, {max_new_tokens: 24, min_new_tokens: 24})).done.replyTokenIds;
}

describe('an adapter', () => {
	test.each([1, 0.5, -1])('with scale %d is the model it was merged into', async scale => {
		const expected = await tokens([], merged(scale));
		expect(await tokens([])).not.toEqual(expected);
		expect(await tokens([{path: adapter, scale}])).toEqual(expected);
	});

	test('with scale 0 is the base model; without it, too', async () => {
		const plain = await tokens([]);
		expect(await tokens([{path: adapter, scale: 1}])).not.toEqual(plain);
		expect(await tokens([{path: adapter, scale: 0}])).toEqual(plain);
		expect(await tokens([])).toEqual(plain);
	});

	test('two add up', async () => {
		const second = path.join(work, 'second.gguf');
		copyFileSync(adapter, second);
		const both = await tokens([
			{path: adapter, scale: 0.25},
			{path: second, scale: 0.25},
		]);
		expect(both).toEqual(await tokens([{path: adapter, scale: 0.5}]));
	});

	test('is swapped without loading the model again, and is told', async () => {
		await loaded(engine, loadRequest(base));
		const adapters = [{path: adapter, scale: 2}];
		const events = await loadEvents(engine, {...loadRequest(base), adapters});
		expect(events).toMatchObject([{type: 'loaded', model: {adapters}}]);
		const again = await loadEvents(engine, loadRequest(base));
		expect(again).toMatchObject([{type: 'loaded'}]);
		expect(again[0]).not.toHaveProperty('model.adapters');
	});

	test('that was replaced under its name is read again', async () => {
		const file = path.join(work, 'changing.gguf');
		const one = {path: file, scale: 1};
		copyFileSync(adapter, file);
		const first = await tokens([one]);
		makeOutputLora(file, shape, {a: b.slice(0, a.length), b: matrix(b.length), rank, alpha: 16});
		expect(statSync(file).size).toBe(statSync(adapter).size);
		expect(await tokens([one])).not.toEqual(first);
	});

	test('works on a model with quantized weights', async () => {
		const quantized = path.join(work, 'quantized.gguf');
		makeLlama(quantized, {...shape, type: 'q8_0'});
		expect(await tokens([{path: adapter, scale: 1}], quantized)).not.toEqual(await tokens([], quantized));
	});
});

describe('what is no adapter of the model', () => {
	const pair = {name: 'output.weight', columns: shape.width, rows: shape.vocabulary, a, b};
	const made = (name: string, options: Partial<Parameters<typeof makeLora>[1]> = {}): string => {
		const file = path.join(work, name);
		makeLora(file, {pairs: [pair], rank, ...options});
		return file;
	};
	const withMetadata = (metadata: Record<string, Value>) => ({metadata});

	test.each([
		['a model', () => modelPath, 'is a model, not a LoRA adapter'],
		[
			'another architecture',
			() => made('gemma.gguf', withMetadata({'general.architecture': 'gemma2'})),
			'for models of the architecture "gemma2", this model is "llama"',
		],
		[
			'another kind',
			() => made('vector.gguf', withMetadata({'adapter.type': 'control_vector'})),
			'of the kind "control_vector", not lora',
		],
		[
			'an activated LoRA',
			() => made('alora.gguf', withMetadata({'adapter.alora.invocation_tokens': {ints: [1, 2]}})),
			'is an activated LoRA',
		],
		[
			// llama.cpp aborts.
			'an alpha of another type',
			() => made('alpha.gguf', withMetadata({'adapter.lora.alpha': {uint32: 8}})),
			'is a damaged adapter: its alpha is no number',
		],
		['no weights', () => made('none.gguf', {pairs: []}), 'is a damaged adapter: it holds no weights'],
		[
			'another size',
			() => made('wide.gguf', {pairs: [{...pair, columns: 32, a: a.slice(0, 32 * rank)}]}),
			'was made for a model of another size',
		],
		[
			'a layer that is not there',
			() => made('deep.gguf', {pairs: [{...pair, name: 'blk.99.attn_q.weight'}]}),
			'changes a layer that this model does not have',
		],
		[
			'a text file',
			() => {
				const file = path.join(work, 'text.gguf');
				writeFileSync(file, 'hello hello hello hello hello hello');
				return file;
			},
			'is not a GGUF model',
		],
		['nothing', () => path.join(work, 'absent.gguf'), 'There is no file'],
	])('%s: one sentence, and the old context goes on', async (_, make, reason) => {
		await tokens([]);
		const adapters = [{path: make(), scale: 1}];
		const {message, hint} = await loadFailure(engine, {...loadRequest(base), adapters});
		expect(message).toContain(reason);
		expect(hint).toBeTruthy();
		const {done} = await reply(engine, prompt, {max_new_tokens: 2, min_new_tokens: 2});
		expect(done.stats.reused_tokens).toBe(done.stats.prompt_tokens - 1);
	});

	test('it is refused before a model is loaded, too', async () => {
		const fresh = newEngine();
		const adapters = [{path: modelPath, scale: 1}];
		const failure = await loadFailure(fresh, {...loadRequest(base), adapters});
		expect(failure.message).toContain('is a model, not a LoRA adapter');
		await fresh.dispose();
	});
});
