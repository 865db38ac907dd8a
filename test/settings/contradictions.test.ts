import {describe, expect, test} from 'vitest';
import {ContradictionWatch, contradictions} from '../../source/settings/contradictions.js';
import {type PartialSettings, resolveSettings} from '../../source/settings/resolve.js';

const pairs = (set: PartialSettings, contextLength?: number) =>
	contradictions(resolveSettings({set}), contextLength).map(({names}) => names.join(' '));

describe('pairs', () => {
	test.each<[PartialSettings, string]>([
		[{temperature: 0, top_p: 0.9}, 'temperature top_p'],
		[{temperature: 0, top_k: 20}, 'temperature top_k'],
		[{temperature: 0, xtc_probability: 0.5}, 'temperature xtc_probability'],
		[{temperature: 0, mirostat: 2}, 'temperature mirostat'],
		[{temperature: 0, dynatemp_range: 0.5}, 'temperature dynatemp_range'],
		[{do_sample: 'off', temperature: 0.7}, 'do_sample temperature'],
		[{do_sample: 'off', min_p: 0.1}, 'do_sample min_p'],
		[{mirostat: 2, top_k: 40}, 'mirostat top_k'],
		[{mirostat: 1, typical_p: 0.9}, 'mirostat typical_p'],
		[{min_new_tokens: 50, max_new_tokens: 50}, 'min_new_tokens max_new_tokens'],
		[{ignore_eos: 'on', max_new_tokens: -1}, 'ignore_eos max_new_tokens'],
		[{eos_reward: 'on', max_new_tokens: -1}, 'eos_reward max_new_tokens'],
		[{eos_reward: 'on', ignore_eos: 'on'}, 'ignore_eos eos_reward'],
		[{repeat_last_n: 0, repetition_penalty: 1.2}, 'repeat_last_n repetition_penalty'],
		[{dola_layers: 'high'}, 'dola_layers repetition_penalty'],
		[{max_new_tokens: 4096, context_length: 2048}, 'max_new_tokens context_length'],
	])('%j', (set, pair) => {
		expect(pairs(set)).toEqual([pair]);
		const [found] = contradictions(resolveSettings({set}));
		for (const name of found!.names) expect(found!.text).toContain(name);
		expect(found!.text).toMatch(/[^.]\.$/);
	});

	test.each<PartialSettings>([
		{},
		{temperature: 0},
		{temperature: 0, top_p: 1, top_k: 0},
		{do_sample: 'off'},
		{do_sample: 'off', temperature: 0},
		{mirostat: 2, top_k: 0},
		{top_k: 20, top_p: 0.9},
		{min_new_tokens: 10, max_new_tokens: 50},
		{min_new_tokens: 10, max_new_tokens: -1},
		{ignore_eos: 'on', max_new_tokens: -1, max_time: 10},
		{ignore_eos: 'on'},
		{repeat_last_n: 0},
		{dola_layers: 'high', repetition_penalty: 1.2},
		{max_new_tokens: 4096},
	])('none in %j', set => expect(pairs(set)).toEqual([]));

	test('the context that was made counts, and only what a person said', () => {
		expect(pairs({max_new_tokens: 4096}, 2048)).toEqual(['max_new_tokens context_length']);
		expect(pairs({}, 512)).toEqual([]);
		expect(contradictions(resolveSettings({model: {top_k: 20}, flag: {temperature: 0}}))).toEqual([]);
		expect(contradictions(resolveSettings({config: {top_k: 20}, flag: {temperature: 0}}))).toHaveLength(1);
	});
});

test('each is said once while it lasts, and again when it comes back', () => {
	const watch = new ContradictionWatch();
	const news = (set: PartialSettings) => watch.news(resolveSettings({set})).map(({names}) => names.join(' '));
	expect(news({temperature: 0, top_k: 5})).toEqual(['temperature top_k']);
	expect(news({temperature: 0, top_k: 6, top_p: 0.5})).toEqual(['temperature top_p']);
	expect(news({temperature: 0.5, top_k: 6})).toEqual([]);
	expect(news({temperature: 0, top_k: 6})).toEqual(['temperature top_k']);
});
