import {expect, test} from 'vitest';
import {promptLookup} from '../../../source/engine/speculation/prompt-lookup.js';

const guess = (tokens: number[], longest = 2, count = 3, most = 99) =>
	promptLookup(tokens, {longest, count}).guess(most);

test('what followed the last tokens where they stood before, at the last such place', async () => {
	expect(await guess([1, 2, 3, 4, 5, 9, 1, 2])).toEqual([3, 4, 5]);
	expect(await guess([1, 2, 3, 7, 1, 2, 4, 8, 1, 2])).toEqual([4, 8, 1]);
	expect(await guess([5, 5])).toEqual([5]);
	expect(await guess([7, 7, 7, 7])).toEqual([7]);
});

test('longer matches count more than nearer ones', async () => {
	const tokens = [1, 2, 3, 9, 2, 5, 1, 2];
	expect(await guess(tokens)).toEqual([3, 9, 2]);
	expect(await guess(tokens, 1)).toEqual([5, 1, 2]);
});

test('no more than asked for, nothing without a match', async () => {
	expect(await guess([1, 2, 3, 4, 1, 2], 2, 1)).toEqual([3]);
	expect(await guess([1, 2, 3, 4, 1, 2], 2, 9, 2)).toEqual([3, 4]);
	expect(await guess([1, 2, 3])).toEqual([]);
	expect(await guess([1])).toEqual([]);
	expect(await guess([])).toEqual([]);
});
