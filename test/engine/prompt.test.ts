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

test('the leading token comes once', () => {
	const leading = {...vocabulary, leadingToken: -4};
	expect(promptTokens(leading, [{text: '<s>a', control: true}])).toEqual([-4, ...codes('a')]);
	expect(promptTokens(leading, [{text: 'a', control: true}])).toEqual([-4, ...codes('a')]);
	expect(promptTokens(leading, [])).toEqual([-4]);
	expect(promptTokens(vocabulary, [])).toEqual([]);
});
