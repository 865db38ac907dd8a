import {describe, expect, it} from 'vitest';
import {candidateLayers} from '../../../source/engine/native/layers.js';

describe('candidate layers are those of Hugging Face', () => {
	it.each([
		['high', 32, false, [16, 18, 20, 22, 24, 26, 28, 30]],
		['low', 32, false, [0, 2, 4, 6, 8, 10, 12, 14]],
		['low', 32, true, [2, 4, 6, 8, 10, 12, 14]],
		['high', 22, false, [11, 13, 15, 17, 19, 21]],
		['high', 80, false, [60, 62, 64, 66, 68, 70, 72, 74, 76, 78]],
		['low', 80, false, [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]],
		['low', 4, true, [2]],
		['low', 2, true, [1]],
		['low', 1, true, [0]],
		['low', 1, false, [0]],
		['high', 1, false, [0]],
		[[4, 6, 32, 4], 32, false, [4, 6]],
		[[99], 32, false, []],
	] as const)('%j of %i layers, tied %j', (asked, count, tied, expected) => {
		expect(candidateLayers(asked, count, tied)).toEqual(expected);
	});
});
