import {describe, expect, test} from 'vitest';
import {coverRow, eraseReflowed, readFrame, scrollingDown} from '../../../source/ui/transcript/frame.js';
import {inkTerminal, realStream} from '../../../source/ui/transcript/terminal.js';
import {liveRows} from '../../../source/ui/transcript/use-terminal-size.js';
import {Screen} from '../../helpers/screen.js';

const begin = '\u001B[?2026h';
const end = '\u001B[?2026l';

describe('inkTerminal', () => {
	test('hides the height from Ink, and nothing else', () => {
		const {stdout} = new Screen(40, 10);
		const terminal = inkTerminal(stdout, {});
		expect(terminal.rows).toBeUndefined();
		expect(terminal.columns).toBe(40);
		expect(terminal.isTTY).toBe(true);
		expect(realStream(terminal)).toBe(stdout);
		expect(realStream(stdout)).toBe(stdout);
	});

	test('makes an update one write, in which nothing is wrapped that may be wider than we think', () => {
		const screen = new Screen(40, 10);
		const terminal = inkTerminal(screen.stdout, {});
		for (const piece of [begin, 'above\n', 'frame\n→ end\n']) terminal.write(piece);
		expect(screen.raw).toBe('');
		terminal.write(end);
		expect(screen.raw).toBe(`${begin}above\nframe\n\u001B[?7l→ end\u001B[?7h\n${end}`);
		terminal.write('at once');
		expect(screen.raw).toMatch(/at once$/);
	});

	test.each([[{XTERM_VERSION: 'XTerm(390)'}], [{TERM: 'linux'}], [{STY: '1.screen'}]])(
		'erases nothing of its own where the terminal does not break rows anew: %j',
		env => {
			const screen = new Screen(40, 10);
			const terminal = inkTerminal(screen.stdout, env);
			for (const piece of [begin, `${'x'.repeat(39)}\n`, end]) terminal.write(piece);
			const before = screen.raw;
			screen.resize(20, 10);
			expect(screen.raw).toBe(before);
		},
	);
});

/** A terminal whose size the system knows before the program has heard of it; `catchUp` is Node's own `_refreshSize()`. */
function lateTerminal(env: Record<string, string>) {
	const screen = new Screen(40, 10);
	let actual = 40;
	let heard = () => {};
	const hears = new Promise<void>(resolve => {
		heard = resolve;
	});
	Object.assign(screen.stdout, {
		_handle: {
			getWindowSize(size: number[]) {
				size.push(actual, 10);
				return 0;
			},
		},
		_refreshSize() {
			screen.resize(actual, 10);
			heard();
		},
	});
	const terminal = inkTerminal(screen.stdout, env);
	const draw = (...pieces: string[]) => {
		for (const piece of [begin, ...pieces, end]) terminal.write(piece);
	};
	const narrow = (columns: number) => {
		actual = columns;
	};
	return {screen, terminal, draw, narrow, hears};
}

test('a frame for a width that is no longer true is blank, and the program hears of the new one', async () => {
	const {screen, draw, narrow, hears} = lateTerminal({TERM_PROGRAM: 'vscode'});
	draw('x'.repeat(39), '\n');
	narrow(20);
	draw('said\n', `\u001B[2K\u001B[1A\u001B[2K\u001B[G${'y'.repeat(39)}\n`);
	expect(screen.raw).toContain('said');
	expect(screen.raw).not.toContain('y');
	await hears;
	expect(screen.stdout.columns).toBe(20);
});

test('in tmux all output waits until the edge of the window rests, unless the program takes leave', async () => {
	const {screen, terminal, draw, narrow} = lateTerminal({TMUX: 'socket'});
	draw(`${'x'.repeat(39)}\n`);
	const before = screen.raw;
	narrow(30);
	screen.resize(30, 10);
	terminal.write('\u001B[2K');
	draw('thirty\n');
	await Promise.resolve();
	draw('again\n');
	expect(screen.raw).toBe(before);
	terminal.write('farewell');
	expect(screen.raw.slice(before.length)).toMatch(
		/^\r\u001B\[2A[\s\S]*\u001B\[2K[\s\S]*thirty[\s\S]*again[\s\S]*farewell$/,
	);
});

test('a frame that covers the conversation is drawn on the alternate screen, what is said on the first one', () => {
	const screen = new Screen(40, 10);
	const terminal = inkTerminal(screen.stdout, {});
	const draw = (...pieces: string[]) => {
		screen.raw = '';
		for (const piece of [begin, ...pieces, end]) terminal.write(piece);
		return screen.raw.slice(begin.length, -end.length);
	};
	const erase = (rows: number) => `${'\u001B[2K\u001B[1A'.repeat(rows)}\u001B[2K\u001B[G`;
	draw('prompt\n');
	expect(draw(`${erase(1)}${coverRow}\npanel\n`)).toBe(`${erase(1)}\u001B[?1049h\u001B[H\u001B[Jpanel\n`);
	expect(draw(`${erase(2)}${coverRow}\nmoved\n`)).toBe('\u001B[H\u001B[Jmoved\n');
	expect(draw(erase(2), 'said\n', `${coverRow}\nmoved\n`)).toBe(
		'\u001B[H\u001B[J\u001B[?1049lsaid\n\u001B[?1049h\u001B[H\u001B[Jmoved\n',
	);
	expect(draw(`${erase(2)}prompt\n`)).toBe('\u001B[H\u001B[J\u001B[?1049lprompt\n');
	expect(draw(`${erase(1)}next\n`)).toBe(`${erase(1)}next\n`);
});

test.each([[{TERM: 'linux'}], [{STY: '1.screen'}]])('%j has no such screen: all stands on one', env => {
	const screen = new Screen(40, 10);
	const terminal = inkTerminal(screen.stdout, env);
	for (const piece of [begin, `${coverRow}\npanel\n`, end]) terminal.write(piece);
	expect(screen.raw).toBe(`${begin}\npanel\n${end}`);
});

describe('a frame', () => {
	test('is read from what Ink writes', () => {
		expect(readFrame('\u001B[2K\u001B[1A\u001B[2K\u001B[G\u001B[1mone\u001B[22m\ntwo\n')).toEqual({
			widths: [3, 3],
			cursor: {x: 0, y: 2},
		});
		const frame = readFrame('one\ntwo\n\u001B[1A\u001B[3G\u001B[?25h');
		expect(frame).toEqual({widths: [3, 3], cursor: {x: 2, y: 1}});
		// The cursor moved, the rows are as they were.
		expect(readFrame('\u001B[?25l\u001B[1B\u001B[1G\u001B[2A\u001B[2G\u001B[?25h', frame)).toEqual({
			widths: [3, 3],
			cursor: {x: 1, y: 0},
		});
	});

	test('is left downwards with line feeds, which never stop at the edge of the terminal', () => {
		expect(scrollingDown('\u001B[?25l\u001B[2B\u001B[1G\u001B[2Ktext')).toBe(
			'\u001B[?25l\n\n\u001B[1G\u001B[2Ktext',
		);
		expect(scrollingDown('text \u001B[2B')).toBe('text \u001B[2B');
	});

	test('is erased as many rows higher as the terminal has made of it', () => {
		const widths = [100, 5, 41];
		const erase = '\u001B7\u001B[2K\u001B[B\u001B[J\u001B8';
		const below = {widths, cursor: {x: 0, y: 3}};
		expect(eraseReflowed(below, 40, true)).toBe(`\r\u001B[6A${erase}\n\n\n`);
		const inside = {widths, cursor: {x: 45, y: 1}};
		expect(eraseReflowed(inside, 40, true)).toBe(`\r\u001B[4A${erase}\n\n\n\u001B[2A`);
		expect(eraseReflowed(inside, 40, false)).toBe(`\r\u001B[4A${erase}\n\n\n\u001B[2A`);
	});
});

test.each([
	[80, 4, 12],
	[40, 4, 9],
	[24, 4, 5],
	[12, 4, 5],
	[8, 4, 2],
	[6, 4, 0],
	[3, 4, 0],
])('in %d rows, %d of them taken, there is room for %d', (rows, others, room) => {
	expect(liveRows(rows, others)).toBe(room);
});
