import type * as Library from 'node-llama-cpp';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Shape} from '../../../scripts/make-gguf/llama.js';
import {attached, dolaOf, letGo, loadModel, modelFile, reply, withoutBridge} from './models.js';

const shape: Shape = {
	layers: 8,
	width: 64,
	feedForward: 96,
	heads: 2,
	keyHeads: 1,
	vocabulary: 500,
	type: 'q8_0',
	tied: false,
	contextLength: 4096,
	seed: 99,
};
const prompt = [1, 300, 301, 302];
const megabytes = (): number => process.memoryUsage.rss() / 2 ** 20;

let model: Library.LlamaModel;
beforeAll(async () => {
	model = await loadModel(modelFile('life', shape).path);
});
afterAll(() => model.dispose());

describe.skipIf(withoutBridge)('DoLa in the life of a context', () => {
	it('is gone when it is off again, token for token', async () => {
		const context = await attached(model);
		const plain = await reply(context, prompt, {count: 40});
		const dola = await reply(context, prompt, {count: 40, dola: dolaOf('high')});
		expect(dola.tokens).not.toEqual(plain.tokens);
		expect(dola.layers).toHaveLength(40);
		const again = await reply(context, prompt, {count: 40});
		expect(again.tokens).toEqual(plain.tokens);
		expect(again.layers).toEqual([]);
		await letGo(context);
	});

	it('says the same with any threads, with and without the pool, whatever was asked before', async () => {
		const context = await attached(model);
		const before = await reply(context, prompt, {dola: dolaOf('low')});
		await reply(context, [1, 77], {dola: dolaOf([5])});
		context.bridge.attachThreadPool(2);
		context.bridge.attachThreadPool(2);
		expect(await reply(context, prompt, {dola: dolaOf('low')})).toEqual(before);
		await letGo(context);
	});

	it('changes its thread pool, and goes on when the bridge lets go of it', async () => {
		const context = await attached(model);
		const expected = await reply(context, prompt, {dola: dolaOf('high'), count: 4});
		for (const threads of [1, 2, 1]) {
			context.bridge.attachThreadPool(threads);
			expect(await reply(context, prompt, {dola: dolaOf('high'), count: 4})).toEqual(expected);
		}
		const plain = await reply(context, prompt, {count: 4});
		context.bridge.release();
		await context.sequence.clearHistory();
		const tokens: number[] = [];
		for await (const token of context.sequence.evaluate(prompt as Library.Token[], {temperature: 0})) {
			if (tokens.push(token) === 4) break;
		}
		expect(tokens).toEqual(plain.tokens);
		await context.context.dispose();
	});

	it('costs nothing on prompt evaluation: only outputs are contrasted', async () => {
		const context = await attached(model);
		context.bridge.setDola(dolaOf('high'));
		context.bridge.enableDola(true);
		await context.sequence.evaluateWithoutGeneratingNewTokens(prompt as Library.Token[]);
		expect(context.bridge.takeDola()).toBeUndefined();
		await letGo(context);
	});

	it('works on two contexts at once', async () => {
		const [one, two] = [await attached(model), await attached(model)];
		one.bridge.attachThreadPool(1);
		two.bridge.attachThreadPool(1);
		const [alone, other] = [
			await reply(one, prompt, {dola: dolaOf('high'), count: 30}),
			await reply(two, [1, 250], {dola: dolaOf([1]), count: 30}),
		];
		const together = await Promise.all([
			reply(one, prompt, {dola: dolaOf('high'), count: 30}),
			reply(two, [1, 250], {dola: dolaOf([1]), count: 30}),
		]);
		expect(together).toEqual([alone, other]);
		await letGo(one);
		await letGo(two);
	});

	it('survives fifty contexts that come and go, also when one is disposed of in the middle of a reply', async () => {
		const expected = await attached(model).then(async context => {
			const got = await reply(context, prompt, {dola: dolaOf('high'), count: 3});
			await letGo(context);
			return got;
		});
		for (let round = 0; round < 50; round++) {
			const context = await attached(model);
			context.bridge.attachThreadPool(1 + (round % 8 === 0 ? 1 : 0));
			expect(await reply(context, prompt, {dola: dolaOf('high'), count: 3})).toEqual(expected);
			if (round % 2) context.bridge.enableDola(true);
			// Either order, and now and then without a word.
			if (round % 3 === 0) context.bridge.release();
			await context.context.dispose();
			if (round % 3 === 1) context.bridge.release();
		}
	});

	it('does not grow', async () => {
		const context = await attached(model);
		context.bridge.attachThreadPool(1);
		const run = async (replies: number): Promise<void> => {
			for (let i = 0; i < replies; i++) {
				await reply(context, [1, 300 + i], {dola: dolaOf(i % 2 ? 'high' : 'low'), count: 200});
				const sampler = context.bridge.createSampler([{name: 'greedy'}], prompt, []);
				sampler.sample(-1, undefined, new Float64Array(14));
				sampler.release();
			}
		};
		await run(10);
		const before = megabytes();
		await run(Number(process.env.LLAMA_CHAT_DOLA_TOKENS ?? 2000) / 200);
		expect(megabytes() - before).toBeLessThan(30);
		await letGo(context);
	});
});

describe.skipIf(withoutBridge)('refusals', () => {
	it('are sentences, and leave the context as it was', async () => {
		const context = await attached(model);
		const plain = await reply(context, prompt);
		expect(() => context.bridge.setDola(dolaOf([8, 12]))).toThrow(
			'DoLa has no candidate among layers 0 … 7 for "8, 12".',
		);
		expect(() => context.bridge.setDola(dolaOf('high', {relativeTop: 0}))).toThrow('relative top');
		expect(() => context.bridge.enableDola(true)).toThrow('DoLa has no settings yet.');
		expect(() => context.bridge.attachThreadPool(0)).toThrow('between 1 and 512 threads');
		expect(await reply(context, prompt)).toEqual(plain);
		await letGo(context);
		expect(() => context.bridge.setDola(dolaOf('high'))).toThrow('has let go of this context');
	});

	it('come after the context is gone, too', async () => {
		const context = await attached(model);
		await context.context.dispose();
		expect(() => context.bridge.setDola(dolaOf('high'))).toThrow('The context is not there any more.');
		expect(() => context.bridge.createSampler([{name: 'greedy'}], [], [])).toThrow(
			'The context is not there any more.',
		);
		context.bridge.release();
	});
});
