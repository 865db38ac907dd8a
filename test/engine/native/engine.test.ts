import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {StartableEngine} from '../../../source/engine/client.js';
import type {ModelInfo} from '../../../source/engine/types.js';
import {loaded, loadRequest, newEngine, reply} from '../../helpers/engine.js';
import {modelFile, withoutBridge} from './models.js';

/* DoLa and telemetry through the engine process. */

const hello = [{text: 'The declaration of independence', control: false}];
let engine: StartableEngine;
let model: ModelInfo;

beforeAll(async () => {
	const {path} = modelFile('engine', {
		layers: 9,
		width: 64,
		feedForward: 96,
		heads: 2,
		keyHeads: 2,
		vocabulary: 500,
		type: 'q8_0',
		tied: true,
		seed: 5,
	});
	engine = newEngine();
	model = await loaded(engine, loadRequest(path));
});
afterAll(() => engine.dispose());

const ids = async (changes: Parameters<typeof reply>[2]): Promise<readonly number[]> =>
	(await reply(engine, hello, {max_new_tokens: 20, ...changes})).done.replyTokenIds;

describe.skipIf(withoutBridge)('DoLa in the engine', () => {
	it('is known to work when a model is loaded', () => {
		expect(model.dola).toEqual({available: true, tied: true});
	});

	it('reports layers and divergences of each token', async () => {
		const {done} = await reply(engine, hello, {dola_layers: 'low', max_new_tokens: 20});
		expect(done.dola).toMatchObject({layers: 'low', candidate_layers: [2]});
		const list = await reply(engine, hello, {dola_layers: '3,5,8', max_new_tokens: 20});
		const {dola} = list.done;
		expect(dola?.candidate_layers).toEqual([3, 5, 8]);
		expect(dola?.premature_layers).toHaveLength(list.done.replyTokenIds.length);
		for (const [index, row] of dola!.jsd.entries())
			expect(dola!.candidate_layers[row.indexOf(Math.max(...row))]).toBe(dola!.premature_layers[index]);
	});

	it('is switched from reply to reply; off is the plain reply again, also from the KV cache', async () => {
		const plain = await ids({});
		const contrasted = await ids({dola_layers: 'high'});
		expect(contrasted).not.toEqual(plain);
		expect(await ids({dola_layers: 'off'})).toEqual(plain);
		expect(await ids({dola_layers: 'high'})).toEqual(contrasted);
		expect(await ids({dola_layers: 'high', dola_norm: 'on'})).not.toEqual(contrasted);
	});

	it('dola_relative_top: what is less likely than that part of the most likely is gone', async () => {
		const possible = async (dola_relative_top: number) => {
			const {done} = await reply(engine, hello, {dola_layers: 'high', dola_relative_top, max_new_tokens: 1});
			return done.telemetry![0]!.top.filter((value, index) => index % 2 === 1 && value > 0).length;
		};
		expect(await possible(1)).toBe(1);
		expect(await possible(0.000_001)).toBe(5);
	});

	it('works with samplers, penalties and a limit', async () => {
		const sampled = {dola_layers: 'high', temperature: 0.9, seed: 7, repetition_penalty: 1.2} as const;
		expect(await ids(sampled)).toEqual(await ids(sampled));
		const {done} = await reply(engine, hello, {...sampled, min_new_tokens: 3, max_new_tokens: 3});
		expect(done.stop).toEqual({reason: 'max_new_tokens', limit: 3});
		const removed = (of: typeof done) => of.telemetry?.map(({endRemoved}) => endRemoved);
		// DoLa comes before the processors of logits.
		expect(removed(done)).toEqual(Array(3).fill('before_sampling'));
		const plain = await reply(engine, hello, {min_new_tokens: 3, max_new_tokens: 3});
		expect(removed(plain.done)).toEqual(Array(3).fill('min_new_tokens'));
	});

	it('comes before processors and samplers: they choose from what it leaves', async () => {
		const {done} = await reply(engine, hello, {dola_layers: 'high', max_new_tokens: 1});
		const [first, , second] = done.telemetry![0]!.top;
		expect(done.replyTokenIds).toEqual([first]);
		const banned = await ids({dola_layers: 'high', suppress_tokens: String(first), max_new_tokens: 1});
		expect(banned).toEqual([second]);
		const open = {top_k: 0, top_p: 1, min_p: 0, temperature: 100, max_new_tokens: 20} as const;
		const drawn = await reply(engine, hello, {
			...open,
			dola_layers: 'high',
			typical_p: 0.9,
			xtc_probability: 0.5,
		});
		// At this temperature all that DoLa left are alike; what it took away never comes.
		expect(drawn.done.telemetry!.every(({probability}) => probability > 0)).toBe(true);
		expect(new Set(drawn.done.replyTokenIds).size).toBeGreaterThan(5);
	});

	it('goes on in a continued reply as if it had not been cut, with all that looks back', async () => {
		const settings = {
			dola_layers: 'low',
			no_repeat_ngram_size: 3,
			repetition_penalty: 1.2,
			dry_multiplier: 0.8,
			encoder_repetition_penalty: 1.1,
		} as const;
		const whole = await ids({...settings, max_new_tokens: 20});
		const begun = await ids({...settings, max_new_tokens: 8});
		const {done} = await reply(engine, hello, {...settings, max_new_tokens: 12}, {continueTokenIds: begun});
		expect([...begun, ...done.replyTokenIds]).toEqual(whole);
	});

	it('leaves nothing behind when a reply is stopped', async () => {
		const plain = await ids({});
		const abort = new AbortController();
		const {done} = await reply(
			engine,
			hello,
			{dola_layers: 'high', max_new_tokens: 400},
			{signal: abort.signal, onEvent: event => event.type === 'text' && event.tokens > 5 && abort.abort()},
		);
		expect(done.stop.reason).toBe('aborted');
		expect(done.dola?.premature_layers).toHaveLength(done.replyTokenIds.length);
		expect(await ids({})).toEqual(plain);
	});

	it('refuses layers that the model does not have, in a sentence', async () => {
		const {done} = await reply(engine, hello, {dola_layers: '20,30'});
		expect(done.stop).toMatchObject({
			reason: 'error',
			message: 'DoLa has no candidate among layers 0 … 8 for "20, 30".',
		});
	});
});

describe.skipIf(withoutBridge)('telemetry in the engine', () => {
	it('comes with every token, DoLa or not', async () => {
		const {done, events} = await reply(engine, hello, {max_new_tokens: 8});
		expect(done.telemetry).toHaveLength(8);
		for (const [index, {end, entropy, probability, top}] of done.telemetry!.entries()) {
			expect(end).toBeGreaterThanOrEqual(0);
			expect(entropy).toBeLessThan(Math.log(500));
			expect(top).toHaveLength(10);
			// Greedy takes the most likely one.
			expect(top[0]).toBe(done.replyTokenIds[index]);
			expect(top[1]).toBe(probability);
		}
		expect(events.some(event => event.type === 'text' && event.end !== undefined)).toBe(true);
	});
});
