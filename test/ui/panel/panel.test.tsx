import chalk from 'chalk';
import {render} from 'ink';
import stringWidth from 'string-width';
import {afterEach, describe, expect, test} from 'vitest';
import type {Panel} from '../../../source/commands/types.js';
import {bundledTemplates} from '../../../source/paths.js';
import {Chat} from '../../../source/session/chat.js';
import {SavedPrompts} from '../../../source/session/saved-prompts.js';
import {TemplateLibrary} from '../../../source/templates/library.js';
import {App} from '../../../source/ui/App.js';
import {Controller} from '../../../source/ui/controller.js';
import {createEditor} from '../../../source/ui/editor/editor.js';
import {key} from '../../../source/ui/keys/events.js';
import {createKeyStream} from '../../../source/ui/keys/stream.js';
import {handlePanelKey} from '../../../source/ui/panel/keys.js';
import {itemsLeft, openPanel, type PanelState, panelReducer} from '../../../source/ui/panel/panel.js';
import {panelRows} from '../../../source/ui/panel/rows.js';
import {Transcript} from '../../../source/ui/transcript/store.js';
import {inkTerminal} from '../../../source/ui/transcript/terminal.js';
import {Screen} from '../../helpers/screen.js';
import {ScriptedEngine} from '../../helpers/scripted-engine.js';

const panel: Panel = {
	title: 'Things',
	items: Array.from({length: 30}, (_, index) => ({
		label: `thing-${index}`,
		help: index % 2 === 0 ? 'an even 你好 thing' : 'an odd thing',
		line: `/use ${index}`,
		preview: `preview ${index}\n${'long 你好 line '.repeat(40)}\n\u001B[2Jend`,
		isCurrent: index === 3,
	})),
};
const type = (state: PanelState, text: string) => panelReducer(state, {type: 'type', text});

describe('state and keys', () => {
	test('opens on what is in force, moves within the ends', () => {
		const state = openPanel(panel);
		expect(state.selected).toBe(3);
		expect(panelReducer(state, {type: 'move', by: -10}).selected).toBe(0);
		expect(panelReducer(state, {type: 'move', by: Number.POSITIVE_INFINITY}).selected).toBe(29);
		expect(handlePanelKey(state, key('down'))).toMatchObject({type: 'stay', state: {selected: 4}});
	});

	test('typing narrows the list by every word, Backspace widens it', () => {
		const state = type(type(openPanel(panel), 'ODD '), '1');
		expect(itemsLeft(state).map(({label}) => label)).toEqual([
			'thing-1',
			...Array.from({length: 5}, (_, index) => `thing-${11 + 2 * index}`),
			'thing-21',
		]);
		expect(state.selected).toBe(0);
		const none = type(state, 'x');
		expect(handlePanelKey(none, key('enter'))).toEqual({type: 'stay', state: none});
		expect(panelReducer(none, {type: 'erase'}).query).toBe('ODD 1');
	});

	test('Enter runs the line, Esc and Ctrl+C close', () => {
		const state = openPanel(panel);
		expect(handlePanelKey(state, key('enter'))).toEqual({type: 'run', line: '/use 3'});
		expect(handlePanelKey(state, key('escape'))).toEqual({type: 'close'});
		expect(handlePanelKey(state, key('c', {ctrl: true}))).toEqual({type: 'close'});
	});

	test('Esc takes a search back first, and stays where it led', () => {
		const found = panelReducer(type(openPanel(panel), 'odd'), {type: 'move', by: 2});
		const outcome = handlePanelKey(found, key('escape'));
		expect(outcome).toMatchObject({type: 'stay', state: {query: '', selected: 5}});
		expect(panelRows(found, 80, 20).at(-1)).toContain('Esc shows all');
		expect(handlePanelKey(type(openPanel(panel), 'zzz'), key('escape'))).toMatchObject({
			state: {query: '', selected: 0},
		});
	});
});

test.each([20, 40, 60, 80, 120, 200])('at %i columns and any height it keeps to its room', columns => {
	const {level} = chalk;
	chalk.level = 0;
	for (let height = 1; height <= 50; height++) {
		for (const state of [openPanel(panel), type(openPanel(panel), '29'), type(openPanel(panel), 'zzz')]) {
			const rows = panelRows(state, columns, height);
			expect(rows.length).toBeLessThanOrEqual(Math.max(1, height));
			if (state.query !== 'zzz') expect(rows.filter(row => row.startsWith('›'))).toHaveLength(1);
			expect(rows.join('')).not.toContain('\u001B');
			const preview = rows.slice(rows.findIndex(row => row.startsWith('─')) + 1, -1);
			if (height >= 12 && state.query !== 'zzz') {
				expect(preview.at(-1)).toBe('end');
				for (const row of preview) expect(stringWidth(row)).toBeLessThan(columns);
			}
		}
	}

	chalk.level = level;
});

let close: () => void = () => {};
afterEach(() => close());

function open(columns: number, rows: number) {
	const screen = new Screen(columns, rows);
	const library = new TemplateLibrary([bundledTemplates]);
	const chat = new Chat({engine: new ScriptedEngine([]), modelPath: '/m.gguf', layers: {}, library});
	const transcript = new Transcript({columns});
	const controller = new Controller({
		chat,
		transcript,
		echoes: true,
		hasPanels: true,
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
		onEvent: event =>
			controller.hasPanel ? controller.handlePanel(event) : controller.act(editor.handle(event)),
	});
	const ink = render(<App {...{chat, controller, editor, transcript}} onWriter={() => {}} />, {
		stdout: inkTerminal(screen.stdout, {}),
		exitOnCtrlC: false,
		patchConsole: false,
	});
	close = () => {
		ink.unmount();
		keys.stop();
	};
	return {screen, controller, chat, transcript};
}

describe('/template', () => {
	test.each([
		[80, 24],
		[40, 12],
		[200, 50],
	])('%i × %i: previews, switches, and the status line says so', async (columns, rows) => {
		const {screen, controller} = open(columns, rows);
		await controller.start();
		screen.type('/template\r');
		await screen.waitFor('Chat templates');
		await screen.waitFor('›● model');
		await screen.waitFor('⟦<|im_start|>⟧assistant');
		screen.type('llama2');
		await screen.waitFor('[INST] Hello! [/INST]');
		screen.type('\r');
		await screen.waitFor('template llama2 (by name)');
		await screen.waitFor('> Message, or /help');
		expect(screen.text()).not.toContain('Chat templates');
		expect(screen.clears).toEqual({screen: 0, scrollback: 0});
		expect(screen.cursor.x).toBe(2);
	});

	test('Esc leaves everything as it was', async () => {
		const {screen, controller, chat} = open(80, 24);
		await controller.start();
		screen.type('/template\r');
		await screen.waitFor('Chat templates');
		screen.type('\u001B');
		await screen.waitFor('> Message, or /help');
		expect(chat.state.template?.name).toBe('model');
		screen.type('x');
		await screen.waitFor('> x');
	});

	test.each([
		[80, 24, 60, 24],
		[80, 24, 60, 20],
		[80, 24, 40, 12],
		[40, 12, 100, 30],
	])('opened at %i × %i and closed at %i × %i, nothing of it is left', async (...sizes) => {
		const [columns, rows, ...other] = sizes;
		const {screen, controller, transcript} = open(columns, rows);
		await controller.start();
		for (let n = 0; n < 40; n++) transcript.add({kind: 'notice', text: `said ${n}`});
		await screen.waitFor('said 39');
		screen.type('/template\r');
		await screen.waitFor('Chat templates');
		screen.resize(...other);
		await screen.settled();
		screen.type('\u001B');
		await screen.waitFor('> Message, or /help');
		const all = screen.text(true);
		expect(all.match(/said \d+/g)).toEqual(Array.from({length: 40}, (_, n) => `said ${n}`));
		expect(all).not.toMatch(/Chat templates|Enter uses it|preview|chatml/);
		expect(all.match(/Message, or/g)).toHaveLength(1);
		expect(all).toMatch(/said 39\n\n> \/template\n\n> Message/);
		expect(screen.text()).toContain('said 39');
	});

	test('what is said while it is open stands on the first screen', async () => {
		const {screen, controller, transcript} = open(80, 24);
		await controller.start();
		transcript.add({kind: 'notice', text: 'before'});
		screen.type('/template\r');
		await screen.waitFor('Chat templates');
		transcript.add({kind: 'notice', text: 'meanwhile'});
		await screen.settled();
		expect(screen.text()).toContain('Chat templates');
		expect(screen.text()).not.toContain('meanwhile');
		screen.type('\u001B');
		await screen.waitFor('> Message, or /help');
		expect(screen.text(true)).toMatch(/^· before\n\n> \/template\n\n· meanwhile\n\n> Message/m);
	});

	test('on a tiny terminal there is at least the list', async () => {
		const {screen, controller} = open(40, 6);
		await controller.start();
		screen.type('/template\r');
		await screen.waitFor('›● model');
		expect(screen.clears).toEqual({screen: 0, scrollback: 0});
	});
});
