import {stripVTControlCharacters} from 'node:util';
import chalk from 'chalk';
import stringWidth from 'string-width';
import {afterEach, describe, expect, test} from 'vitest';
import {clean} from '../../../source/ui/markdown/clean.js';
import {columns} from '../../../source/ui/markdown/columns.js';
import {MarkdownStream, markdownRows} from '../../../source/ui/markdown/stream.js';

const {level} = chalk;
afterEach(() => {
	chalk.level = level;
});

const rows = (text: string, width = 40): string[] => {
	chalk.level = 0;
	return markdownRows(clean(text), width);
};

const styled = (text: string, width = 40): string => {
	chalk.level = 1;
	return markdownRows(clean(text), width).join('\n');
};

describe('blocks', () => {
	test.each<[string, string, string[]]>([
		['paragraphs', 'one\n\ntwo', ['one', '', 'two']],
		['line breaks are meant', 'one\ntwo  \nthree', ['one', 'two', 'three']],
		['headings', '# Title\n## Part\ntext', ['# Title', '', '## Part', '', 'text']],
		['a list', '- a\n- b', ['• a', '• b']],
		['a list after text', 'as follows:\n1. a\n2. b', ['as follows:', '', '1. a', '2. b']],
		['numbers as written', '7. a\n9. b\n3) c', ['7. a', '9. b', '', '3) c']],
		['nested lists', '1. a\n   - b\n     - c\n2. d', ['1. a', '   • b', '     • c', '2. d']],
		['tasks', '- [ ] a\n- [x] b', ['[ ] a', '[x] b']],
		['spaced items', '- a\n\n- b', ['• a', '', '• b']],
		['code in an item', '- a\n  ```\n  x\n   y\n  ```', ['• a', '    x', '     y']],
		['a quote', '> a\n> b\n>\n> c', ['│ a', '│ b', '│', '│ c']],
		['quotes in quotes', '> a\n>> b', ['│ a', '│', '│ │ b']],
		[
			'code',
			'so:\n```js\nif (a) {\n\n    b();\n}\n```',
			['so:', '', '  js', '  if (a) {', '', '      b();', '  }'],
		],
		['code with tabs', '```\n\tx\n```', ['      x']],
		['an open fence', '```py\nx = 1\ny', ['  py', '  x = 1', '  y']],
		['a rule', 'a\n\n---\n\nb', ['a', '', '─'.repeat(40), '', 'b']],
		['HTML', '<div>\n<b>x</b>\n</div>', ['<div>', '<b>x</b>', '</div>']],
		['an image', '![a cat](cat.png)', ['[image: a cat] (cat.png)']],
		['a link', 'see [this](http://x.y)', ['see this (http://x.y)']],
		['a bare link', 'see http://x.y', ['see http://x.y']],
		['a link by reference', '[r]: http://x.y\n\nsee [r]', ['see r (http://x.y)']],
		['entities', 'a &lt;b&gt; &amp; c', ['a <b> & c']],
		['escapes', '\\*not\\* emphasis', ['*not* emphasis']],
		['line break in HTML', 'a<br>b', ['a', 'b']],
		['inline code keeps its marks without colours', 'run `ls -l`', ['run `ls -l`']],
	])('%s', (_, text, expected) => {
		expect(rows(text)).toEqual(expected);
	});

	test('long text is wrapped at spaces, under its marker', () => {
		expect(rows('- some words that do not fit\n\n> nor do these words fit here', 20)).toEqual([
			'• some words that do',
			'  not fit',
			'',
			'│ nor do these words',
			'│ fit here',
		]);
	});

	test('long code is cut, not wrapped: every character stays', () => {
		const line = `${'    '}${'x '.repeat(30)}y`;
		expect(rows(`\`\`\`\n${line}\n\`\`\``, 20).join('')).toBe(line);
		expect(
			rows(`\`\`\`\n${line}\n\`\`\``, 30)
				.map(row => row.slice(2))
				.join(''),
		).toBe(line);
	});
});

describe('tables', () => {
	const table =
		'| name | n | what it says |\n|:--|--:|:-:|\n| a | 1 | short |\n| **b** | 200 | a longer text in this cell |';

	test('as wide as they need to be', () => {
		expect(rows(table, 60)).toEqual([
			'name │   n │        what it says',
			'─────┼─────┼───────────────────────────',
			'a    │   1 │           short',
			'b    │ 200 │ a longer text in this cell',
		]);
	});

	test('cells wrap where that is too wide', () => {
		expect(rows(table, 30)).toEqual([
			'name │   n │   what it says',
			'─────┼─────┼──────────────────',
			'a    │   1 │       short',
			'b    │ 200 │ a longer text in',
			'     │     │     this cell',
		]);
	});

	test('rows one below the other where even that does not fit', () => {
		expect(rows(table, 14)).toEqual([
			'name: a',
			'n: 1',
			'what it',
			'  says: short',
			'',
			'name: b',
			'n: 200',
			'what it',
			'  says: a',
			'  longer text',
			'  in this cell',
		]);
	});

	test('wide characters line up', () => {
		expect(rows('|a|b|\n|-|-|\n|你好|x|\n|👍|y|', 30)).toEqual([
			'a    │ b',
			'─────┼──',
			'你好 │ x',
			'👍   │ y',
		]);
	});
});

describe('styles', () => {
	test('are there, and end where they should', () => {
		expect(styled('**bold** `code` *it*')).toBe(
			'\u001B[1mbold\u001B[22m \u001B[36mcode\u001B[39m \u001B[3mit\u001B[23m',
		);
		expect(styled('# T')).toBe('\u001B[1m\u001B[4mT\u001B[24m\u001B[22m');
	});

	test('each row stands by itself', () => {
		for (const row of styled('**many bold words that go over several rows**', 12).split('\n')) {
			expect(row).toMatch(/^\u001B\[1m.*\u001B\[22m$/);
		}
	});

	test('a numeric character reference cannot smuggle an escape sequence in', () => {
		const attack =
			'&#27;]52;c;aGk=&#7; ![&#27;[2J](&#x1b;) [&#x9b;2J](http://&#27;) `&#27;[2J` **&#27;[2J**\n\n```&#27;[2J\n```';
		expect(styled(attack, 200).replaceAll(/\u001B\[\d+m/g, '')).not.toMatch(
			/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/,
		);
	});
});

describe('while it is written', () => {
	const document = [
		'# Title',
		'A paragraph with **bold** text and `code`, long enough to be wrapped more than once, and then some more of it.',
		'1. first item that is long enough to be wrapped\n2. second\n   - nested\n   - more\n3. third',
		'```js\nconst a = 1;\n\nif (a) {\n    b();\n}\n```',
		'> quoted text\n> more of it',
		'| a | b |\n|---|---|\n| 1 | 2 |',
		'---',
		'The end, [here](http://x.y).',
	].join('\n\n');

	test.each([1, 3, 7, 50])('the rows are the same as of the whole, in pieces of %d characters', size => {
		chalk.level = 0;
		const stream = new MarkdownStream(40);
		const committed: string[] = [];
		for (let start = 0; start < document.length; start += size) {
			stream.append(document.slice(start, start + size));
			committed.push(...stream.update().committed);
		}
		committed.push(...stream.end());
		expect(committed).toEqual(markdownRows(document, 40));
	});

	const mostLive = (text: string, width = 40): number => {
		const stream = new MarkdownStream(width);
		let most = 0;
		for (let start = 0; start < text.length; start += 17) {
			stream.append(text.slice(start, start + 17));
			most = Math.max(most, stream.update().live.length);
		}
		return most;
	};

	test.each<[string, string, number]>([
		['10,000 lines of code', `\`\`\`\n${'some code();\n'.repeat(10_000)}`, 1],
		['10,000 items', '1. an item\n'.repeat(10_000), 3],
		['a long paragraph', 'words and words '.repeat(2000), 8],
		['a long line of Chinese', '你好世界'.repeat(3000), 8],
		['a long line of code', `\`\`\`\n${'x'.repeat(20_000)}`, 6],
	])('%s: the live rows stay few', (_, text, limit) => {
		expect(mostLive(text)).toBeLessThanOrEqual(limit);
	});

	test('code goes on in the next rows without a second label', () => {
		chalk.level = 0;
		const stream = new MarkdownStream(40);
		const shown: string[] = [];
		for (const piece of ['text\n\n```js\n', 'a();\n', 'b();\n', '``', '`\n\nend']) {
			stream.append(piece);
			shown.push(...stream.update().committed);
		}
		shown.push(...stream.end());
		expect(shown).toEqual(['text', '', '  js', '  a();', '  b();', '', 'end']);
	});

	test('a new width counts for what is not committed', () => {
		const stream = new MarkdownStream(40);
		stream.append('one two three four five six');
		expect(stream.update().live).toEqual(['one two three four five six']);
		stream.resize(10);
		expect(stream.update().live).toEqual(['one two', 'three four', 'five six']);
	});
});

describe('columns', () => {
	test('agrees with string-width', () => {
		for (let code = 0x20; code < 0x1_0000; code++) {
			if ((code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000)) continue;
			const text = `a${String.fromCharCode(code)}b`;
			if (columns(text) !== stringWidth(text)) expect.fail(`U+${code.toString(16)}`);
		}
		expect(columns('\u001B[1m你好\u001B[22m')).toBe(4);
	});
});

describe('clean', () => {
	test.each([
		['invisible characters', 'a\u200Bb\u00ADc\uFEFFd\u2060e', 'abcde'],
		['decomposed letters', 'e\u0301', 'é'],
		['floods of marks', `a${'\u0317'.repeat(100)}`, `a${'\u0317'.repeat(8)}`],
		['emoji stay', '👩‍👩‍👧 ❤️ 🇩🇪', '👩‍👩‍👧 ❤️ 🇩🇪'],
		['Persian stays', 'می\u200Cخواهم', 'می\u200Cخواهم'],
	])('%s', (_, text, expected) => {
		expect(clean(text)).toBe(expected);
	});
});

test('nothing but text in a terminal without colours', () => {
	chalk.level = 0;
	const all = markdownRows(
		clean('# a\n**b** `c` [d](e)\n\n> f\n\n|a|b|\n|-|-|\n|1|2|\n\n```js\nx\n```'),
		60,
	).join('\n');
	expect(stripVTControlCharacters(all)).toBe(all);
});
