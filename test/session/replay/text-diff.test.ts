import {expect, test} from 'vitest';
import {changedCircumstances, changedSettings} from '../../../source/session/replay/circumstances.js';
import {firstDifference} from '../../../source/session/replay/first-difference.js';
import {textDiff} from '../../../source/session/replay/text-diff.js';
import {settingsWith} from '../../helpers/engine.js';
import {scriptedModel} from '../../helpers/scripted-engine.js';

const marked = (before: string, after: string) =>
	textDiff(before, after).map(({mark, text}) => `${mark}${text}`);

test('the line before the difference, then what each text goes on with', () => {
	expect(marked('same', 'same')).toEqual([]);
	expect(marked('one\ntwo\nthree', 'one\ntwo\nfour\nfive')).toEqual([' two', '-three', '+four', '+five']);
	expect(marked('', 'more')).toEqual(['+more']);
	expect(marked('a\n', 'a\nb')).toEqual([' a', '+b']);
	expect(marked('a\nb', 'a')).toEqual(['-a', '-b', '+a']);
});

test('long texts are cut around the difference, and half a character is none', () => {
	const [one, other] = marked(`${'x'.repeat(300)}A${'y'.repeat(300)}`, `${'x'.repeat(300)}B`);
	expect(one).toMatch(/^-…x{40}Ay+…$/);
	expect(other).toBe(`+…${'x'.repeat(40)}B`);
	expect(marked('1\n2\n3\n4\n5\n6', 'X').at(4)).toBe('-… 2 more lines');
	expect(marked('😀', '😁').join('').isWellFormed()).toBe(true);
});

const eos = {reason: 'eos', token: {id: 2, text: '</s>'}} as const;
const reply = {text: 'abc', thought: '', stop: eos, tokens: [1, 2, 3]} as const;

test('the first other token and character; an end from outside is no difference', () => {
	expect(firstDifference(reply, reply)).toBeUndefined();
	expect(firstDifference(reply, {...reply, tokens: [1, 2]})).toEqual({token: 2});
	expect(firstDifference(reply, {...reply, text: 'abX', tokens: [1, 2, 4]})).toEqual({
		token: 2,
		character: 2,
	});
	expect(firstDifference(reply, {...reply, stop: {reason: 'max_lines', limit: 1}})).toEqual({});
	const aborted = {reason: 'aborted'} as const;
	expect(firstDifference({...reply, stop: aborted}, {...reply, stop: aborted})).toBeUndefined();
	expect(
		firstDifference({...reply, stop: {reason: 'max_time', limit: 1}}, {...reply, stop: aborted}),
	).toBeUndefined();
});

test('what is not as it was is said, one sentence each', () => {
	const now = {...scriptedModel, fingerprint: 'b', build: 'llama.cpp 2', threads: 4, contextLength: 512};
	expect(changedCircumstances(scriptedModel, scriptedModel)).toEqual([]);
	const sentences = changedCircumstances(
		{...scriptedModel, fingerprint: 'a'},
		{...now, gpu: 'cuda', gpuLayers: 9},
	);
	expect(sentences.map(text => text.split(':')[0])).toEqual([
		'The file of Scripted is not the one that answered (Scripted)',
		'Recorded with scripted, replayed with llama.cpp 2',
		'Recorded with the CPU, replayed with 9 layers on cuda',
		'Recorded with 1 thread, replayed with 4 threads',
		'Recorded with a context of 2048 tokens, replayed with a context of 512 tokens',
	]);
	expect(changedSettings(settingsWith(), {temperature: 0, top_k: 3, threads: 2})).toEqual([
		'top_k is 3 here, recorded was 40: the replies are other ones.',
	]);
});
