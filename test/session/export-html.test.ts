import {execFile, execFileSync} from 'node:child_process';
import path from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, test} from 'vitest';
import {printable} from '../../source/printable.js';
import {html} from '../../source/session/export/html/html.js';
import {markdownHtml} from '../../source/session/export/html/markdown-html.js';
import {recordOfJournal} from '../../source/session/export/record.js';
import {everything} from '../../source/session/export/types.js';
import {importedConversation} from '../../source/session/import/index.js';
import {hostileSnippets, manyLines} from '../helpers/hostile.js';
import {temporaryDirectory} from '../helpers/temporary.js';

/** All tags that a page may have, as they are written. */
const harmless = [
	/^<\/?(?:html|head|body|header|main|title|h[1-6]|p|section|dl|dt|dd|details|summary|div|ul|ol|li|blockquote|pre|code|em|strong|del|br|hr|table|thead|tbody|tr|th|td|a)>$/,
	/^<html lang="en">$/,
	/^<meta (?:charset="utf-8"|name="viewport" content="width=device-width, initial-scale=1"|name="referrer" content="no-referrer")>$/,
	/^<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'">$/,
	/^<(?:p|section|div) class="[a-z]+"(?: dir="auto")?>$/,
	/^<h1 dir="auto">$/,
	/^<ol start="\d+">$/,
	/^<t[hd] align="(?:left|right|center)">$/,
	/^<pre data-language="[^"<>]*">$/,
	/^<a href="(?:https?:\/\/|mailto:)[^"<>\s]*" rel="noopener noreferrer">$/i,
];

/** What a browser would read as a tag, and knows no harmless use of. */
function active(page: string): string[] {
	const [before, , after] = page.split(/<style>|<\/style>/);
	const rest = after === undefined ? page : `${before!.replace('<!doctype html>', '')}${after}`;
	const pieces = rest.split('<');
	const tags = pieces.slice(1).map(piece => `<${piece.slice(0, piece.indexOf('>') + 1 || undefined)}`);
	// Also an end of a tag without its beginning.
	const strays = pieces.map((piece, index) => piece.split('>').length - (index === 0 ? 1 : 2));
	return [
		...tags.filter(tag => !harmless.some(pattern => pattern.test(tag))),
		...strays.filter(count => count > 0).map(() => '>'),
	];
}

function pageOf(messages: readonly object[], more: object = {}): string {
	const {lines} = importedConversation({messages, ...more}, Date.UTC(2026, 0, 2));
	const header = {
		type: 'header',
		format: 'llama-chat-journal',
		version: 1,
		id: '',
		created: '2026-01-02T00:00:00Z',
	};
	const journal = [header, ...lines].map(line => `${JSON.stringify(line)}\n`).join('');
	return html.write([recordOfJournal(Buffer.from(journal))], everything);
}

const everywhere = (text: string) =>
	pageOf(
		[
			{role: 'system', content: text},
			{role: 'user', content: text},
			{role: 'assistant', content: text, reasoning_content: text},
		],
		{title: text, model: text},
	);

const hostilePage = () => everywhere([...hostileSnippets, manyLines(10_000)].join('\n\n'));

test('the check of this file sees what is active', () => {
	for (const tag of [
		'<script>',
		'<img src=x>',
		'<p onclick="x">',
		'<a href="javascript:x" rel="noopener noreferrer">',
		'<svg/onload=x>',
		'<!--',
	])
		expect(active(`<p>${tag}`)).toEqual([tag]);
	expect(active('<p>a > b')).toEqual(['>']);
});

test.each(hostileSnippets)('nothing of %j is active, wherever it stands', snippet => {
	const page = everywhere(snippet);
	expect(active(page)).toEqual([]);
	expect(page).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
	expect(page.isWellFormed()).toBe(true);
});

test('nor of what comes of them put together', () => {
	let seed = 7;
	const chance = (below: number) => {
		seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
		return seed % below;
	};

	const glue = [
		'',
		' ',
		'\n',
		'\n\n',
		'> ',
		'- ',
		'    ',
		'*',
		'`',
		'|',
		'[',
		'](',
		'<',
		'"',
		"'",
		'&',
		'\\',
	];
	for (let round = 0; round < 1500; round++) {
		const parts = Array.from({length: 2 + chance(5)}, () => {
			const snippet = hostileSnippets[chance(hostileSnippets.length)]!;
			const cut = snippet.slice(
				chance(3) * chance(snippet.length),
				snippet.length - chance(2) * chance(snippet.length),
			);
			return cut + glue[chance(glue.length)]!;
		});
		const text = printable(parts.join(''));
		expect([text, active(markdownHtml(text))]).toEqual([text, []]);
	}
});

test('a page of 10,000 hostile lines holds them all, and nothing active', () => {
	const page = hostilePage();
	expect(active(page)).toEqual([]);
	expect(page.split('line 9999 &lt;b&gt;bold&lt;/b&gt; colour')).toHaveLength(6);
});

test('Markdown is laid out', () => {
	expect(markdownHtml('# A\n\n**b** `c` [d](https://e.f/?g=1&h=2)\n\n```js\n1 < 2\n```')).toBe(
		'<h3>A</h3>\n<p><strong>b</strong> <code>c</code> <a href="https://e.f/?g=1&amp;h=2" rel="noopener noreferrer">d</a></p>\n<pre data-language="js"><code>1 &lt; 2</code></pre>\n',
	);
	expect(markdownHtml('|a|b|\n|-|-:|\n|1|2|')).toContain('<div class="wide"><table>');
	expect(markdownHtml('![alt](https://e.f/g.png)')).toContain('<a href="https://e.f/g.png"');
});

test.each([
	['quotations', '>'.repeat(20_000)],
	['brackets', '['.repeat(20_000)],
	['stars', '*a '.repeat(20_000)],
	['backticks', Array.from({length: 300}, (_, index) => '`'.repeat(index)).join(' ')],
	['angles', '<'.repeat(20_000)],
	['lists', Array.from({length: 500}, (_, index) => `${'  '.repeat(index)}- x`).join('\n')],
])('deep nesting does no harm: %s', (_, text) => {
	expect(active(markdownHtml(text))).toEqual([]);
});

const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(name => {
	try {
		execFileSync(name, ['--version'], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
});

describe.skipIf(!chromium)('in Chromium', {timeout: 120_000}, () => {
	const root = temporaryDirectory();
	const dom = async (page: string) => {
		const file = root.file('page.html', page);
		const flags = [
			'--headless',
			'--no-sandbox',
			'--disable-gpu',
			`--user-data-dir=${path.join(root.path, 'profile')}`,
		];
		const {stdout} = await promisify(execFile)(
			chromium!,
			[...flags, '--virtual-time-budget=3000', '--dump-dom', `file://${file}`],
			{
				maxBuffer: 1 << 28,
			},
		);
		return stdout;
	};

	test('nothing runs', async () => {
		const shown = await dom(hostilePage());
		expect(shown).toContain('line 9999');
		expect(shown).not.toContain('<title>RAN');
		expect(shown).not.toMatch(/<(?:script|img|svg|iframe|base|form|input)/);
		expect(await dom("<title>x</title><script>document.title='RAN'</script>")).toContain('<title>RAN');
	});

	test('were there a script after all, the policy of the page would stop it', async () => {
		const page = hostilePage().replace('</body>', "<script>document.title='RAN'</script></body>");
		expect(await dom(page)).not.toContain('<title>RAN');
	});
});
