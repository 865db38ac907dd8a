import type * as Library from 'node-llama-cpp';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {TokenTelemetry} from '../../../source/engine/types.js';
import {type Attached, attached, dolaOf, letGo, loadModel, modelFile, withoutBridge} from './models.js';

const vocabulary = 500;
let model: Library.LlamaModel;
let context: Attached;
/** Probabilities of all tokens, by node-llama-cpp's own account. */
let probabilities: Map<number, number>;
let token: number;

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
		token = next.token;
		break;
	}
});
afterAll(async () => {
	await letGo(context);
	await model.dispose();
});

const near = (value: number): unknown => expect.closeTo(value, 4);
const read = (settings?: Parameters<Attached['bridge']['telemetry']>[2]): TokenTelemetry =>
	context.bridge.telemetry(token, 5, settings);
/** How many tokens are more likely than EOS. */
const rank = (): number => [...probabilities.values()].filter(value => value > probabilities.get(2)!).length;

describe.skipIf(withoutBridge)('telemetry', () => {
	it('agrees with node-llama-cpp', () => {
		const {end, entropy, probability, top} = read();
		expect(end).toEqual(near(probabilities.get(2)!));
		expect(probability).toEqual(near(probabilities.get(token)!));
		const expected = -[...probabilities.values()].reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
		expect(entropy).toEqual(near(expected));
		const best = [...probabilities].sort(([, a], [, b]) => b - a).slice(0, 5);
		expect(top.filter((_, index) => index % 2 === 0)).toEqual(best.map(([id]) => id));
		expect(top.filter((_, index) => index % 2 === 1)).toEqual(best.map(([, p]) => near(p)));
	});

	it('says which sampler took the end away', () => {
		const above = rank();
		expect(above).toBeGreaterThan(1);
		const sampled = {temperature: 1};
		expect(read(sampled).endRemoved).toBeUndefined();
		expect(read({...sampled, topK: above}).endRemoved).toBe('top_k');
		expect(read({...sampled, topK: above + 1}).endRemoved).toBeUndefined();
		const mass = [...probabilities.values()]
			.filter(value => value > probabilities.get(2)!)
			.reduce((sum, p) => sum + p, 0);
		expect(read({...sampled, topP: mass - 0.001}).endRemoved).toBe('top_p');
		expect(read({...sampled, topP: mass + 0.001}).endRemoved).toBeUndefined();
		const ratio = probabilities.get(2)! / Math.max(...probabilities.values());
		expect(read({...sampled, minP: ratio * 1.01}).endRemoved).toBe('min_p');
		expect(read({...sampled, minP: ratio * 0.99}).endRemoved).toBeUndefined();
		expect(read({...sampled, temperature: 0, topK: 1}).endRemoved).toBeUndefined();
	});

	it('takes penalties into account: an end token in the prompt is punished', () => {
		const sampled = {temperature: 1, topK: rank() + 1};
		expect(read(sampled).endRemoved).toBeUndefined();
		expect(read({...sampled, presence: 5, recent: Int32Array.of(2)}).endRemoved).toBe('top_k');
	});

	it('is of the contrasted logits when DoLa is on', async () => {
		await context.sequence.clearHistory();
		context.bridge.setDola(dolaOf('high'));
		context.bridge.enableDola(true);
		for await (const next of context.sequence.evaluate([1, 310, 311] as Library.Token[], {temperature: 0})) {
			const {end, top, endRemoved} = context.bridge.telemetry(next, 1, {temperature: 1});
			expect(top[0]).toBe(next);
			expect(end).toBe(0);
			expect(endRemoved).toBe('before_sampling');
			break;
		}
		context.bridge.enableDola(false);
	});
});
