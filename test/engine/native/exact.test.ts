import type * as Library from 'node-llama-cpp';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {
	type Attached,
	attached,
	dolaOf,
	fixtures,
	letGo,
	loadModel,
	modelFile,
	reply,
	withoutBridge,
} from './models.js';

/*
 * The bridge against the reference in scripts/reference/dola.py, whose answers are in test/fixtures/dola.
 */

describe.skipIf(withoutBridge).each([...fixtures])('%s', (name, {shape, sha256, cases}) => {
	let model: Library.LlamaModel;
	let one: Attached;
	let two: Attached;

	beforeAll(async () => {
		const file = modelFile(name, shape);
		expect(file.sha256, 'the generator makes the file that the reference saw').toBe(sha256);
		model = await loadModel(file.path);
		one = await attached(model, 1);
		two = await attached(model, 1);
		two.bridge.attachThreadPool(1);
	});
	afterAll(async () => {
		await letGo(one);
		await letGo(two);
		await model.dispose();
	});

	it.each(cases)('says what the reference says for $request', async ({request, answer}) => {
		const {layers, norm, relative_top: relativeTop, repetition_penalty: penalty} = request;
		const dola = layers === 'off' ? undefined : dolaOf(layers, {norm, relativeTop});
		for (const context of [one, two]) {
			if (dola) expect(context.bridge.setDola(dola)?.candidates).toEqual(answer.candidate_layers);
			const got = await reply(context, answer.prompt, {dola, penalty, count: answer.tokens.length});
			expect(got.tokens).toEqual(answer.tokens);
			expect(got.layers).toEqual(answer.premature_layers);
			// A trained model's early layers can be hundreds of nats away, and 8-bit activations are as exact as their scale.
			const noise = shape?.type === 'f32' ? 0.03 : 0.25;
			for (const [at, row] of got.divergences.entries())
				for (const [index, value] of row.entries()) {
					const expected = answer.jsd[at]![index]!;
					expect(Math.abs(value - expected)).toBeLessThan(Math.max(noise, 0.05 * expected));
				}
		}
	});
});
