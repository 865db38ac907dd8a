import {describe, expect, test} from 'vitest';
import {staticInfo} from '../../source/engine/model-info.js';
import {checkModelFile} from '../../source/gguf/check.js';
import {recommendedBy} from '../../source/session/in-force.js';
import {gguf, llamaMetadata} from '../helpers/gguf.js';
import {scriptedModel} from '../helpers/scripted-engine.js';
import {temporaryDirectory} from '../helpers/temporary.js';

const directory = temporaryDirectory();
const tensors = [{name: 'token_embd.weight', dimensions: [32, 4]}];

/** What a file with this metadata recommends, as settings. */
function recommendations(name: string, sampling: Record<string, number | string | {float: number}>) {
	const keys = Object.entries(sampling).map(([key, value]) => [`general.sampling.${key}`, value]);
	const content = gguf({metadata: {...llamaMetadata, ...Object.fromEntries(keys)}, tensors});
	const file = directory.file(`${name}.gguf`, content);
	return recommendedBy({...scriptedModel, ...staticInfo(file, checkModelFile(file))});
}

describe('general.sampling.* of a model file', () => {
	test('every key that llama.cpp knows is a setting', () => {
		expect(
			recommendations('all', {
				temp: {float: 0.6},
				top_k: 20,
				top_p: {float: 0.95},
				min_p: {float: 0.01},
				xtc_probability: {float: 0.5},
				xtc_threshold: {float: 0.2},
				penalty_last_n: 128,
				penalty_repeat: {float: 1.05},
				mirostat: 2,
				mirostat_tau: {float: 4.5},
				mirostat_eta: {float: 0.2},
				sequence: 'kfypmxt',
			}),
		).toEqual({
			temperature: 0.6,
			top_k: 20,
			top_p: 0.95,
			min_p: 0.01,
			xtc_probability: 0.5,
			xtc_threshold: 0.2,
			repeat_last_n: 128,
			repetition_penalty: 1.05,
			mirostat: 2,
			mirostat_tau: 4.5,
			mirostat_eta: 0.2,
		});
	});

	test('what nobody could set is left out', () => {
		const odd = {
			temp: {float: Number.NaN},
			top_p: {float: 3},
			top_k: 'many',
			mirostat: 7,
			penalty_repeat: {float: -1},
			min_p: {float: 0.1},
		};
		expect(recommendations('odd', odd)).toEqual({min_p: 0.1});
	});
});
