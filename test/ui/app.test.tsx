import {render} from 'ink';
import {afterEach, describe, expect, test} from 'vitest';
import {Chat} from '../../source/session/chat.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import {App} from '../../source/ui/App.js';
import {Controller} from '../../source/ui/controller.js';
import {createEditor} from '../../source/ui/editor/editor.js';
import {createKeyStream} from '../../source/ui/keys/stream.js';
import {Transcript} from '../../source/ui/transcript/store.js';
import {inkTerminal} from '../../source/ui/transcript/terminal.js';
import {Screen} from '../helpers/screen.js';
import {ScriptedEngine, type ScriptedReply} from '../helpers/scripted-engine.js';

let close: () => void = () => {};
afterEach(() => close());

/** The whole interface on a terminal emulator, with a scripted engine behind it. */
function open(replies: ScriptedReply[], columns = 60, rows = 20) {
	const screen = new Screen(columns, rows);
	const chat = new Chat({engine: new ScriptedEngine(replies), modelPath: '/m.gguf', layers: {}});
	const transcript = new Transcript({columns});
	const controller = new Controller({
		chat,
		transcript,
		echoes: true,
		context: {chat, keys: [], prompts: new SavedPrompts('/nowhere'), save: async () => {}},
		copy: () => {},
		clearScreen: () => transcript.clear(),
		exit: () => {},
		now: () => performance.now(),
	});
	const editor = createEditor({complete: controller.complete, columns, rows});
	const keys = createKeyStream({
		stdin: screen.stdin,
		stdout: screen.stdout,
		environment: {TERM: 'xterm-256color'},
		onEvent: event => controller.act(editor.handle(event)),
	});
	const ink = render(<App {...{chat, controller, editor, transcript}} onWriter={() => {}} />, {
		stdout: inkTerminal(screen.stdout, {}),
		exitOnCtrlC: false,
		patchConsole: false,
	});
	close = () => {
		controller.stopReply();
		ink.unmount();
		keys.stop();
	};
	return {screen, controller, transcript};
}

describe('the interface', () => {
	test('question, reply as Markdown, stop line, status line, and the cursor in the prompt', async () => {
		const {screen} = open([{pieces: ['# Title\n\n', 'Some **bold** text.']}]);
		screen.type('hello\r');
		await screen.waitFor('■ EOS');
		await screen.waitFor(/Scripted · model's template · \d+\/2048/);
		expect(screen.lines()).toEqual([
			'> hello',
			'',
			'# Title',
			'',
			'Some bold text.',
			'■ EOS <|im_end|> (id 2) · 2 tokens · 100 tok/s',
			'',
			'> Message, or /help',
			"Scripted · model's template · 5/2048",
		]);
		expect(screen.cursor).toEqual({x: 2, y: 7});
	});

	test('hostile text changes neither the terminal nor the frame', async () => {
		const hostile = [
			'a\u001B[2Jb',
			'\u001B',
			']52;c;aGk=\u0007c',
			'\u009B31md\te\u202Ef',
			'👩‍👩‍👧你好\u200B\u0000',
		];
		const {screen} = open([{pieces: hostile}]);
		screen.type('x\r');
		await screen.waitFor('■ EOS');
		expect(screen.raw).not.toMatch(/\u001B\[2J|\u001B\]52|\u009B|\u0007|\u202E/);
		expect(screen.lines()[2]).toMatch(/^ab.*cd {1,4}e.*f👩‍👩‍👧你好$/);
	});

	test('a resize while streaming leaves one frame', async () => {
		const {screen, transcript, controller} = open([{pieces: ['word '.repeat(60)], hang: true}], 80, 24);
		screen.type('x\r');
		await screen.waitFor(/word word/);
		for (const [columns, rows] of [
			[40, 12],
			[100, 30],
			[60, 20],
		] as const) {
			screen.resize(columns, rows);
			transcript.append(' more', 'answer', 2);
			await screen.settled();
		}

		controller.stopReply();
		await screen.waitFor('■ stopped by you');
		await screen.waitFor(/^> Enter goes on/m);
		expect(screen.lines(true).filter(line => line.startsWith('> Enter goes on'))).toHaveLength(1);
		expect(screen.lines(true).filter(line => line.includes('tok/s · Scripted'))).toHaveLength(0);
		expect(screen.clears).toEqual({screen: 0, scrollback: 0});
	});

	test('a very low terminal shows the prompt alone, and never a frame as high as itself', async () => {
		const {screen} = open([{pieces: ['line\n\n'.repeat(30)]}], 40, 6);
		screen.type('x\r');
		await screen.waitFor('■ EOS');
		await screen.waitFor(/^> Message/m);
		expect(screen.clears).toEqual({screen: 0, scrollback: 0});
		expect(screen.text()).not.toContain("model's template");
	});
});
