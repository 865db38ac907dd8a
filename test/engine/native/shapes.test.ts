import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {makeLlama, makeOutputLora, type Shape} from '../../../scripts/make-gguf/llama.js';
import {Random} from '../../../scripts/make-gguf/random.js';
import {attachBridge} from '../../../source/engine/native/index.js';
import {attached, dolaOf, fixtures, letGo, loadModel, modelFile, reply, withoutBridge} from './models.js';

/* Output layers that are not one plain matrix, and graphs that cannot be tapped. */

const shape: Shape = {
	layers: 8,
	width: 64,
	feedForward: 96,
	heads: 2,
	keyHeads: 1,
	vocabulary: 500,
	type: 'f32',
	tied: false,
	seed: 77,
};
const prompt = [1, 300, 301, 302];
const work = mkdtempSync(path.join(tmpdir(), 'llama-chat-shapes-'));

describe.skipIf(withoutBridge)('a LoRA adapter of the output matrix', () => {
	const rank = 4;
	const random = new Random(4);
	const a = Float32Array.from({length: shape.width * rank}, () => random.normal() * 0.3);
	const b = Float32Array.from({length: shape.vocabulary * rank}, () => random.normal() * 0.3);

	it.each([false, true])('contrasts as the model with the adapter merged into it (norm %j)', async norm => {
		const adapter = path.join(work, 'adapter.gguf');
		makeOutputLora(adapter, shape, {a, b, rank, alpha: 2 * rank});
		const merged = path.join(work, 'merged.gguf');
		makeLlama(merged, shape, tensor => {
			if (tensor.name !== 'output.weight') return tensor;
			const weights = new Float32Array(Buffer.concat([...tensor.data()]).buffer.slice(0));
			expect(weights).toHaveLength(shape.width * shape.vocabulary);
			for (let row = 0; row < shape.vocabulary; row++)
				for (let column = 0; column < shape.width; column++)
					for (let r = 0; r < rank; r++)
						weights[row * shape.width + column]! += 2 * b[row * rank + r]! * a[r * shape.width + column]!;
			return {...tensor, data: () => [new Uint8Array(weights.buffer)]};
		});
		const dola = dolaOf('high', {norm});
		const mergedModel = await loadModel(merged);
		const expectedContext = await attached(mergedModel);
		const expected = await reply(expectedContext, prompt, {dola});
		await letGo(expectedContext);
		await mergedModel.dispose();

		const model = await loadModel(modelFile('lora-base', shape).path);
		const context = await model.createContext({
			contextSize: 256,
			threads: 1,
			flashAttention: false,
			lora: {adapters: [{filePath: adapter}]},
		});
		const bridge = attachBridge(context);
		if ('reason' in bridge) throw new Error(bridge.reason);
		const adapted = {context, bridge, sequence: context.getSequence()};
		const got = await reply(adapted, prompt, {dola});
		expect(got.tokens).toEqual(expected.tokens);
		expect(got.layers).toEqual(expected.layers);
		await letGo(adapted);

		const plain = await attached(model);
		expect((await reply(plain, prompt, {dola})).tokens).not.toEqual(expected.tokens);
		await letGo(plain);
		await model.dispose();
	});
});

describe.skipIf(withoutBridge)('the contrast as on a GPU', () => {
	it.each([...fixtures.keys()])('says the same: %s', async name => {
		const fixture = fixtures.get(name)!;
		const model = await loadModel(modelFile(name, fixture.shape).path);
		const context = await attached(model);
		context.bridge.attachThreadPool(1);
		for (const norm of [false, true]) {
			const together = await reply(context, prompt, {dola: dolaOf('high', {norm})});
			const onDevice = await reply(context, prompt, {dola: dolaOf('high', {norm, apart: true})});
			expect(onDevice.tokens).toEqual(together.tokens);
			expect(onDevice.layers).toEqual(together.layers);
			for (const [at, row] of together.divergences.entries())
				for (const [index, value] of row.entries())
					expect(onDevice.divergences[at]![index]!).toBeCloseTo(value, 3 - Math.ceil(Math.log10(1 + value)));
		}
		await letGo(context);
		await model.dispose();
	});
});

describe.skipIf(withoutBridge)('an architecture whose graph has other names', () => {
	it('is refused with a reason, and works without DoLa', async () => {
		const model = await loadModel(modelFile('plamo3', {...shape, architecture: 'plamo3'}).path);
		const context = await attached(model);
		const plain = await reply(context, prompt);
		expect(context.bridge.support()).toEqual({
			available: false,
			reason: "The graph of this model's architecture does not show its logits.",
			hint: 'DoLa works with models of other architectures.',
		});
		expect(() => context.bridge.setDola(dolaOf('high'))).toThrow('does not show its logits');
		expect(await reply(context, prompt)).toEqual(plain);
		await letGo(context);
		await model.dispose();
	});
});
