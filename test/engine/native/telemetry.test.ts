import type * as Library from 'node-llama-cpp';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {beforeStages, nobody, type Stage} from '../../../source/engine/native/sampler.js';
import {type Attached, attached, dolaOf, letGo, loadModel, modelFile, withoutBridge} from './models.js';

const vocabulary = 500;
let model: Library.LlamaModel;
let context: Attached;
/** Probabilities of all tokens, by node-llama-cpp's own account. */
let probabilities: Map<number, number>;

beforeAll(async () => {
	const {path} = modelFile('telemetry', {
		layers: 8,
		width: 64,
		feedForward: 96,
		heads: 2,
		keyHeads: 1,
		vocabulary,
		type: 'f32',
		tied: false,
		seed: 41,
	});
	model = await loadModel(path);
	context = await attached(model);
	const one = {probabilities: true, temperature: 0} as const;
	for await (const next of context.sequence.evaluateWithMetadata(
		[1, 310, 311] as Library.Token[],
		one,
		one,
	)) {
		probabilities = next.probabilities as Map<number, number>;
		break;
	}
});
afterAll(async () => {
	await letGo(context);
	await model.dispose();
});

const near = (value: number): unknown => expect.closeTo(value, 4);

/** What a sampler with these stages sees, and the name of the stage that took EOS away. */
function read(stages: readonly Stage[] = [], history: readonly number[] = []) {
	const out = new Float64Array(14);
	const all = [...stages, {name: 'draw', seed: 1} as const];
	const sampler = context.bridge.createSampler(all, history, []);
	const sampled = sampler.sample(-1, undefined, out);
	sampler.release();
	const [end, entropy, probability, by, ...top] = out;
	const endRemoved = by === nobody ? undefined : by === beforeStages ? 'before' : all[by!]!.name;
	return {sampled, end, entropy, probability, top, endRemoved};
}
/** How many tokens are more likely than EOS. */
const rank = (): number => [...probabilities.values()].filter(value => value > probabilities.get(2)!).length;

describe.skipIf(withoutBridge)('telemetry', () => {
	it('agrees with node-llama-cpp', () => {
		const {sampled, end, entropy, probability, top} = read();
		expect(end).toEqual(near(probabilities.get(2)!));
		expect(probability).toEqual(near(probabilities.get(sampled)!));
		const expected = -[...probabilities.values()].reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
		expect(entropy).toEqual(near(expected));
		const best = [...probabilities].sort(([, a], [, b]) => b - a).slice(0, 5);
		expect(top.filter((_, index) => index % 2 === 0)).toEqual(best.map(([id]) => id));
		expect(top.filter((_, index) => index % 2 === 1)).toEqual(best.map(([, p]) => near(p)));
		expect(read([{name: 'top_k', k: 1}]).sampled).toBe(best[0]![0]);
	});

	it('says which sampler took the end away', () => {
		const above = rank();
		expect(above).toBeGreaterThan(1);
		expect(read().endRemoved).toBeUndefined();
		expect(read([{name: 'top_k', k: above}]).endRemoved).toBe('top_k');
		expect(read([{name: 'top_k', k: above + 1}]).endRemoved).toBeUndefined();
		const mass = [...probabilities.values()]
			.filter(value => value > probabilities.get(2)!)
			.reduce((sum, p) => sum + p, 0);
		expect(read([{name: 'top_p', p: mass - 0.001}]).endRemoved).toBe('top_p');
		expect(read([{name: 'top_p', p: mass + 0.001}]).endRemoved).toBeUndefined();
		const ratio = probabilities.get(2)! / Math.max(...probabilities.values());
		expect(read([{name: 'min_p', p: ratio * 1.01}]).endRemoved).toBe('min_p');
		expect(read([{name: 'min_p', p: ratio * 0.99}]).endRemoved).toBeUndefined();
		const end = probabilities.get(2)!;
		for (const [epsilon, by] of [
			[end * 1.01, 'epsilon_cutoff'],
			[end * 0.99, undefined],
		] as const)
			expect(read([{name: 'epsilon_cutoff', epsilon}]).endRemoved).toBe(by);
		expect(read([{name: 'top_n_sigma', n: 0.1}]).endRemoved).toBe('top_n_sigma');
		expect(read([{name: 'typical_p', p: 0.001}]).endRemoved).toBe('typical_p');
	});

	it('takes penalties into account: an end token in the prompt is punished', () => {
		const top = {name: 'top_k', k: rank() + 1} as const;
		const penalties = {name: 'penalties', window: 8, repetition: 1, frequency: 0, presence: 5} as const;
		expect(read([penalties, top]).endRemoved).toBeUndefined();
		expect(read([penalties, top], [2]).endRemoved).toBe('top_k');
	});

	it('is of the contrasted logits when DoLa is on', async () => {
		await context.sequence.clearHistory();
		context.bridge.setDola(dolaOf('high'));
		context.bridge.enableDola(true);
		for await (const next of context.sequence.evaluate([1, 310, 311] as Library.Token[], {temperature: 0})) {
			const {end, top, endRemoved} = read();
			expect(top[0]).toBe(next);
			expect(end).toBe(0);
			expect(endRemoved).toBe('before');
			break;
		}
		context.bridge.enableDola(false);
	});
});
