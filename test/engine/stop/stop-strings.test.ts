import {expect, test} from 'vitest';
import {StopStrings} from '../../../source/engine/stop/stop-strings.js';

function scan(stop: readonly string[], pieces: readonly string[]): {text: string; match: string | undefined} {
	const scanner = new StopStrings(stop);
	let text = '';
	for (const piece of pieces) text += scanner.push(piece);
	return {text: text + scanner.end(), match: scanner.match};
}

test('finds a stop string wherever the text is cut', () => {
	const whole = 'one two\n\nUser: three';
	for (let first = 0; first <= whole.length; first++) {
		for (let second = first; second <= whole.length; second++) {
			const pieces = [whole.slice(0, first), whole.slice(first, second), whole.slice(second)];
			expect(scan(['\nUser:'], pieces)).toEqual({text: 'one two\n', match: '\nUser:'});
		}
	}
});

test('does not depend on the cuts when several strings overlap', () => {
	const whole = 'aab abab aba.';
	const expected = scan(['ab ab', 'ba', 'abab'], [whole]);
	expect(expected).toEqual({text: 'a', match: 'ab ab'});
	expect(scan(['ab ab', 'ba', 'abab'], [...whole])).toEqual(expected);
});

test('of strings that end at the same place the longest wins', () => {
	expect(scan(['b', 'ab'], ['x', 'a', 'b'])).toEqual({text: 'x', match: 'ab'});
	expect(scan(['b', 'ab'], ['xab'])).toEqual({text: 'x', match: 'ab'});
});

test('releases text as soon as it can no longer belong to a stop string', () => {
	const scanner = new StopStrings(['###']);
	expect(scanner.push('a#')).toBe('a');
	expect(scanner.push('#')).toBe('');
	expect(scanner.push('b')).toBe('##b');
	expect(scanner.push('##')).toBe('');
	expect(scanner.end()).toBe('##');
	expect(scanner.match).toBeUndefined();
});

test('a repeated beginning is not lost', () => {
	expect(scan(['aab'], [...'aaab!'])).toEqual({text: 'a', match: 'aab'});
});

test('ignores empty strings and lets everything through without any', () => {
	expect(scan([], ['a', 'b'])).toEqual({text: 'ab', match: undefined});
	expect(scan([''], ['a', 'b'])).toEqual({text: 'ab', match: undefined});
});

test('releases nothing after the match', () => {
	const scanner = new StopStrings(['.']);
	expect(scanner.push('a.b')).toBe('a');
	expect(scanner.push('c')).toBe('');
	expect(scanner.end()).toBe('');
});
