import chalk from 'chalk';
import {Box, render, Text} from 'ink';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {Entry} from '../../../source/ui/transcript/entry.js';
import {Transcript as Store} from '../../../source/ui/transcript/store.js';
import {Transcript} from '../../../source/ui/transcript/Transcript.js';
import {inkTerminal} from '../../../source/ui/transcript/terminal.js';
import {liveRows} from '../../../source/ui/transcript/use-terminal-size.js';
import {Screen} from '../../helpers/screen.js';

const {level} = chalk;
let unmount = () => {};
beforeEach(() => {
	chalk.level = 1;
});
afterEach(() => {
	unmount();
	chalk.level = level;
});

function start(columns: number, rows: number) {
	const screen = new Screen(columns, rows);
	const store = new Store({columns});
	const app = render(
		<Box flexDirection="column">
			<Transcript store={store} maxLiveRows={liveRows(rows, 1)} />
			<Text>{'> input'}</Text>
		</Box>,
		{...screen.streams, stdout: inkTerminal(screen.stdout, {}), patchConsole: false, exitOnCtrlC: false},
	);
	unmount = () => app.unmount();
	return {screen, store};
}

/** As a model writes: in small pieces, some of them with time for a frame between. */
async function write(store: Store, text: string, size = 5) {
	for (let start = 0; start < text.length; start += size) {
		store.append(text.slice(start, start + size));
		if (start % (size * 40) === 0) store.flush();
	}
	store.end();
}

test('a conversation as it is seen', async () => {
	const {screen, store} = start(40, 24);
	store.add({kind: 'user', text: 'How do I list files?'});
	store.append('Easy.', 'thought', 3);
	await write(store, 'Use **ls**:\n\n```sh\nls -l\n```\n\n1. `-l` for details\n2. `-a` for all');
	store.add({kind: 'stop', text: 'stopped: end of turn'});
	await screen.waitFor('stopped');
	await screen.settled();
	expect(screen.lines()).toEqual([
		...['> How do I list files?', '', 'thinking', '  Easy.', '', 'Use ls:', '', '  sh', '  ls -l', ''],
		...['1. -l for details', '2. -a for all', 'stopped: end of turn', '> input'],
	]);
	expect(screen.cellOf('How').bold).toBe(true);
	expect(screen.cellOf('Easy')).toMatchObject({italic: true, dim: true});
	expect(screen.cellOf('ls -l')).toMatchObject({color: 6, bold: false});
	expect(screen.clears).toEqual({screen: 0, scrollback: 0});
});

test('hostile text does nothing but stand there', async () => {
	const {screen, store} = start(40, 12);
	store.add({kind: 'user', text: 'first'});
	const attack = [
		'\u001B[2J\u001B[3J\u001B[H\u001Bc',
		'\u001B]0;title\u0007\u001B]52;c;aGk=\u001B\\\u001BPq#0\u001B\\',
		'\u009B2J\u009D0;x\u009C\u0007\u0008\u000E\u000F',
		'&#27;[2J&#x9b;2J![&#27;](&#27;[2J)',
		'\u202Eesrever\u202C\u200B\u00AD',
		'\u001B[?1049h\u001B[31m',
	].join('still here ');
	await write(store, `${attack}\n\nend of text`, 1);
	await screen.waitFor('end of text');
	await screen.settled();
	const own = screen.raw.replaceAll(/\u001B\[[\d;]*[mAGJK]|\u001B\[\?(?:25|7|2026)[hl]|[\n\r]/g, '');
	expect(own).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
	expect(screen.lines()[0]).toBe('> first');
	expect(screen.text().match(/still here/g)).toHaveLength(5);
	expect(screen.clears).toEqual({screen: 0, scrollback: 0});
});

describe.each([20, 200])('%d columns', columns => {
	test('10,000 lines of reply, each of them once', async () => {
		const {screen, store} = start(columns, 24);
		await write(
			store,
			`\`\`\`\n${Array.from({length: 10_000}, (_, n) => `line ${n}.`).join('\n')}\n\`\`\``,
			400,
		);
		await screen.waitFor('line 9999.', 'the last line', 20_000);
		await screen.settled();
		const lines = screen.lines(true).filter(line => line.includes('line'));
		expect(lines.map(line => line.trim())).toEqual(Array.from({length: 10_000}, (_, n) => `line ${n}.`));
		expect(screen.clears).toEqual({screen: 0, scrollback: 0});
	});

	test.each([
		['emoji', '👍👩‍👩‍👧❤️🇩🇪1️⃣👍🏽'],
		['Chinese', '你好世界，这是一个测试。'],
		['Korean', '안녕하세요'],
		['Hebrew', 'שלום עולם '],
		['Arabic', 'مرحبا بالعالم '],
		['Thai', 'สวัสดีชาวโลก'],
		['Hindi', 'नमस्ते दुनिया '],
		['marks', 'a\u0301e\u0302\u0303o\u0308 '],
		['zero width', 'a\u200Bb\u200Dc\u2060d '],
		['tabs', 'a\tb\t'],
	])('%s take the columns we count: one row of ours is one row of the terminal', async (_, text) => {
		const {screen, store} = start(columns, 24);
		const rows = 'one two three'.split(' ');
		await write(
			store,
			`\`\`\`\n${rows.map(row => `${row} ${text.repeat(3)}`).join('\n')}\n\`\`\`\n\n${text.repeat(20)}\n\nend`,
		);
		await screen.waitFor('end');
		await screen.settled();
		expect(screen.lines().at(-1)).toBe('> input');
		const printed = store.getStatic().slice(0);
		expect(screen.lines(true)).toHaveLength(printed.length + 1);
	});
});

test('entries of every kind', async () => {
	const {screen, store} = start(30, 30);
	const entries: Entry[] = [
		{kind: 'user', text: 'u'},
		{kind: 'assistant', text: '**a**'},
		{kind: 'thought', text: 't'},
		{kind: 'notice', text: 'n'},
		{kind: 'success', text: 's'},
		{kind: 'warning', text: 'w'},
		{kind: 'error', text: 'e', hint: 'h'},
		{kind: 'stop', text: 'x'},
		{kind: 'rows', rows: ['r1', 'r2']},
	];
	for (const entry of entries) store.add(entry);
	await screen.waitFor('r2');
	expect(screen.lines().filter(Boolean)).toEqual([
		...['> u', 'a', 'thinking', '  t', '· n', '✓ s', '! w', '× e', '  h', 'x', 'r1', 'r2', '> input'],
	]);
});
