import {describe, expect, test} from 'vitest';
import {candidatesOf, choices, heatMap} from '../../source/session/dola.js';
import {stopLine} from '../../source/session/stop-line.js';
import {parseSetting} from '../../source/settings/parse.js';
import {settingsWith} from '../helpers/engine.js';
import {scriptedModel} from '../helpers/scripted-engine.js';

const report = {
	layers: 'high',
	candidate_layers: [4, 10],
	premature_layers: [4, 10, 10],
	jsd: [
		[1, 0.1],
		[0.2, 0.9],
		[0, 0.5],
	],
};

describe('the setting', () => {
	test.each([
		['off', 'off'],
		[' HIGH ', 'high'],
		['4,6', '4,6'],
		['[4, 6]', '4,6'],
		['4 6 4', '4,6'],
		['0', '0'],
	])('%j is %j', (typed, value) => expect(parseSetting('dola_layers', typed)).toBe(value));

	test.each(['', 'medium', '4,', '-1', '4-6', '99999'])('%j is refused', typed =>
		expect(() => parseSetting('dola_layers', typed)).toThrow('dola_layers cannot be'),
	);
});

test('candidates follow from the model, once it is known', () => {
	const model = {...scriptedModel, dola: {available: true, tied: true} as const};
	expect(candidatesOf('high', model)).toEqual([4, 6]);
	expect(candidatesOf('low', model)).toEqual([2]);
	expect(candidatesOf('1,7,8', model)).toEqual([1, 7]);
	expect(candidatesOf('off', model)).toEqual([]);
	expect(candidatesOf('high', undefined)).toBeUndefined();
});

test('what it chose, and the map of layers and tokens', () => {
	expect(choices(report)).toEqual([1, 2]);
	expect(heatMap(report, 2)).toBe('10 ░█\n 4 █▒\n   └ token 1\n10 ▓\n 4  \n   └ token 3');
});

test('the stop line of a cut reply tells where the end had been removed', () => {
	const token = {entropy: 1, probability: 0.5, top: []};
	const reply = {
		text: 'a b',
		thought: '',
		stop: {reason: 'max_new_tokens', limit: 2} as const,
		seed: 1,
		stats: {
			prompt_tokens: 1,
			reused_tokens: 0,
			new_tokens: 2,
			prefill_ms: 1,
			decode_ms: 1,
			tokens_per_second: 20,
			context_tokens: 3,
		},
		settings: settingsWith(),
		promptTokenIds: [1],
		replyTokenIds: [5, 6],
		canContinue: true,
		telemetry: [
			{...token, end: 0.0001, endRemoved: 'top_k' as const},
			{...token, end: 0.034, endRemoved: 'min_p' as const},
		],
	};
	expect(stopLine(reply)).toContain(' · min_p removed EOS (3.4 %) at token 2');
	expect(stopLine({...reply, telemetry: reply.telemetry.slice(0, 1)})).not.toContain('EOS');
});
