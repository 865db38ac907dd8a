import {expect, test, vi} from 'vitest';
import type {ModelSource} from '../../source/commands/types.js';
import {parseReference} from '../../source/hub/reference.js';
import {Chat} from '../../source/session/chat.js';
import {Downloads} from '../../source/session/models/downloads.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import {Controller} from '../../source/ui/controller.js';
import {key} from '../../source/ui/keys/events.js';
import {statusText} from '../../source/ui/status.js';
import {gguf, llamaMetadata} from '../helpers/gguf.js';
import {fakeHub, people} from '../helpers/hub.js';
import {goodToken} from '../helpers/hub-server.js';
import {ScriptedEngine, type ScriptedReply, scriptedModel} from '../helpers/scripted-engine.js';

const {hub: person} = people();
const tinyModel = gguf({
	metadata: llamaMetadata,
	tensors: [{name: 'output.weight', dimensions: [300, 300]}],
});

async function begin(replies: ScriptedReply[] = [], failures: string[] = []) {
	const server = await fakeHub({'org/m': {files: {'m-Q8_0.gguf': tinyModel}}});
	const hub = person(server.endpoint);
	const world = {
		hub: () => hub,
		machine: async () => ({memory: 1e9, gpuMemory: undefined}),
		catalogFile: '/nowhere',
		bundledModel: '/demo.gguf',
	};
	const models: ModelSource = {world, downloads: new Downloads(world)};
	const chat = new Chat({
		engine: new ScriptedEngine(replies, scriptedModel, failures),
		modelPath: '/demo.gguf',
		layers: {},
	});
	const log: string[] = [];
	const listeners = new Set<() => void>();
	const say = (text: string) => {
		log.push(text);
		for (const listener of listeners) listener();
	};
	const prompt = {text: ''};
	const controller = new Controller({
		chat,
		echoes: true,
		hasPanels: true,
		isTyping: () => prompt.text !== '',
		transcript: {
			add: entry => say(entry.kind === 'rows' ? '' : entry.text),
			begin: () => {},
			append: text => say(text),
			end: () => {},
		},
		context: {chat, keys: [], prompts: new SavedPrompts('/nowhere'), save: async () => {}, models},
		copy: () => {},
		clearScreen: () => {},
		exit: () => {},
		now: () => 0,
	});
	const until = (text: string) =>
		new Promise<void>(resolve => {
			const check = () => {
				if (!log.some(line => line.includes(text))) return;
				listeners.delete(check);
				resolve();
			};
			listeners.add(check);
			check();
		});
	const fetchIt = () => {
		const reference = parseReference('hf:org/m', hub.endpoint);
		if (reference.kind !== 'repo') throw new Error('no reference');
		models.downloads.begin({reference, name: 'm', typed: 'hf:org/m'}, chat.state.modelPath);
	};
	return {controller, chat, log, until, fetchIt, server, prompt};
}

test('a download that is ready is used, the conversation stays', async () => {
	const {controller, chat, until, fetchIt} = await begin([{pieces: ['A.']}]);
	await controller.submit('one');
	fetchIt();
	expect(statusText(controller.getSnapshot(), chat.state)).toMatch(/^↓ m · /);
	await until('(m-Q8_0.gguf) answers from now on.');
	expect(chat.state.modelPath).toMatch(/m-Q8_0\.gguf$/);
	expect(chat.state.conversation).toHaveLength(1);
	expect(controller.getSnapshot().download).toBeUndefined();
});

test('while a reply is written it waits for its end', async () => {
	const {controller, chat, until, fetchIt} = await begin([{pieces: ['A'], hang: true}]);
	const reply = controller.submit('one');
	await until('A');
	fetchIt();
	await until('The model changes when the reply has ended.');
	expect(chat.state.modelPath).toBe('/demo.gguf');
	controller.stopReply();
	await reply;
	await until('(m-Q8_0.gguf) answers from now on.');
});

test('who chose another model meanwhile keeps it', async () => {
	const {controller, chat, until, fetchIt, server} = await begin();
	server.faults.rate = 500_000;
	fetchIt();
	await controller.submit('/model /other.gguf');
	await until('`/model hf:org/m` goes on with it.');
	expect(chat.state.modelPath).toBe('/other.gguf');
});

test('one that does not load keeps the old one', async () => {
	const {controller, chat, log} = await begin([{pieces: ['A.']}], ['It is damaged.']);
	await controller.submit('/model /bad.gguf');
	expect(log).toEqual(['/model /bad.gguf', 'It is damaged.']);
	expect(chat.state.modelPath).toBe('/demo.gguf');
	await controller.submit('one');
	expect(log).toContain('A.');
});

test('one that does not load leaves the status line as it was', async () => {
	const failures: string[] = [];
	const {controller, chat, log} = await begin([{pieces: ['A.']}], failures);
	await controller.submit('one');
	const before = statusText(controller.getSnapshot(), chat.state);
	failures.push('There is no such file.');
	await controller.submit('/model /mistyped.gguf');
	expect(log.at(-1)).toBe('There is no such file.');
	expect(before).toContain('Scripted');
	expect(statusText(controller.getSnapshot(), chat.state)).toBe(before);
});

test('a chat that begins with a list loads its model when the list closes', async () => {
	const {controller, chat} = await begin();
	await controller.start('/token');
	expect(controller.hasPanel).toBe(true);
	expect(chat.state.model).toBeUndefined();
	controller.handlePanel(key('escape'));
	await vi.waitFor(() => expect(chat.state.model).toBeDefined());
});

test('a token is typed unseen: not in the snapshot, not in the transcript', async () => {
	const {controller, log, until} = await begin();
	await controller.submit('/token');
	for (const text of goodToken) controller.handlePanel({type: 'text', text});
	controller.handlePanel(key('backspace'));
	controller.handlePanel({type: 'paste', text: `${goodToken.at(-1)}\n`});
	const {panel} = controller.getSnapshot();
	expect(panel?.rows(80, 24).join('\n')).toContain(`${goodToken.length} characters, not shown`);
	expect(JSON.stringify(controller.getSnapshot())).not.toContain('Canary');
	controller.handlePanel(key('enter'));
	expect(controller.hasPanel).toBe(false);
	await until('Logged in as tester');
	await controller.submit(`/token ${goodToken}`);
	await controller.submit('/token');
	controller.handlePanel(key('escape'));
	expect(controller.hasPanel).toBe(false);
	expect(log.join('\n')).not.toContain('Canary');
});

test('a list that opens late lets typed keys through, and its choices stand in the transcript', async () => {
	const {controller, log} = await begin();
	await controller.submit('/model hf:org/m');
	expect(controller.hasPanel).toBe(true);
	expect(controller.handlePanel({type: 'text', text: 'h'})).toBe(false);
	expect(controller.hasPanel).toBe(false);
	expect(log.at(-1)).toContain('`/model hf:org/m/m-Q8_0.gguf`');
	// Who moves in it has seen it.
	await controller.submit('/model hf:org/m');
	expect(controller.handlePanel(key('down'))).toBe(true);
	expect(controller.handlePanel({type: 'text', text: 'h'})).toBe(true);
	expect(controller.hasPanel).toBe(true);
});

test('a list that opens late does not open over a prompt with text or another panel', async () => {
	const {controller, log, prompt} = await begin();
	const asked = controller.submit('/model hf:org/m');
	prompt.text = 'How do I';
	await asked;
	expect(controller.hasPanel).toBe(false);
	expect(log.at(-1)).toContain('`/model hf:org/m/m-Q8_0.gguf`');
	prompt.text = '';
	await controller.submit('/token');
	const {panel} = controller.getSnapshot();
	await controller.submit('/model choose hf:org/m');
	expect(controller.getSnapshot().panel).toBe(panel);
});
