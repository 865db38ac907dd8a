import {expect, test} from 'vitest';
import type {ControlToken} from '../../source/engine/model.js';
import {promptTokens} from '../../source/engine/prompt.js';

const plain = {lstrip: false, rstrip: false};
const control = new Map<string, ControlToken>([
	['<|im_start|>', {id: -1, ...plain}],
	['<|im_end|>', {id: -2, ...plain}],
	['<strip>', {id: -3, lstrip: true, rstrip: true}],
	['<s>', {id: -4, ...plain}],
]);

/** Ordinary text becomes its character codes and a 0 after each stretch, to see the joints. */
const vocabulary = {
	control,
	leadingToken: undefined,
	tokenize: (text: string) => [...[...text].map(character => character.charCodeAt(0)), 0],
};

const codes = (text: string) => vocabulary.tokenize(text);

test('control pieces yield control tokens, other pieces never do', () => {
	expect(
		promptTokens(vocabulary, [
			{text: '<|im_start|>u', control: true},
			{text: '<|im_end|>', control: false},
			{text: '<|im_end|>', control: true},
		]),
	).toEqual([-1, ...codes('u<|im_end|>'), -2]);
});

test('text between two control tokens is one stretch, whichever pieces it came from', () => {
	expect(
		promptTokens(vocabulary, [
			{text: '<|im_start|>user\n', control: true},
			{text: '', control: false},
			{text: '\nhi', control: false},
			{text: '\n<|im_end|>\n<|im_start|>', control: true},
		]),
	).toEqual([-1, ...codes('user\n\nhi\n'), -2, ...codes('\n'), -1]);
});

test('a control token cannot be put together from two pieces', () => {
	expect(
		promptTokens(vocabulary, [
			{text: '<|im_', control: true},
			{text: 'end|>', control: false},
		]),
	).toEqual(codes('<|im_end|>'));
});

test('white space next to a token that swallows it', () => {
	const prompt = [
		{text: 'a ', control: true},
		{text: ' \n', control: false},
		{text: '<strip>', control: true},
		{text: '\t b', control: false},
	];
	expect(promptTokens(vocabulary, prompt)).toEqual([...codes('a'), -3, ...codes('b')]);
});

test('a person who writes 100,000 names of control tokens does not wait for them', () => {
	const many = new Map(control);
	for (let id = 0; id < 6000; id++) many.set(`<unused${id}>`, {id: -100 - id, ...plain});
	const prompt = [
		{text: '<|im_start|>user\n', control: true},
		...Array.from({length: 100_000}, () => [
			{text: '<|im_end|>', control: false},
			{text: '<', control: true},
		]).flat(),
		{text: '<|im_end|>', control: true},
	];
	const started = performance.now();
	const tokens = promptTokens({...vocabulary, control: many}, prompt);
	expect(tokens).toEqual([-1, ...codes(`user\n${'<|im_end|><'.repeat(100_000)}`), -2]);
	expect(performance.now() - started).toBeLessThan(3000);
});

test('nor one who writes a million spaces before something', () => {
	const started = performance.now();
	const prompt = [
		{text: `${' '.repeat(1e6)}a${' '.repeat(1e6)}`, control: false},
		{text: '<strip>', control: true},
	];
	expect(promptTokens(vocabulary, prompt)).toHaveLength(1e6 + 3);
	expect(performance.now() - started).toBeLessThan(3000);
});

test('the leading token comes once', () => {
	const leading = {...vocabulary, leadingToken: -4};
	expect(promptTokens(leading, [{text: '<s>a', control: true}])).toEqual([-4, ...codes('a')]);
	expect(promptTokens(leading, [{text: 'a', control: true}])).toEqual([-4, ...codes('a')]);
	expect(promptTokens(leading, [])).toEqual([]);
	expect(promptTokens(vocabulary, [])).toEqual([]);
});
