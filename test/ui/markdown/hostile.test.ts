import {stripVTControlCharacters} from 'node:util';
import chalk from 'chalk';
import stringWidth from 'string-width';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {clean} from '../../../source/ui/markdown/clean.js';
import {MarkdownStream, markdownRows} from '../../../source/ui/markdown/stream.js';
import {junk, randomFrom} from './junk.js';

const {level} = chalk;
beforeEach(() => {
	chalk.level = 1;
});
afterEach(() => {
	chalk.level = level;
});

/** Fed in pieces, as a model writes. */
function streamed(text: string, width: number, next: () => number): {rows: string[]; mostLive: number} {
	const stream = new MarkdownStream(width);
	const rows: string[] = [];
	let mostLive = 0;
	for (let start = 0; start < text.length; ) {
		const end = start + next();
		stream.append(text.slice(start, end));
		start = end;
		const {committed, live} = stream.update();
		rows.push(...committed);
		mostLive = Math.max(mostLive, live.length);
		expectFits(live, width, text);
	}
	rows.push(...stream.end());
	return {rows, mostLive};
}

function expectFits(rows: readonly string[], width: number, text: string) {
	for (const row of rows) {
		if (stringWidth(row) <= width && !/[\u0000-\u0009\u000B-\u001A\u001C-\u001F\u007F-\u009F\n]/.test(row))
			continue;
		expect.fail(`Not a row of ${width} columns: ${JSON.stringify(row)}\nfrom ${JSON.stringify(text)}`);
	}
}

/** Nothing but our own colours: SGR sequences. */
const hasForeignEscape = (row: string): boolean => row.replaceAll(/\u001B\[[\d;]*m/g, '').includes('\u001B');

const letters = (rows: readonly string[]): string =>
	stripVTControlCharacters(rows.join('')).replaceAll(/[^a-z]/g, '');

describe('whatever the text and the width', () => {
	test('rows are never wider, carry no foreign escape sequence, and no word is lost on the way', () => {
		const random = randomFrom(20);
		for (let round = 0; round < 250; round++) {
			const width = 1 + random(120);
			const text = clean(junk(random, 1 + random(60)));
			const whole = markdownRows(text, width);
			const {rows} = streamed(text, width, () => 1 + random(12));
			for (const all of [whole, rows]) {
				expectFits(all, width, text);
				expect(all.filter(hasForeignEscape), JSON.stringify(text)).toEqual([]);
			}
			const count = (all: readonly string[]) => letters(all).split('supercalifragilistic').length;
			expect(count(rows), JSON.stringify(text)).toBe(count(whole));
		}
	});

	test.each([1, 2, 3, 7, 20, 80])('plain words come out in order and once, %d columns', width => {
		const random = randomFrom(width);
		const text = Array.from({length: 3000}, (_, n) => `w${n}${random(9) === 0 ? '\n' : ' '}`).join('');
		const {rows} = streamed(text, width, () => 1 + random(40));
		expect(rows.join('').replaceAll(' ', '')).toBe(text.replaceAll(/\s/g, ''));
	});
});

describe('takes little time and stack', () => {
	const big = 40_000;
	test.each<[string, string]>([
		['quotes in quotes', `${'>'.repeat(10_000)} deep`],
		['quotes in quotes, spaced', `${'> '.repeat(10_000)}deep`],
		['lists in lists', `${'- '.repeat(10_000)}deep`],
		['numbers in numbers', `${'1. '.repeat(10_000)}deep`],
		['indented lists', Array.from({length: 300}, (_, n) => `${'  '.repeat(n)}- item`).join('\n')],
		['brackets', '['.repeat(big / 4)],
		['images', '!['.repeat(big / 8)],
		['link starts', '[a]('.repeat(big / 8)],
		['stars', '*'.repeat(big)],
		['stars and letters', '*a '.repeat(big / 4)],
		['nested emphasis', `${'*a **b '.repeat(5000)}c${'** *'.repeat(5000)}`],
		['backticks', '`a '.repeat(big / 4)],
		['growing backticks', Array.from({length: 400}, (_, n) => '`'.repeat(n)).join(' ')],
		['tags', '<a '.repeat(big / 4)],
		['comments', '<!-- '.repeat(big / 5)],
		['entities', '&amp;'.repeat(big / 5)],
		['one word', 'a'.repeat(big)],
		['one line', 'word '.repeat(big / 5)],
		['one line of CJK', '你好世界'.repeat(big / 8)],
		['one line of code', `\`\`\`\n${'x'.repeat(big)}`],
		['zero width', '\u200B'.repeat(big)],
		['joiners', `a${'\u200D'.repeat(big)}`],
		['marks', `a${'\u0301'.repeat(big)}`],
		['spacing marks', `\u0915${'\u093E'.repeat(big / 4)}`],
		['emoji', '👩‍👩‍👧'.repeat(big / 20)],
		['jamo', '\u1100'.repeat(big / 4)],
		['right to left', 'שלום '.repeat(big / 10)],
		['spaces', ' '.repeat(big)],
		['newlines', '\n'.repeat(big)],
		['fences', '```\n'.repeat(big / 16)],
		['rules', '---\n'.repeat(big / 16)],
		['pipes', '|'.repeat(big / 4)],
		['a wide table', `${'|a'.repeat(2000)}|\n${'|-'.repeat(2000)}|\n${'|b'.repeat(2000)}|`],
		['a long table', `|a|b|\n|-|-|\n${'|cell|another cell|\n'.repeat(3000)}`],
		['a long list', '- item\n'.repeat(big / 20)],
		['a long loose list', '1. item\n\n'.repeat(big / 20)],
		['a long quote', '> quoted\n'.repeat(big / 20)],
		['definitions', '[a]: b\n'.repeat(big / 20)],
		['escape sequences', '\u001B[31m\u001B]0;'.repeat(big / 10)],
	])('%s', (_, hostile) => {
		const text = clean(hostile);
		const start = performance.now();
		expectFits(markdownRows(text, 80), 80, 'whole');
		const {rows} = streamed(text, 40, () => 2000);
		expectFits(rows, 40, 'streamed');
		expect(performance.now() - start).toBeLessThan(4000);
	});
});
