import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {generate} from '../../../source/engine/generate.js';
import {type LoadedModel, loadModel} from '../../../source/engine/llama.js';
import type {Model} from '../../../source/engine/model.js';
import type {SettingValues} from '../../../source/settings/table.js';
import {chat, loadRequest, settingsWith} from '../../helpers/engine.js';
import {withoutBridge} from './models.js';

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

async function ids(of: Model, changes: Partial<SettingValues>): Promise<readonly number[]> {
	const request = {prompt: chat('Tell me a story about a dragon.'), settings: settingsWith(changes)};
	for await (const event of generate(of, request, new AbortController().signal))
		if (event.type === 'done') return event.replyTokenIds;
	return [];
}

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
			{temperature: 1.5, seed: 6, min_new_tokens: 50, repeat_last_n: 8, repetition_penalty: 1.1},
		])('%j', async changes => {
			const without = await ids({...model, bridge: undefined}, changes);
			expect(without.length).toBeGreaterThan(10);
			expect(await ids(model, changes)).toEqual(without);
		});
	},
);
