import {mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {makeLlama, type Shape} from '../../../scripts/make-gguf/llama.js';
import type {StartableEngine} from '../../../source/engine/client.js';
import {contextSettings, modelSettings} from '../../../source/engine/load-settings.js';
import type {Setting} from '../../../source/settings/kinds.js';
import {type SettingValues, settingNames, settings} from '../../../source/settings/table.js';
import {chat, loadEvents, loaded, loadFailure, loadRequest, newEngine, reply} from '../../helpers/engine.js';
import {modelPath} from '../../helpers/model.js';

/* Settings that act when a model or its context is made, on generated models and the bundled one. */

const work = mkdtempSync(path.join(tmpdir(), 'llama-chat-load-'));
const shape: Shape = {
	layers: 4,
	width: 128,
	feedForward: 96,
	heads: 2,
	keyHeads: 1,
	vocabulary: 500,
	type: 'f32',
	tied: false,
	seed: 21,
};
const prompt = [{text: 'the rose is red and the rose is red', control: false}];

let engine: StartableEngine;
beforeAll(() => {
	engine = newEngine();
});
afterAll(() => engine.dispose());

let files = 0;
function model(metadata: Shape['metadata'] = {}): string {
	const file = path.join(work, `${files++}.gguf`);
	makeLlama(file, {...shape, metadata});
	return file;
}

/** What the model says under these settings: 40 tokens of a random model, in which any change shows. */
async function tokens(file: string, changes: Partial<SettingValues> = {}): Promise<readonly number[]> {
	await loaded(engine, loadRequest(file, changes));
	const {done} = await reply(engine, prompt, {
		max_new_tokens: 40,
		ignore_eos: 'on',
		...changes,
	} as Partial<SettingValues>);
	expect(done.stop).toMatchObject({reason: 'max_new_tokens'});
	return done.replyTokenIds;
}

test('the table and the engine agree on what is made anew', () => {
	const names = (applies: string) =>
		settingNames.filter(name => (settings[name] as Setting).applies === applies).sort();
	expect([...modelSettings].sort()).toEqual(names('model'));
	// Adapters are part of the request, with their full paths.
	expect([...contextSettings, 'lora'].sort()).toEqual(names('context'));
});

test('a context that cannot be made: the reason, and one as before goes on', async () => {
	// Hundreds of gigabytes.
	const huge = {context_length: 5_000_000, cache_type_k: 'f32', cache_type_v: 'f32'} as const;
	const file = path.join(work, 'far.gguf');
	makeLlama(file, {...shape, width: 2048, heads: 32, keyHeads: 32, type: 'q4_0', contextLength: 5_000_000});
	const small = loadRequest(file, {context_length: 512});
	await loaded(engine, small);
	expect(await loadFailure(engine, loadRequest(file, huge))).toMatchObject({
		message: 'Not enough memory for a context of 5000000 tokens.',
		hint: 'Set a smaller context_length.',
	});
	const events = await loadEvents(engine, small);
	expect(events.map(({type}) => type)).toEqual(['loaded']);
	expect((await reply(engine, prompt, {max_new_tokens: 2})).done.stop.reason).toBe('max_new_tokens');
});

describe('positions', () => {
	test.each([
		['rope_freq_base', {rope_freq_base: 500_000}, {'llama.rope.freq_base': {float32: 500_000}}],
		[
			'rope_scale',
			{rope_scale: 4},
			{'llama.rope.scaling.type': 'linear', 'llama.rope.scaling.factor': {float32: 4}},
		],
		['rope_freq_scale', {rope_freq_scale: 0.4}, {'llama.rope.scaling.factor': {float32: 2.5}}],
		[
			'rope_scaling_type',
			{rope_scaling_type: 'yarn', rope_scale: 4},
			{'llama.rope.scaling.type': 'yarn', 'llama.rope.scaling.factor': {float32: 4}},
		],
		[
			'yarn_orig_ctx',
			{rope_scaling_type: 'yarn', rope_scale: 4, yarn_orig_ctx: 64},
			{
				'llama.rope.scaling.type': 'yarn',
				'llama.rope.scaling.factor': {float32: 4},
				'llama.rope.scaling.original_context_length': {uint32: 64},
			},
		],
		['yarn_attn_factor', {yarn_attn_factor: 2}, {'llama.rope.scaling.attn_factor': {float32: 2}}],
	] as const)('%s is as if the file said so', async (name, changes, metadata) => {
		const plain = model();
		const without = await tokens(plain, {...changes, [name]: settings[name].default});
		const withIt = await tokens(plain, changes);
		expect(withIt).not.toEqual(without);
		expect(withIt).toEqual(await tokens(model(metadata)));
	});

	test('rope_scaling_type none takes back what the file says', async () => {
		const stretched = model({'llama.rope.scaling.factor': {float32: 4}});
		const plain = await tokens(model());
		expect(await tokens(stretched)).not.toEqual(plain);
		expect(await tokens(stretched, {rope_scaling_type: 'none'})).toEqual(plain);
	});

	test('what is stretched reaches further; settings that do nothing or contradict each other are said', async () => {
		const file = model();
		const long = {context_length: 2048} as const;
		expect((await loaded(engine, loadRequest(file, long))).warnings.join()).toContain('longer than the 512');
		expect((await loaded(engine, loadRequest(file, {...long, rope_scale: 4}))).warnings.join()).not.toContain(
			'longer',
		);
		expect((await loaded(engine, loadRequest(file, {rope_scale: 4}))).contextLength).toBe(2048);
		expect((await loaded(engine, loadRequest(file, {rope_scaling_type: 'yarn'}))).warnings.join()).toContain(
			'no rope_scale beside it',
		);
		const failure = await loadFailure(engine, loadRequest(file, {rope_scale: 4, rope_freq_scale: 0.5}));
		expect(failure.message).toContain('contradict each other');
		expect((await reply(engine, prompt, {max_new_tokens: 1})).done.stop.reason).toBe('max_new_tokens');
	});
});

describe('the KV cache', () => {
	test.each(settings.cache_type_k.choices)('%s for keys and values gives a reply', async type => {
		const changes = {cache_type_k: type, cache_type_v: type};
		await loaded(engine, loadRequest(modelPath, changes));
		expect((await reply(engine, chat('Hello!'), changes)).text).not.toBe('');
	});

	test.each(['cache_type_k', 'cache_type_v'] as const)('%s changes what is computed', async name => {
		const file = model();
		const exact = await tokens(file, {[name]: 'f32'});
		expect(await tokens(file, {[name]: 'q4_0'})).not.toEqual(exact);
		expect(await tokens(file, {[name]: 'f32'})).toEqual(exact);
	});

	test('only the context is made anew', async () => {
		const file = model();
		await loaded(engine, loadRequest(file));
		const events = await loadEvents(engine, loadRequest(file, {cache_type_k: 'q8_0'}));
		expect(events.map(({type}) => type)).toEqual(['loaded']);
	});

	test('quantized values without flash attention: one sentence, and the old context goes on', async () => {
		const file = model();
		await loaded(engine, loadRequest(file));
		await reply(engine, prompt, {max_new_tokens: 4});
		const failure = await loadFailure(
			engine,
			loadRequest(file, {cache_type_v: 'q8_0', flash_attention: 'off'}),
		);
		expect(failure).toMatchObject({
			message: 'cache_type_v q8_0 needs flash attention, which is off.',
			hint: 'Set flash_attention auto, or cache_type_v f16.',
		});
		const {done} = await reply(engine, prompt, {max_new_tokens: 4});
		expect(done.stats.reused_tokens).toBe(done.stats.prompt_tokens - 1);
	});

	test('a type that does not fit the heads: one sentence, with and without flash attention', async () => {
		const file = path.join(work, 'odd-heads.gguf');
		makeLlama(file, {...shape, heads: 8});
		await loaded(engine, loadRequest(file));
		for (const flash_attention of settings.flash_attention.choices) {
			const request = loadRequest(file, {cache_type_k: 'q8_0', flash_attention});
			expect(await loadFailure(engine, request)).toMatchObject({
				message: "q8_0 stores 32 numbers together, this model's attention heads have 16.",
				hint: 'Set cache_type_k f16.',
			});
		}
		const events = await loadEvents(engine, loadRequest(file));
		expect(events.map(({type}) => type)).toEqual(['loaded']);
		expect((await reply(engine, prompt, {max_new_tokens: 2})).done.stop.reason).toBe('max_new_tokens');
	});
});

describe('flash attention', () => {
	test('on is computed in another way than off: nearly the same, and not to the last digit', async () => {
		const file = model();
		const entropies = async (flash_attention: 'on' | 'off') => {
			await loaded(engine, loadRequest(file, {flash_attention}));
			const {done} = await reply(engine, prompt, {max_new_tokens: 10, ignore_eos: 'on'});
			return done.telemetry!.map(({entropy}) => entropy);
		};
		const off = await entropies('off');
		const on = await entropies('on');
		expect(on).not.toEqual(off);
		expect(on[0]).toBeCloseTo(off[0]!, 1);
		expect(await entropies('off')).toEqual(off);
	});

	afterEach(() => void delete process.env.LLAMA_CHAT_LOG);

	test.each([
		['on', 'enabled'],
		['off', 'disabled'],
		['auto', 'auto'],
	] as const)('%s is what llama.cpp is told', async (flash_attention, said) => {
		const log = path.join(work, `${flash_attention}.log`);
		process.env.LLAMA_CHAT_LOG = log;
		const one = newEngine();
		await loaded(one, loadRequest(modelPath, {flash_attention}));
		expect((await reply(one, chat('Hello!'))).text).not.toBe('');
		await one.dispose();
		expect(readFileSync(log, 'utf8')).toMatch(new RegExp(`flash_attn\\s*= ${said}`));
	});
});
