import {copyFileSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {makeLlama, type Shape} from '../../../scripts/make-gguf/llama.js';
import type {StartableEngine} from '../../../source/engine/client.js';
import type {SettingValues} from '../../../source/settings/table.js';
import {
	chat,
	collect,
	type Done,
	loadEvents,
	loaded,
	loadFailure,
	loadRequest,
	newEngine,
	reply,
	settingsWith,
} from '../../helpers/engine.js';
import {modelPath} from '../../helpers/model.js';
import {withoutBridge} from '../native/models.js';

/* Guessed tokens change nothing of a reply but the time it takes. */

const work = mkdtempSync(path.join(tmpdir(), 'llama-chat-speculation-'));
const shape: Shape = {
	layers: 3,
	width: 64,
	feedForward: 96,
	heads: 2,
	keyHeads: 1,
	vocabulary: 400,
	// With weights of 8 bits a row of logits is the same to the last bit in a batch of any size.
	type: 'q8_0',
	tied: false,
	contextLength: 1024,
	seed: 31,
};
const file = path.join(work, 'model.gguf');
const other = path.join(work, 'other.gguf');
const twin = path.join(work, 'twin.gguf');
const stranger = path.join(work, 'stranger.gguf');

let engine: StartableEngine;
beforeAll(() => {
	makeLlama(file, shape);
	makeLlama(other, {...shape, layers: 1, seed: 32});
	copyFileSync(file, twin);
	makeLlama(stranger, {...shape, vocabulary: 700});
	engine = newEngine();
});
afterAll(() => engine.dispose());

const prompt = [{text: 'the rose is red, the rose is red, the rose', control: false}];

/** What does not depend on time. */
const facts = ({stop, replyTokenIds, telemetry, stats}: Done) => ({
	stop,
	replyTokenIds,
	chosen: telemetry?.map(({probability, endRemoved}) => [probability.toFixed(2), endRemoved]),
	tokens: [stats.new_tokens, stats.prompt_tokens, stats.context_tokens],
});

const lookup = {prompt_lookup_num_tokens: 6} as const;
const variants: ReadonlyArray<Partial<SettingValues>> = [
	{},
	{temperature: 0.8, seed: 1},
	{temperature: 1.2, seed: 2, top_k: 0, min_p: 0, repetition_penalty: 1.1},
	{temperature: 0.7, seed: 3, mirostat: 2},
	{temperature: 0.9, seed: 4, dry_multiplier: 0.8, xtc_probability: 0.5, xtc_threshold: 0.05},
	{temperature: 0.5, seed: 5, no_repeat_ngram_size: 3, min_new_tokens: 50},
	{stop: ['e']},
	{max_new_tokens: 7},
];

describe.skipIf(withoutBridge)('repetitions in prompt and reply', () => {
	test.each(variants)('%j: the same reply', async changes => {
		await loaded(engine, loadRequest(file));
		const settings = {max_new_tokens: 120, ...changes};
		const plain = await reply(engine, prompt, settings);
		const guessed = await reply(engine, prompt, {...settings, ...lookup});
		expect(facts(guessed.done)).toEqual(facts(plain.done));
		expect(plain.done.stats.drafted_tokens).toBeUndefined();
		expect(guessed.done.stats.drafted_tokens).toBeGreaterThan(0);
	});

	test('a reply that repeats itself: many guesses are right', async () => {
		await loaded(engine, loadRequest(file));
		const settings = {max_new_tokens: 200, ignore_eos: 'on', loop_guard: 0} as const;
		const plain = await reply(engine, prompt, settings);
		const {done} = await reply(engine, prompt, {...settings, ...lookup});
		expect(done.replyTokenIds).toEqual(plain.done.replyTokenIds);
		expect(done.stats.accepted_tokens).toBeGreaterThan(10);
		expect(done.stats.accepted_tokens).toBeLessThanOrEqual(done.stats.drafted_tokens!);
	});

	test('max_matching_ngram_size: a longer match finds another place', async () => {
		await loaded(engine, loadRequest(file));
		const settings = {max_new_tokens: 200, ignore_eos: 'on', loop_guard: 0, ...lookup} as const;
		const guessed = async (max_matching_ngram_size: number) => {
			const {drafted_tokens, accepted_tokens} = (
				await reply(engine, prompt, {...settings, max_matching_ngram_size})
			).done.stats;
			return [drafted_tokens, accepted_tokens];
		};
		expect(await guessed(8)).not.toEqual(await guessed(1));
	});

	test('with a grammar', async () => {
		await loaded(engine, loadRequest(file));
		const write = async (changes: Partial<SettingValues>) => {
			const settings = settingsWith({max_new_tokens: 80, temperature: 1, seed: 6, ...changes});
			const events = await collect(
				engine.generate({prompt, settings, grammar: 'root ::= ("rose " [a-d] " red ")+'}),
			);
			const done = events.at(-1);
			if (done?.type !== 'done') throw new Error('not done');
			return done;
		};
		const guessed = await write(lookup);
		expect(guessed.replyTokenIds).toEqual((await write({})).replyTokenIds);
		expect(guessed.stats.accepted_tokens).toBeGreaterThan(0);
	});

	test('to the end of the context', async () => {
		await loaded(engine, loadRequest(file, {context_length: 256}));
		const settings = {max_new_tokens: -1, ignore_eos: 'on', loop_guard: 0} as const;
		const plain = await reply(engine, prompt, settings);
		const guessed = await reply(engine, prompt, {...settings, ...lookup});
		expect(facts(guessed.done)).toEqual(facts(plain.done));
		expect(plain.done.stop.reason).toBe('context_full');
	});

	test('a reply that is stopped leaves nothing that was not said', async () => {
		await loaded(engine, loadRequest(file));
		const abort = new AbortController();
		const onEvent = (event: {type: string}) => void (event.type === 'text' && abort.abort());
		const settings = {max_new_tokens: 400, ignore_eos: 'on', loop_guard: 0, ...lookup} as const;
		const {done} = await reply(engine, prompt, settings, {signal: abort.signal, onEvent});
		expect(done.stop.reason).toBe('aborted');
		// The last token that was said may have been decoded already.
		const said = done.stats.prompt_tokens + done.replyTokenIds.length;
		expect([said - 1, said]).toContain(done.stats.context_tokens);
		const plain = await reply(engine, prompt, {max_new_tokens: 30});
		expect(plain.done.stats.reused_tokens).toBe(plain.done.stats.prompt_tokens - 1);
	});

	test('on the bundled model, and DoLa goes on without guesses', async () => {
		await loaded(engine);
		const ask = (changes: Partial<SettingValues>) =>
			reply(engine, chat('Tell me a story.'), {temperature: 0.8, seed: 9, ...changes});
		const plain = await ask({});
		expect((await ask(lookup)).text).toBe(plain.text);
		const dola = await ask({dola_layers: 'high'});
		const both = await ask({dola_layers: 'high', ...lookup});
		expect(both.text).toBe(dola.text);
		expect(both.done.stats.drafted_tokens).toBeUndefined();
	});
});

describe.skipIf(withoutBridge)('a draft model', () => {
	test.each(variants)('%j: the same reply, whatever it guesses', async changes => {
		const settings = {max_new_tokens: 60, ...changes};
		await loaded(engine, loadRequest(file));
		const plain = await reply(engine, prompt, settings);
		for (const draft of [twin, other]) {
			await loaded(engine, {...loadRequest(file), draft});
			const {done} = await reply(engine, prompt, {
				...settings,
				draft_model: draft,
				assistant_confidence_threshold: 0,
			});
			expect(facts(done)).toEqual(facts(plain.done));
			expect(done.stats.drafted_tokens).toBeGreaterThan(0);
		}
	});

	test('that thinks like the model is right; the threshold and the most count', async () => {
		await loaded(engine, {...loadRequest(file), draft: twin});
		const settings = {max_new_tokens: 60, ignore_eos: 'on', loop_guard: 0, draft_model: twin} as const;
		const drafted = async (changes: Partial<SettingValues>) =>
			(await reply(engine, prompt, {...settings, ...changes})).done.stats;
		const all = await drafted({assistant_confidence_threshold: 0});
		expect(all.accepted_tokens).toBe(all.drafted_tokens);
		expect(all.accepted_tokens).toBeGreaterThan(45);
		const few = await drafted({assistant_confidence_threshold: 0, num_assistant_tokens: 1});
		expect(few.drafted_tokens).toBeLessThan(all.drafted_tokens!);
		const sure = await drafted({assistant_confidence_threshold: 1});
		expect(sure.drafted_tokens).toBe(0);
	});

	test('is loaded beside the model, and let go of', async () => {
		await loaded(engine, loadRequest(file));
		const withDraft = await loadEvents(engine, {...loadRequest(file), draft: other});
		expect(withDraft.at(-1)).toMatchObject({type: 'loaded', model: {path: file}});
		expect(await loadEvents(engine, {...loadRequest(file), draft: other})).toHaveLength(1);
		expect(await loadEvents(engine, loadRequest(file))).toHaveLength(1);
		expect((await reply(engine, prompt, {max_new_tokens: 3})).done.stop.reason).toBe('max_new_tokens');
	});

	test.each([
		[() => stranger, 'has another vocabulary than the model'],
		[() => modelPath, 'has another vocabulary than the model'],
		[() => '/nowhere.gguf', 'There is no file /nowhere.gguf'],
	])('that does not fit: one sentence, and the model goes on', async (draft, reason) => {
		await loaded(engine, loadRequest(file));
		expect((await loadFailure(engine, {...loadRequest(file), draft: draft()})).message).toContain(reason);
		expect((await reply(engine, prompt, {max_new_tokens: 3})).done.stop.reason).toBe('max_new_tokens');
	});
});
