import chalk from 'chalk';
import {render} from 'ink';
import stringWidth from 'string-width';
import {afterEach, describe, expect, test} from 'vitest';
import {Chat} from '../../../source/session/chat.js';
import {SavedPrompts} from '../../../source/session/saved-prompts.js';
import {type Resolved, resolveSettings} from '../../../source/settings/resolve.js';
import {settingGroups, settingNames} from '../../../source/settings/table.js';
import {App} from '../../../source/ui/App.js';
import {Controller} from '../../../source/ui/controller.js';
import {emptyEdit, withText} from '../../../source/ui/editor/edit.js';
import {createEditor} from '../../../source/ui/editor/editor.js';
import {key} from '../../../source/ui/keys/events.js';
import {createKeyStream} from '../../../source/ui/keys/stream.js';
import {settingsKey} from '../../../source/ui/settings/keys.js';
import {settingsRows} from '../../../source/ui/settings/rows.js';
import {openSettings, type SettingsState, settingsReducer} from '../../../source/ui/settings/state.js';
import {Transcript} from '../../../source/ui/transcript/store.js';
import {inkTerminal} from '../../../source/ui/transcript/terminal.js';
import {Screen} from '../../helpers/screen.js';
import {ScriptedEngine, type ScriptedReply} from '../../helpers/scripted-engine.js';

const defaults = resolveSettings({});
const open = (query = '', resolved: Resolved = defaults) => openSettings(query, resolved);
const search = (state: SettingsState, query: string) =>
	settingsReducer(state, {type: 'search', query}, defaults);

describe('state and keys', () => {
	test('a search goes to what it most likely means, and who takes it back stays there', () => {
		expect(open().selected).toBe('temperature');
		expect(open('top').selected).toBe('top_k');
		expect(open('num_ctx').selected).toBe('context_length');
		expect(open('max new').selected).toBe('max_new_tokens');
		expect(search(open('num_ctx'), '').selected).toBe('context_length');
		expect(open('zzz').selected).toBeUndefined();
	});

	test('moves by settings and by groups, within the ends', () => {
		const move = (by: number, state = open()) => settingsReducer(state, {type: 'move', by}, defaults);
		expect(move(1).selected).toBe(settingNames[1]);
		expect(move(-5).selected).toBe(settingNames[0]);
		expect(move(Number.POSITIVE_INFINITY).selected).toBe(settingNames.at(-1));
		const group = (by: 1 | -1) => settingsReducer(open(), {type: 'group', by}, defaults);
		expect(group(1).selected).toBe('repetition_penalty');
		expect(group(-1).selected).toBe(Object.keys(Object.values(settingGroups).at(-1)!)[0]);
	});

	test('letters search, digits over a number are its new value', () => {
		expect(settingsKey(open(), {type: 'text', text: 't'})).toEqual({type: 'search', query: 't'});
		expect(settingsKey(open(), {type: 'text', text: '0.'})).toEqual({type: 'edit', text: '0.'});
		expect(settingsKey(open('top_k'), {type: 'text', text: '1'})).toEqual({type: 'edit', text: '1'});
		expect(settingsKey(open('gpu'), {type: 'text', text: '1'})).toEqual({type: 'search', query: 'gpu1'});
		expect(settingsKey(open('gpu'), key('escape'))).toEqual({type: 'search', query: ''});
		expect(settingsKey(open(), key('escape'))).toEqual({type: 'close'});
		expect(settingsKey(open(), key('right', {shift: true}))).toEqual({type: 'step', by: 10});
	});

	test('a text is changed, not typed anew; a newline is written as one', () => {
		const resolved = resolveSettings({set: {system_prompt: 'a\nb\\c'}});
		const state = settingsReducer(open('system_prompt', resolved), {type: 'edit'}, resolved);
		expect(state.line?.text).toBe('a\\nb\\\\c');
		const typed = settingsKey(state, {type: 'paste', text: '\nd'});
		expect(typed).toMatchObject({type: 'typed', line: {text: 'a\\nb\\\\c\\nd'}});
	});
});

const strange = resolveSettings({
	set: {
		system_prompt: `你好${'\u001B[2J'}${'世界'.repeat(60)}`,
		stop: ['\u001B]0;x\u0007', '👩‍👩‍👧'.repeat(30)],
	},
});

test.each([20, 40, 56, 80, 110, 200])('at %i columns and any height it keeps to its room', columns => {
	const {level} = chalk;
	chalk.level = 0;
	const states = ['', 'top', 'system', 'stop', 'zzz'].map(query => open(query, strange));
	states.push(settingsReducer(states[2]!, {type: 'edit'}, strange));
	const said = {tone: 'error', text: 'A long sentence about what was wrong. '.repeat(5)} as const;
	states.push(settingsReducer(states[0]!, {type: 'said', said}, strange));
	for (const height of [1, 2, 3, 4, 5, 8, 9, 10, 12, 13, 14, 16, 21, 36, 47]) {
		for (const state of states) {
			const rows = settingsRows(state, {resolved: strange, columns, height});
			expect(rows.length).toBeLessThanOrEqual(height);
			if (state.selected) expect(rows.filter(row => row.startsWith('›'))).toHaveLength(1);
			expect(rows.join('')).not.toMatch(/[\u0000-\u001F\u009B]/);
			// Title and keys may be cut by the view; what is told about a setting has to fit.
			for (const row of rows.slice(1, -1)) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
		}
	}
	chalk.level = level;
});

test('without colours marks say what is selected, changed and being typed', () => {
	const {level} = chalk;
	chalk.level = 0;
	const resolved = resolveSettings({flag: {temperature: 0.2}});
	const state = settingsReducer(open('', resolved), {type: 'edit', text: '0.5'}, resolved);
	const rows = settingsRows(state, {resolved, columns: 80, height: 21});
	expect(rows.find(row => row.startsWith('›●'))).toMatch(/temperature +‹ 0.2 › +flag/);
	expect(rows.find(row => row.startsWith('temperature = '))).toBe('temperature = 0.5▏');
	chalk.level = level;
});

test.each([
	['at its end', 200],
	['at its beginning', 0],
	['in its middle', 60],
])('a long value fills its row with the cursor %s', (_, cursor) => {
	const {level} = chalk;
	chalk.level = 0;
	const text = 'You are Bob, a pirate who answers in rhymes and never says hello. '.repeat(2);
	const edited: SettingsState = {...open('system_prompt'), line: {...withText(emptyEdit, text), cursor}};
	for (const columns of [40, 80]) {
		const rows = settingsRows(edited, {resolved: defaults, columns, height: 21});
		const row = rows.at(-2)!;
		expect(row).toContain('▏');
		// A space before the mark of what is cut is left out.
		expect(columns - 1 - stringWidth(row)).toBeOneOf([0, 1]);
		if (cursor === 0) expect(row).toMatch(/^system_prompt = ▏You are Bob/);
		else expect(row).toMatch(/^system_prompt = ….{8,}▏/);
		if (cursor === 60) expect(row).toMatch(/▏.{4,}…$/);
	}
	chalk.level = level;
});

let close: () => void = () => {};
afterEach(() => close());

function begin(columns: number, rows: number, replies: ScriptedReply[] = []) {
	const screen = new Screen(columns, rows);
	const kept: Array<[string, unknown]> = [];
	const chat = new Chat({
		engine: new ScriptedEngine(replies),
		modelPath: '/m.gguf',
		layers: {flag: {top_k: 7}},
	});
	const transcript = new Transcript({columns});
	const controller = new Controller({
		chat,
		transcript,
		echoes: true,
		hasPanels: true,
		context: {
			chat,
			keys: [],
			prompts: new SavedPrompts('/nowhere'),
			save: async (name, value) => void kept.push([name, value]),
		},
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
		controller.stopReply();
		ink.unmount();
		keys.stop();
	};
	return {screen, controller, chat, kept};
}

const right = '\u001B[C';
const values = (chat: Chat) => chat.state.settings.values;

describe('/settings', () => {
	test.each([
		[40, 15],
		[80, 24],
		[200, 50],
	])('%i × %i: arrows, typing, reset, keep, Esc', async (columns, rows) => {
		const {screen, controller, chat, kept} = begin(columns, rows);
		await controller.start();
		screen.type('/settings\r');
		await screen.waitFor(/›\s+temperature\s+‹ 0.8 ›/);
		screen.type(right);
		await screen.waitFor('✓ temperature = 0.9');
		screen.type('1.5\r');
		await screen.waitFor('✓ temperature = 1.5');
		screen.type('900\r');
		await screen.waitFor('× temperature is out of range.');
		expect(values(chat).temperature).toBe(1.5);
		screen.type('\u001B');
		await screen.waitFor('←→ change');
		screen.type('\u0013');
		await screen.waitFor('kept for the');
		expect(kept).toEqual([['temperature', 1.5]]);
		screen.type('\u0012');
		await screen.waitFor('✓ temperature = 0.8');
		screen.type('gpu');
		await screen.waitFor(/› +gpu +‹ auto ›/);
		screen.type(right);
		await screen.waitFor('✓ gpu = cuda');
		screen.type('\u0015');
		await screen.waitFor('type to search');
		screen.type('\u001B');
		await screen.waitFor('> Message, or /help');
		expect(screen.clears).toEqual({screen: 0, scrollback: 0});
	});

	test('reset takes back what was set here, then what else gave the value', async () => {
		const {screen, chat} = begin(80, 24);
		screen.type('/settings top_k\r');
		await screen.waitFor(/›● top_k +‹ 7 › +flag/);
		screen.type('9\r');
		await screen.waitFor('✓ top_k = 9');
		screen.type('\u0012');
		await screen.waitFor('✓ top_k = 7, from the command line');
		screen.type('\u0012');
		await screen.waitFor('✓ top_k = 40');
		expect(values(chat).top_k).toBe(40);
	});

	test.each([
		[40, 15],
		[80, 24],
	])('%i × %i: a contradiction is a warning that can be read to its end', async (columns, rows) => {
		const {screen} = begin(columns, rows);
		screen.type('/temperature 0\r');
		screen.type('/settings mirostat\r');
		await screen.waitFor(/› +mirostat +‹ off ›/);
		screen.type(right);
		const warning =
			'! mirostat = 1. temperature 0 always takes the most likely token: mirostat 1 does nothing.';
		await screen.waitFor(shown => shown.text().replaceAll(/\s+/g, ' ').includes(warning), warning);
	});

	test('it opens while a reply is written, whose end stays in sight', async () => {
		const {screen, controller} = begin(80, 24, [{pieces: ['Once upon a time'], hang: true}]);
		screen.type('story\r');
		await screen.waitFor('Once upon');
		screen.type('/settings\r');
		await screen.waitFor('Settings');
		expect(screen.text()).toContain('Once upon a time');
		controller.stopReply();
		await screen.waitFor(screen => !screen.text().includes('Once upon a time'));
		screen.type('\u001B');
		await screen.waitFor(/Once upon a time\n■ stopped by you/);
	});
});
