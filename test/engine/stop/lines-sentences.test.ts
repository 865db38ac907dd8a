import {describe, expect, test} from 'vitest';
import {endsSentence} from '../../../source/engine/sentence.js';
import {MaxLines} from '../../../source/engine/stop/max-lines.js';
import {MaxSentences} from '../../../source/engine/stop/max-sentences.js';
import {cuts, scan} from './scan.js';

describe('max_lines', () => {
	test.each([
		['one\ntwo\nthree', 2, 'one\ntwo'],
		['one\n\ntwo\n\n\nthree', 2, 'one\n\ntwo'],
		['\n \none\ntwo', 1, '\n \none'],
		['one\n', 1, 'one'],
	])('%j after %i lines', (text, limit, expected) => {
		for (const pieces of cuts(text)) {
			const {text: seen, stop} = scan(new MaxLines(limit), pieces);
			expect(seen).toBe(expected);
			expect(stop).toEqual({reason: 'max_lines', limit});
		}
	});

	test('a text with no more lines than that passes as it is', () => {
		for (const pieces of cuts('one\n\ntwo'))
			expect(scan(new MaxLines(2), pieces)).toMatchObject({text: 'one\n\ntwo', stop: undefined});
	});
});

describe('max_sentences', () => {
	test.each([
		['Yes. No. Maybe.', 2, 'Yes. No.'],
		['Is it? It is! "So there." Well.', 3, 'Is it? It is! "So there."'],
		['It costs 3.50 euros. Really.', 1, 'It costs 3.50 euros.'],
		[
			'Dr. J. R. Smith met Mr. Fox, e.g. at home. Then left.',
			1,
			'Dr. J. R. Smith met Mr. Fox, e.g. at home.',
		],
		['Version 1.2.3 is out. Try it.', 1, 'Version 1.2.3 is out.'],
		['Wait... what? Yes.', 1, 'Wait... what?'],
		['1. Dog\n2. Cat\n3. Cow', 2, '1. Dog\n2. Cat'],
		['Some ideas:\n\n- Tea\n- Cake\n- Jam', 3, 'Some ideas:\n\n- Tea\n- Cake'],
		['# Title\n\nFirst. Second.', 2, '# Title\n\nFirst.'],
		['你好。再见。好。', 2, '你好。再见。'],
		['A hard line\nbreak ends nothing. This.', 1, 'A hard line\nbreak ends nothing.'],
		['So do I. You too.', 1, 'So do I.'],
		['**Bold.** Next.', 1, '**Bold.**'],
	])('%j after %i', (text, limit, expected) => {
		for (const pieces of cuts(text)) {
			const {text: seen, stop} = scan(new MaxSentences(limit), pieces);
			expect(seen).toBe(expected);
			expect(stop).toEqual({reason: 'max_sentences', limit});
		}
	});

	test('the last sentence that is allowed ends with the text', () => {
		for (const text of ['Yes. No.', 'Yes. No', '1. Dog\n2. Cat\n', 'It is 3. ', ' \n'])
			for (const pieces of cuts(text))
				expect(scan(new MaxSentences(2), pieces)).toMatchObject({text, stop: undefined});
	});

	test('text is held back for no longer than a word', () => {
		const scanner = new MaxSentences(5);
		expect(scanner.push('It is done.')).toBe('');
		expect(scanner.push(' So')).toBe('It is done. So');
		expect(scanner.push(' it')).toBe(' it');
	});

	test('a text without an end costs little', () => {
		const scanner = new MaxSentences(1);
		const pieces = Array.from({length: 20_000}, () => 'word, ');
		expect(scan(scanner, pieces).text).toBe(pieces.join(''));
	});
});

test.each([
	['It is done.', true],
	['"Done!"', true],
	['Done.  \n', true],
	['It costs 3', false],
	['1.', false],
	['one\n2.', false],
	['see Mr.', false],
	['e.g.', false],
	['He left in 1999.', true],
	['好。', true],
	['', false],
])('%j ends a sentence: %s', (text, expected) => expect(endsSentence(text)).toBe(expected));
