import chalk from 'chalk';
import {afterEach, describe, expect, it} from 'vitest';
import {Screen} from '../../helpers/screen.js';

// After the helper: Ink looks at CI when it is imported.
const {Box, render, Text} = await import('ink');
const {createEditor} = await import('../../../source/ui/editor/editor.js');
const {Prompt} = await import('../../../source/ui/editor/Prompt.js');
const {inkTerminal} = await import('../../../source/ui/transcript/terminal.js');
const {createKeyStream} = await import('../../../source/ui/keys/stream.js');

const colors = chalk.level;
const closing: Array<() => void> = [];
afterEach(() => {
	for (const close of closing.splice(0)) close();
	chalk.level = colors;
});

const commands = [
	'clear',
	'continue',
	'copy',
	'exit',
	'export',
	'help',
	'model',
	'regen',
	'set',
	'show',
	'stats',
	'stop',
];
const complete = (before: string) =>
	commands
		.map(name => `/${name}`)
		.filter(value => value.startsWith(before))
		.map(value => ({value, help: `what ${value} does, in a sentence that is longer than a narrow terminal`}));

/** The prompt under one live row, as in the program: keys to editor to Ink to terminal. */
async function start(columns = 40, rows = 16) {
	const screen = new Screen(columns, rows);
	const editor = createEditor({columns, rows, complete, history: ['an earlier prompt']});
	const submitted: string[] = [];
	// Before Ink's own listener.
	screen.stdout.on('resize', () => editor.resize({columns: screen.columns, rows: screen.rows}));
	const keys = createKeyStream({
		stdin: screen.stdin,
		stdout: screen.stdout,
		environment: {TERM: 'xterm-256color'},
		onEvent(event) {
			const action = editor.handle(event);
			if (action.type === 'submit') submitted.push(action.text);
		},
	});
	const app = render(
		<Box flexDirection="column">
			<Text>status</Text>
			<Prompt editor={editor} rowsAbove={1} placeholder="Say something" />
		</Box>,
		{...screen.streams, stdout: inkTerminal(screen.stdout, {}), patchConsole: false, exitOnCtrlC: false},
	);
	closing.push(() => {
		app.unmount();
		keys.stop();
	});
	await screen.waitFor('status');
	return {screen, editor, submitted, keys, app};
}

/** What is on screen below the status row, once the last of `wanted` is there. */
async function rowsWith(screen: Screen, wanted: string | RegExp) {
	await screen.waitFor(wanted);
	await screen.settled();
	return screen.lines().slice(1);
}

describe('the prompt on a terminal', () => {
	it('shows a placeholder, with the cursor at its beginning', async () => {
		const {screen} = await start();
		expect(await rowsWith(screen, 'Say something')).toEqual(['> Say something']);
		expect(screen.cursor).toEqual({x: 2, y: 1});
	});

	it.each([
		['ASCII', 'hello', 5],
		['CJK', '漢字かな', 8],
		['emoji', '😀👍🏽', 4],
		['a ZWJ family', '👨‍👩‍👧', 2],
		['flags', '🇫🇷🇩🇪', 4],
		['combining marks', 'e\u0301a\u0308', 2],
		['Hangul', '한국어', 6],
	])('has the cursor behind %s', async (_what, typed, width) => {
		const {screen} = await start();
		screen.type(`${typed}x`);
		expect(await rowsWith(screen, 'x')).toEqual([`> ${typed}x`]);
		expect(screen.cursor).toEqual({x: 2 + width + 1, y: 1});
		screen.type('\u001B[D\u001B[D');
		await screen.waitFor(({cursor}) => cursor.x < 2 + width, 'the cursor before the last character');
	});

	it('wraps, and moves by rows', async () => {
		const {screen} = await start(20);
		screen.type('abcdefghijklmnopqrstuvwxyz');
		expect(await rowsWith(screen, 'xyz')).toEqual(['> abcdefghijklmnopq', '  rstuvwxyz']);
		expect(screen.cursor).toEqual({x: 11, y: 2});
		screen.type('\u001B[A');
		await screen.waitFor(({cursor}) => cursor.y === 1 && cursor.x === 11, 'the cursor one row up');
	});

	it('shows a large paste in few rows and sends all of it', async () => {
		const {screen, submitted} = await start(40, 16);
		const pasted = Array.from({length: 500}, (_, index) => `line ${index}`).join('\n');
		screen.type('\u001B[200~');
		screen.type(pasted.replaceAll('\n', '\r'));
		screen.type('\u001B[201~');
		const rows = await rowsWith(screen, 'line 499');
		expect(rows).toEqual([
			'  line 495',
			'  line 496',
			'  line 497',
			'  line 498',
			'  line 499',
			'  ↑ 495 more lines',
		]);
		expect(screen.cursor).toEqual({x: 10, y: 5});
		screen.type('\r');
		await screen.waitFor('Say something');
		expect(submitted).toEqual([pasted]);
		expect(screen.clears).toEqual({screen: 0, scrollback: 0});
	});

	it('stays below the height of a small terminal', async () => {
		const {screen} = await start(20, 6);
		screen.type('\u001B[200~a\rb\rc\rd\re\rf\rg\rh\ri\u001B[201~');
		expect(await rowsWith(screen, 'i')).toEqual(['  h', '  i']);
		screen.type('\u0003/');
		expect(await rowsWith(screen, '/clear')).toEqual(['> /', '  /clear']);
		expect(screen.clears).toEqual({screen: 0, scrollback: 0});
	});

	it('leaves nothing behind when the terminal shrinks and grows', async () => {
		const {screen} = await start(60, 16);
		screen.type('words '.repeat(30));
		await screen.settled();
		for (const columns of [41, 33, 20, 60]) {
			screen.resize(columns, 16);
			await screen.settled();
		}
		expect(screen.text(true).match(/status/g)).toHaveLength(1);
		expect(screen.text(true).match(/>/g)).toHaveLength(1);
	});
});

describe('beside the prompt', () => {
	it('candidates, the selected one inverse', async () => {
		chalk.level = 1;
		const {screen} = await start(60, 24);
		screen.type('/');
		const rows = await rowsWith(screen, '6 more');
		expect(rows).toHaveLength(1 + 6 + 1);
		expect(rows[1]).toMatch(/^ {2}\/clear +what \/clear does/);
		screen.type('\u001B[B\u001B[B');
		await screen.waitFor('› /continue');
		expect(screen.cellOf('/continue')).toMatchObject({inverse: true, dim: false});
		expect(screen.cellOf('what /continue')).toMatchObject({inverse: false, dim: true});
		expect(screen.cursor).toEqual({x: 3, y: 1});
	});

	it('the selection can be seen without colours, and the last candidate reached', async () => {
		chalk.level = 0;
		const {screen} = await start(30, 24);
		screen.type('/\u001B[A');
		expect(await rowsWith(screen, '›')).toEqual([
			'> /',
			...commands.slice(6).map(name => `${name === 'stop' ? '›' : ' '} /${name}`),
			'  6 more',
		]);
		screen.type('\r');
		expect(await rowsWith(screen, '> /stop')).toEqual(['> /stop']);
	});

	it('the search, with the cursor in it', async () => {
		const {screen} = await start(60);
		screen.type('\u0012earl');
		expect(await rowsWith(screen, 'search: earl')).toEqual([
			'> an earlier prompt',
			expect.stringMatching(/^search: earl {3}Ctrl\+R older/),
		]);
		expect(screen.cursor).toEqual({x: 12, y: 2});
		screen.type('zz');
		await screen.waitFor('no match: earlzz');
	});
});

it('Ink leaves the keyboard to the key stream', async () => {
	const {screen} = await start();
	expect(screen.stdin.listenerCount('readable')).toBe(0);
	expect(screen.stdin.listenerCount('data')).toBe(1);
	expect(screen.stdin.isRaw).toBe(true);
});
