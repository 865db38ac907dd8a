import {describe, expect, test} from 'vitest';
import {printable, printableLine} from '../source/printable.js';

const ESC = '\u001B';
const unsafe = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/;

describe('printable', () => {
	test.each([
		['colours', `a${ESC}[1;31mb${ESC}[0mc`, 'abc'],
		['colon parameters', `a${ESC}[38:2::1:2:3mb`, 'ab'],
		['private modes', `a${ESC}[?1049h${ESC}[?25lb`, 'ab'],
		['intermediate bytes', `a${ESC}[1 qb${ESC}[!pc`, 'abc'],
		['8-bit CSI', 'a\u009B31mb', 'ab'],
		['title, ended by BEL', `a${ESC}]0;title\u0007b`, 'ab'],
		['clipboard, ended by ST', `a${ESC}]52;c;aGVsbG8=${ESC}\\b`, 'ab'],
		['link', `${ESC}]8;;http://x${ESC}\\text${ESC}]8;;${ESC}\\`, 'text'],
		['8-bit OSC and ST', 'a\u009D0;t\u009Cb', 'ab'],
		['DCS', `a${ESC}P1$r0m${ESC}\\b`, 'ab'],
		['APC, PM, SOS', `a${ESC}_x${ESC}\\b${ESC}^y${ESC}\\c${ESC}Xz${ESC}\\d`, 'abcd'],
		['reset', `a${ESC}cb`, 'ab'],
		['character sets', `a${ESC}(0b${ESC})Bc`, 'abc'],
		['save and restore', `a${ESC}7b${ESC}8c`, 'abc'],
		['double escape', `a${ESC}${ESC}[2Jb`, 'ab'],
		['nested', `a${ESC}${ESC}[0m[2Jb`, 'a[2Jb'],
		['nested deeper', `${ESC}${ESC}[m${ESC}[m]0;x\u0007b`, ']0;xb'],
		['a control inside a sequence', `a${ESC}[3\u00071mb`, 'a[31mb'],
		['bell, backspace, NUL, DEL', 'a\u0007\u0008\u0000\u007Fb', 'ab'],
		['C1', 'a\u0085\u0084b', 'ab'],
		['line ends', 'a\r\nb\rc\n', 'a\nb\nc\n'],
		['tab', 'a\tb', 'a    b'],
		['bidi overrides', 'a\u202Eb\u2066c\u2069\u200Fd', 'abcd'],
		['lone surrogates', 'a\uD83Db\uDE00c', 'a\uFFFDb\uFFFDc'],
		['emoji stay', '👩‍👩‍👧 ❤️', '👩‍👩‍👧 ❤️'],
		['a newline stays', 'a\nb', 'a\nb'],
	])('%s', (_, text, expected) => {
		expect(printable(text)).toBe(expected);
	});

	test.each([
		['OSC', `${ESC}]0;`],
		['8-bit OSC', '\u009D0;'],
		['DCS', `${ESC}P`],
		['CSI', `${ESC}[`],
	])('an unfinished %s does not swallow the text behind it', (_, introducer) => {
		const behind = '\nsecond line\n'.repeat(50);
		expect(printable(`before${introducer}${behind}\u0007`)).toContain(behind);
	});

	test('a command string that ends much later does not swallow a page', () => {
		const page = 'x'.repeat(10_000);
		expect(printable(`${ESC}]0;${page}\u0007 end`)).toContain(page);
		expect(printable(`${ESC}]0;one\ntwo\u0007 end`)).toBe(']0;one\ntwo end');
	});

	test('whatever comes in, no control character comes out, and doing it twice changes nothing', () => {
		const parts = [
			ESC,
			'[',
			']',
			'P',
			'\\',
			'\u0007',
			'\u009B',
			'\u009C',
			'\u009D',
			'0;',
			'52;c;',
			'm',
			'J',
			'2',
		];
		parts.push('\n', '\r', '\t', ' ', 'text', '你', '\uD83D', '\uDE00', '\u202E', '\u0000', '?', '(', '~');
		const random = randomFrom(7);
		for (let round = 0; round < 5000; round++) {
			let text = '';
			for (let n = random(30); n >= 0; n--) text += parts[random(parts.length)];
			const shown = printable(text);
			expect(unsafe.test(shown), JSON.stringify(text)).toBe(false);
			expect(shown.isWellFormed()).toBe(true);
			expect(printable(shown)).toBe(shown);
		}
	});

	test.each([ESC, '\u009D', `${ESC}]`, `${ESC}[`, '\u009B0', `${ESC}P ${ESC}`, '\u202E', '\r'])(
		'takes no time for floods of %j',
		flood => {
			const start = performance.now();
			printable(flood.repeat(200_000 / flood.length));
			expect(performance.now() - start).toBeLessThan(500);
		},
	);
});

test('printableLine has no line breaks', () => {
	expect(printableLine(`a\n\n${ESC}[2Jb\r\nc`)).toBe('a b c');
});

/** The same numbers each time: a failure can be repeated. */
function randomFrom(seed: number): (below: number) => number {
	let state = seed;
	return below => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		return (state >>> 8) % below;
	};
}
