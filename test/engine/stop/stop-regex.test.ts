import {describe, expect, test} from 'vitest';
import {heldBack, StopRegex} from '../../../source/engine/stop/stop-regex.js';
import {readPattern} from '../../../source/settings/pattern.js';
import {cuts, scan} from './scan.js';

describe('a match', () => {
	test.each([
		['one\n2. two', '/\\n\\d+\\./', 'one'],
		['Hi.\nuser: no', '/^user:/im', 'Hi.\n'],
		['a1b', '/(?<=a)\\d/', 'a'],
		['so it is', '/(?= is)/', 'so it'],
		['x日本語y', '/\\p{Script=Han}/u', 'x'],
	])('in %j of %s is cut where it begins', (text, pattern, expected) => {
		for (const pieces of cuts(text)) {
			const {text: seen, stop} = scan(new StopRegex([pattern]), pieces);
			expect(seen).toBe(expected);
			expect(stop).toMatchObject({reason: 'stop_regex', pattern});
		}
	});

	test('of several patterns the one that begins first counts', () => {
		const {text, stop} = scan(new StopRegex(['/cd/', '/b/']), ['abcd']);
		expect(text).toBe('a');
		expect(stop).toEqual({reason: 'stop_regex', pattern: '/b/', match: 'b'});
	});

	test('that is longer than what is held back loses the part that was not shown', () => {
		const text = `a(${'x'.repeat(2 * heldBack)})`;
		const {text: seen, reason} = scan(new StopRegex(['/\\(.*\\)/']), text);
		expect(reason).toBe('stop_regex');
		expect(seen).toBe(text.slice(0, -heldBack - 1));
	});

	test('^ is the beginning of the answer, however long it gets', () => {
		const long = `${'word '.repeat(5000)}end`;
		expect(scan(new StopRegex(['/^end/']), [long.slice(0, -3), 'end'])).toMatchObject({
			text: long,
			stop: undefined,
		});
		expect(scan(new StopRegex(['/end/']), [long]).text).toBe(long.slice(0, -3));
	});
});

test('without a match all comes out, the last characters late', () => {
	const scanner = new StopRegex(['/###/']);
	const text = 'x'.repeat(heldBack + 10);
	expect(scanner.push(text)).toBe('x'.repeat(10));
	expect(scanner.end()).toBe('x'.repeat(heldBack));
});

test.each(['(a+)+$', '(a|aa)+$', '(.*)*=', '([a-z]+)+[A-Z]'])(
	'%s, which would backtrack without end, ends the reply with a sentence',
	source => {
		const text = `${'a'.repeat(60)}!`;
		const {text: seen, stop} = scan(new StopRegex([`/${source}/`]), ['Well. ', text, ' more']);
		expect(stop).toMatchObject({
			reason: 'error',
			message: expect.stringContaining('stop_regex took more than'),
			hint: expect.stringContaining(source),
		});
		expect(seen).toBe(`Well. ${text}`);
	},
);

describe('what a person types', () => {
	test.each([
		['\\n\\d+\\.', '/\\n\\d+\\./'],
		['/user:/gi', '/user:/i'],
		['a/b', '/a\\/b/'],
		['/usr/bin', '/\\/usr\\/bin/'],
	])('%s is %s', (typed, pattern) => {
		expect(readPattern(typed)).toBe(pattern);
		expect(readPattern(pattern)).toBe(pattern);
	});

	test.each(['(', '[b-a]', '/a/ii', '(?<n>a)(?<n>b)'])('%s is refused with the reason', typed =>
		expect(() => readPattern(typed)).toThrow(expect.objectContaining({exitCode: 2})),
	);

	test.each(['a*', '/x?/', '^', '$', '(?!a)'])('%s, which matches nothing at all, is refused', typed =>
		expect(() => readPattern(typed)).toThrow('matches the empty text'),
	);
});
