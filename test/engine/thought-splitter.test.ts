import {expect, test} from 'vitest';
import {ThoughtSplitter} from '../../source/engine/thought-splitter.js';
import type {ThinkingMarks} from '../../source/engine/types.js';

const marks: ThinkingMarks = {start: '<think>', end: '</think>', open: false};

function split(
	thinking: ThinkingMarks | undefined,
	pieces: Iterable<string>,
): {answer: string; thought: string} {
	const splitter = new ThoughtSplitter(thinking);
	const all = [...[...pieces].flatMap(piece => splitter.push(piece)), ...splitter.end()];
	const of = (channel: string) =>
		all
			.filter(piece => piece.channel === channel)
			.map(piece => piece.text)
			.join('');
	return {answer: of('answer'), thought: of('thought')};
}

test('separates thoughts wherever the text is cut', () => {
	const whole = '<think>\nhm < 3</think>\n\nYes </b>';
	const expected = {answer: '\n\nYes </b>', thought: '\nhm < 3'};
	for (let cut = 0; cut <= whole.length; cut++) {
		expect(split(marks, [whole.slice(0, cut), whole.slice(cut)])).toEqual(expected);
	}
	expect(split(marks, whole)).toEqual(expected);
});

test('a prompt that ends inside the thought begins with one', () => {
	expect(split({...marks, open: true}, 'hm</think>Yes')).toEqual({answer: 'Yes', thought: 'hm'});
});

test('marks never come out, not even stray ones', () => {
	expect(split(marks, 'a</think>b<think>c<think>d')).toEqual({answer: 'ab', thought: 'cd'});
});

test('an unfinished mark at the end is text', () => {
	expect(split(marks, 'a <thi')).toEqual({answer: 'a <thi', thought: ''});
});

test('without marks everything is the answer', () => {
	expect(split(undefined, '<think>a')).toEqual({answer: '<think>a', thought: ''});
	expect(split({start: '', end: '', open: true}, 'a')).toEqual({answer: 'a', thought: ''});
});
