import path from 'node:path';
import process from 'node:process';
import {render} from 'ink';
import {shownInput} from '../commands/dispatch.js';
import type {ExitCode} from '../errors.js';
import type {Chat} from '../session/chat.js';
import {App} from './App.js';
import {begin, commandContext, type StartOptions} from './begin.js';
import {Controller} from './controller.js';
import {demoNotice} from './demo-notice.js';
import {createEditor} from './editor/editor.js';
import {editOutside} from './editor/external-editor.js';
import {createHistoryFile} from './editor/history-file.js';
import type {EditorAction} from './editor/state.js';
import type {InputEvent} from './keys/events.js';
import {createKeyStream, restoreTerminal} from './keys/stream.js';
import {theme} from './theme.js';
import {AlternateScreen} from './transcript/alternate-screen.js';
import {Transcript} from './transcript/store.js';
import {inkTerminal} from './transcript/terminal.js';

/** The chat as an Ink program: wires keyboard, editor, controller and screen, and takes them apart again. */
export async function startInkChat(options: StartOptions): Promise<ExitCode> {
	const {chat, version, folders, isDemo} = options;
	const {stdin, stdout, env} = process;
	let leave: (code: ExitCode) => void = () => {};
	const left = new Promise<ExitCode>(resolve => {
		leave = resolve;
	});
	/** Writes above the live rows and draws them again. */
	let drawAgain: (above: string) => void = () => {};
	let liveRows = 0;
	const transcript = new Transcript({columns: stdout.columns});
	const context = {...commandContext(options), columns: () => stdout.columns};
	const controller = new Controller({
		chat,
		transcript,
		echoes: true,
		context,
		hasPanels: true,
		isTyping: () => editor.getSnapshot().text !== '',
		copy: text => stdout.write(clipboard(text)),
		edit: text => editor.setText(text),
		forget: () => void history.forget(),
		clearScreen() {
			transcript.clear();
			drawAgain(eraseScreen);
		},
		exit: code => leave(code),
		now: () => performance.now(),
	});
	const size = () => ({columns: stdout.columns, rows: stdout.rows});
	const editor = createEditor({complete: controller.complete, ...size()});
	const history = createHistoryFile(path.join(folders.state, 'history.jsonl'));
	transcript.add({kind: 'rows', rows: [`${theme.heading('llama-chat')} ${theme.hint(version)}`]});
	if (isDemo) transcript.add({kind: 'notice', text: demoNotice(folders.state)});

	const alternate = new AlternateScreen(env);
	// Before the first frame: whoever sees it may type, and nothing typed is echoed by the terminal itself.
	const keys = createKeyStream({stdin, stdout, environment: env, onEvent: handle, onEnd: () => leave(129)});
	const ink = render(
		<App
			{...{chat, controller, editor, transcript}}
			onWriter={(write, rows) => {
				drawAgain = write;
				liveRows = rows;
			}}
		/>,
		{stdout: inkTerminal(stdout, env, alternate), exitOnCtrlC: false, patchConsole: false},
	);
	const resized = () => editor.resize(size());
	const ended = (signal: NodeJS.Signals) => leave(signal === 'SIGHUP' ? 129 : 143);
	stdout.on('resize', resized);
	process.once('exit', () => {
		stdout.write(alternate.leave());
		restoreTerminal();
	});
	process.once('SIGTERM', ended);
	process.once('SIGHUP', ended);
	void history.load().then(entries => editor.addHistory(entries));
	void begin(options, controller);

	const code = await left;
	stdout.off('resize', resized);
	transcript.end();
	controller.leave();
	await drawn();
	ink.unmount();
	keys.stop();
	await context.models?.downloads.dispose();
	return code;

	function handle(event: InputEvent): void {
		const isCtrlC = event.type === 'key' && event.ctrl && event.name === 'c';
		const isEnter = event.type === 'key' && event.name === 'enter' && editor.getSnapshot().text === '';
		if (controller.handlePanel(event)) return;
		if (isCtrlC && controller.isWriting) controller.stopReply();
		else if (isEnter && controller.edited !== undefined) controller.act({type: 'cancel'});
		else if (isEnter && controller.canContinue) void controller.submit('/continue');
		else act(editor.handle(event));
	}

	function act(action: EditorAction): void {
		if (action.type === 'submit' && isKept(chat)) void history.append(shownInput(action.text));
		if (action.type === 'suspend') suspend();
		else if (action.type === 'redraw') redraw();
		else if (action.type === 'open_editor') void openEditor(action.text);
		else controller.act(action);
	}

	/** The end of what was said, as much as there is room for above the live rows. */
	function redraw(): void {
		const rows = transcript.getPrinted(Math.max(0, stdout.rows - liveRows - 1), stdout.columns);
		drawAgain(`${eraseRows}${rows.map(row => `${row}\n`).join('')}`);
	}

	/** Back to the shell until `fg`, which finds its terminal as it left it. */
	function suspend(): void {
		ink.clear();
		keys.pause();
		process.once('SIGCONT', () => {
			keys.resume();
			drawAgain('');
		});
		process.kill(process.pid, 'SIGTSTP');
	}

	async function openEditor(text: string): Promise<void> {
		if (controller.isWriting) {
			controller.warn('The editor has to wait until the reply has ended.');
			return;
		}

		ink.clear();
		keys.pause();
		const edited = await editOutside(text, {environment: env});
		keys.resume();
		drawAgain('');
		editor.setText(edited.text);
		if (edited.error) transcript.add({kind: 'error', text: edited.error.message, hint: edited.error.hint});
	}
}

/** Whether what is typed may be found again by a later run. */
const isKept = ({recorder}: Chat): boolean => recorder !== undefined && !recorder.isPrivate;

/** React draws on a later turn of the event loop. */
const drawn = () =>
	new Promise<void>(resolve => {
		setImmediate(resolve);
	});

const eraseScreen = '\u001B[2J\u001B[H';

/** The same without tmux's moving what was there to the scrollback, where it would stand a second time. */
const eraseRows = '\u001B[H\u001B[2K\u001B[B\u001B[J\u001B[H';

/** OSC 52 (xterm control sequences): the terminal puts base64 text on the system's clipboard. */
const clipboard = (text: string): string => `\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`;
