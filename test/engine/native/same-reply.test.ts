import {createRequire} from 'node:module';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {generate} from '../../../source/engine/generate.js';
import {LiveSettings} from '../../../source/engine/live-settings.js';
import {type LoadedModel, loadModel} from '../../../source/engine/llama.js';
import type {Model} from '../../../source/engine/model.js';
import type {ContextBridge, NativeSampler} from '../../../source/engine/native/index.js';
import type {SettingValues} from '../../../source/settings/table.js';
import {chat, type Done, loadRequest, settingsWith} from '../../helpers/engine.js';
import {addon, withoutBridge} from './models.js';

/* The bundled model with the bridge's sampler and with node-llama-cpp's own. */

let model: LoadedModel;

beforeAll(async () => {
	model = await loadModel(loadRequest(), {
		log: () => {},
		verbose: false,
		signal: new AbortController().signal,
		onProgress: () => {},
		beforeMemory: async () => {},
	});
});
afterAll(() => model.dispose());

async function done(of: Model, changes: Partial<SettingValues>, grammar?: string): Promise<Done> {
	const request = {prompt: chat('Tell me a story about a dragon.'), settings: settingsWith(changes), grammar};
	for await (const event of generate(of, request, new AbortController().signal))
		if (event.type === 'done') return event;
	throw new Error('no done');
}
const ids = async (of: Model, changes: Partial<SettingValues>): Promise<readonly number[]> =>
	(await done(of, changes)).replyTokenIds;

describe.skipIf(withoutBridge)(
	'the same settings and seed give the same reply with and without the bridge',
	() => {
		it.each<Partial<SettingValues>>([
			{},
			{temperature: 0.8, seed: 1},
			{temperature: 1.3, seed: 2, top_k: 0, min_p: 0},
			{temperature: 1.2, seed: 3, top_k: 0, top_p: 1, min_p: 0, max_new_tokens: 20},
			{temperature: 1, seed: 4, top_k: 200, top_p: 0.99},
			{temperature: 0.9, seed: 5, repetition_penalty: 1.3, presence_penalty: 0.5, frequency_penalty: 0.2},
			{temperature: 2, do_sample: 'off', ignore_eos: 'on'},
			{temperature: 1.5, seed: 6, min_new_tokens: 50, repeat_last_n: 8, repetition_penalty: 1.1},
		])('%j', async changes => {
			const without = await ids({...model, bridge: undefined}, changes);
			expect(without.length).toBeGreaterThan(10);
			expect(await ids(model, changes)).toEqual(without);
		});
	},
);

describe('a grammar', () => {
	const grammar = 'root ::= "the " [a-z]{3} "!"';
	it.skipIf(withoutBridge)('holds with and without the bridge, greedy to the same tokens', async () => {
		const without = await done({...model, bridge: undefined}, {}, grammar);
		expect(without.stop.reason).toBe('eos');
		expect(without.replyTokenIds).toEqual((await done(model, {}, grammar)).replyTokenIds);
	});

	it('that cannot be read is an error without the bridge, too', async () => {
		expect((await done({...model, bridge: undefined}, {}, 'root ::= (')).stop.reason).toBe('error');
	});
});

describe.skipIf(withoutBridge)('the sampler of a reply', () => {
	const liveSamplers = (): number => (createRequire(addon)(addon) as {liveSamplers(): number}).liveSamplers();
	const grammar = 'root ::= [a-z ]+';

	it('is freed at its end, whatever that is', async () => {
		const everything = {temperature: 1, mirostat: 2, dry_multiplier: 1, repetition_penalty: 1.1};
		await done(model, everything, grammar);
		await done(model, everything, 'root ::= (');
		await done(model, {suppress_tokens: '1', forced_bos_token_id: 10_000_000});
		const request = {
			prompt: chat('Hello'),
			settings: settingsWith({...everything, max_new_tokens: 500}),
			grammar,
		};
		for await (const {type} of generate(model, request, new AbortController().signal)) {
			if (type !== 'text') continue;
			expect(liveSamplers()).toBe(1);
			break;
		}
		expect(liveSamplers()).toBe(0);
	});

	it('takes settings that change while the reply is written, from the next token on', async () => {
		const first = settingsWith({
			temperature: 1,
			seed: 3,
			top_k: 0,
			top_p: 1,
			min_p: 0,
			ignore_eos: 'on',
			max_new_tokens: 40,
		});
		const written = async (changed?: Partial<SettingValues>): Promise<readonly number[]> => {
			const live = new LiveSettings();
			const request = {prompt: chat('Tell me a story about a dragon.'), settings: first};
			const events = generate(model, request, new AbortController().signal, undefined, live);
			for await (const event of events) {
				if (event.type === 'text' && changed) live.change({...first, ...changed});
				if (event.type === 'done') return event.replyTokenIds;
			}
			return [];
		};
		const plain = await written();
		expect(plain).toHaveLength(40);
		// The same settings again disturb neither the random numbers nor what came before.
		expect(await written({})).toEqual(plain);
		const cooler = await written({temperature: 0.01});
		expect(cooler[0]).toBe(plain[0]);
		expect(cooler).not.toEqual(plain);
		const banned = plain[5]!;
		const without = await written({suppress_tokens: String(banned)});
		expect(without.slice(0, 2)).toEqual(plain.slice(0, 2));
		expect(without.slice(2)).not.toContain(banned);
		expect(await written({max_new_tokens: 10})).toEqual(plain.slice(0, 10));
		expect(liveSamplers()).toBe(0);
	});

	it('replaces another one in the middle of a reply: random numbers go on, history is kept', () => {
		const bridge = model.bridge as ContextBridge;
		const flat = new Float32Array(model.vocabulary.size);
		const some = (sampler: NativeSampler): number[] =>
			Array.from({length: 5}, () => sampler.sample(-1, flat));
		const whole = bridge.createSampler([{name: 'draw', seed: 5}], [], []);
		const expected = [...some(whole), ...some(whole)];
		const first = bridge.createSampler([{name: 'draw', seed: 5}], [], []);
		const begun = some(first);
		const second = bridge.createSampler([{name: 'draw', seed: 5}], [], [], first);
		first.release();
		expect([...begun, ...some(second)]).toEqual(expected);
		expect(() => first.sample(-1)).toThrow('The sampler was released.');
		second.release();
		whole.release();
	});
});

describe('without the bridge', () => {
	const without = (): Model => ({...model, bridge: {reason: 'It is not compiled.', hint: 'Compile it.'}});

	it('settings that need it say so, all at once', async () => {
		const {stop} = await done(without(), {temperature: 1, typical_p: 0.5});
		expect(stop).toMatchObject({
			reason: 'error',
			message: 'typical_p needs the native bridge. It is not compiled.',
			hint: 'Set it to default to go on without. Compile it.',
		});
		const many = {dry_multiplier: 1, temperature: 1, dynatemp_range: 1, bad_words: ['x']};

		expect((await done(without(), {...many, xtc_probability: 1})).stop).toMatchObject({
			message:
				'dry_multiplier, xtc_probability, dynatemp_range and bad_words need the native bridge. It is not compiled.',
		});
	});

	it('a setting that greedy does not look at needs nothing', async () => {
		expect((await done(without(), {temperature: 0, xtc_probability: 1, mirostat: 2})).stop.reason).not.toBe(
			'error',
		);
	});
});
