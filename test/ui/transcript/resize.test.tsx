import {Box, render, Text, useCursor} from 'ink';
import {afterEach, describe, expect, test} from 'vitest';
import {Transcript as Store} from '../../../source/ui/transcript/store.js';
import {Transcript} from '../../../source/ui/transcript/Transcript.js';
import {inkTerminal} from '../../../source/ui/transcript/terminal.js';
import {
	liveRows,
	useRedrawAfterResize,
	useTerminalSize,
} from '../../../source/ui/transcript/use-terminal-size.js';
import {Screen} from '../../helpers/screen.js';

// xterm.js, which the tests draw on, does what VS Code's terminal does: it is the same.
const env = {TERM_PROGRAM: 'vscode'};

let unmount = () => {};
afterEach(() => unmount());

/** A frame as the program draws it: full-width rows, a cursor in the input. */
function Program({store, hasCursor}: {store: Store; hasCursor: boolean}) {
	const {columns, rows} = useTerminalSize();
	useRedrawAfterResize();
	const {setCursorPosition} = useCursor();
	const most = liveRows(rows, 4);
	const live = store.getLive(most).length;
	if (hasCursor) setCursorPosition({x: 7, y: live + 1});
	return (
		<Box flexDirection="column">
			<Transcript store={store} maxLiveRows={most} />
			<Text wrap="truncate-end">{'─'.repeat(columns)}</Text>
			<Text wrap="truncate-end">{'> input'}</Text>
			<Text wrap="truncate-end">{'─'.repeat(columns)}</Text>
			<Text wrap="truncate-end">{'status '.padEnd(columns, '.')}</Text>
		</Box>
	);
}

function start(columns: number, rows: number, hasCursor = false) {
	const screen = new Screen(columns, rows);
	const store = new Store({columns});
	const app = render(<Program store={store} hasCursor={hasCursor} />, {
		...screen.streams,
		stdout: inkTerminal(screen.stdout, env),
		patchConsole: false,
		exitOnCtrlC: false,
	});
	unmount = () => app.unmount();
	return {screen, store, app};
}

const words = (from: number, to: number): string =>
	Array.from({length: to - from}, (_, index) => `word${from + index} `).join('');

/** Every word once and in order, and one frame only, in the screen and in all that scrolled off it. */
function expectClean(screen: Screen, lastWord: number) {
	const text = screen.text(true);
	// The terminal breaks printed rows where it likes.
	const found = [...text.replaceAll('\n', '').matchAll(/word(\d+)/g)].map(match => Number(match[1]));
	expect(found, text).toEqual(Array.from({length: lastWord}, (_, index) => index));
	expect(text.match(/> input/g), text).toHaveLength(1);
	expect(text.match(/status/g), text).toHaveLength(1);
	expect(text.match(/─+/g), text).toHaveLength(2);
	expect(screen.clears).toEqual({screen: 0, scrollback: 0});
}

describe.each([false, true])('with the cursor in the input: %s', hasCursor => {
	test('narrower and wider again while a reply streams, nothing is drawn twice', async () => {
		const {screen, store} = start(120, 30, hasCursor);
		store.add({kind: 'user', text: 'a question'});
		let next = 0;
		for (const columns of [120, 60, 40, 60, 120, 30, 100]) {
			screen.resize(columns, 30);
			store.append(words(next, next + 40));
			next += 40;
			await screen.waitFor(`word${next - 1}`);
			await screen.settled();
			expectClean(screen, next);
		}
		store.end();
		await screen.settled();
		expectClean(screen, next);
	});

	test('narrower twice before anything is drawn anew', async () => {
		const {screen, store} = start(120, 30, hasCursor);
		store.append(words(0, 60));
		await screen.waitFor('word59');
		screen.resize(90, 30);
		screen.resize(70, 30);
		screen.resize(50, 30);
		await screen.settled();
		expectClean(screen, 60);
	});

	test.each([
		[24, 40, 16],
		[40, 24, 14],
		[30, 20, 9],
	])('lower when nothing is going on: %d, %d, %d rows', async (...heights) => {
		const {screen, store} = start(60, heights[0] ?? 24, hasCursor);
		store.add({kind: 'notice', text: words(0, 60)});
		store.append(words(60, 120));
		store.end();
		await screen.waitFor('word119');
		for (const rows of heights) {
			screen.resize(60, rows);
			// Nothing was typed since: the frame is whole again by itself.
			await screen.settled(200);
			expectClean(screen, 120);
		}
		store.add({kind: 'notice', text: words(120, 123)});
		await screen.waitFor('word122');
		expectClean(screen, 123);
	});

	test('lower than the frame and higher again: no erasing of the scrollback', async () => {
		const {screen, store} = start(60, 24, hasCursor);
		for (let n = 0; n < 50; n++) store.add({kind: 'notice', text: `notice ${n}`});
		store.append(words(0, 60));
		await screen.waitFor('word59');
		for (const rows of [10, 6, 3, 8, 24]) {
			screen.resize(60, rows);
			await screen.settled();
			expect(screen.clears).toEqual({screen: 0, scrollback: 0});
		}
		store.append('end');
		await screen.waitFor('end');
		expect(screen.text(true)).toContain('notice 0');
	});
});

test.each([8, 10, 24, 50])('a frame in %d rows never comes near the height of the terminal', async rows => {
	const {screen, store} = start(40, rows);
	store.append('```\n');
	for (let n = 0; n < 200; n++) store.append(`line ${n} ${'long '.repeat(n % 30)}\n`);
	await screen.waitFor('line 199');
	store.append(`\`\`\`\n\n> ${'quoted text '.repeat(300)}`);
	await screen.settled();
	expect(screen.clears).toEqual({screen: 0, scrollback: 0});
	expect(store.getLive(liveRows(rows, 4)).length).toBeLessThanOrEqual(rows - 6);
	store.end();
	await screen.settled();
	expect(screen.text(true).match(/line \d+/g)).toHaveLength(200);
});
