import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parseInput, runCommand, shownInput} from '../../source/commands/dispatch.js';
import type {CommandContext, CommandReply} from '../../source/commands/types.js';
import {sizeText} from '../../source/hub/size-text.js';
import {bundledModel, catalogFile} from '../../source/paths.js';
import {Chat} from '../../source/session/chat.js';
import {Downloads} from '../../source/session/models/downloads.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import {openPanel, panelReducer, selectedItem} from '../../source/ui/panel/panel.js';
import {downloaded, fakeHub, people} from '../helpers/hub.js';
import {goodToken} from '../helpers/hub-server.js';
import {ScriptedEngine} from '../helpers/scripted-engine.js';

const {hub: person} = people();
const demoBytes = readFileSync(bundledModel);
const size = sizeText(demoBytes.length);
const files = {'m-Q4_K_M.gguf': demoBytes.subarray(0, -4096), 'm-Q8_0.gguf': demoBytes};

async function begin(env: Record<string, string> = {}) {
	const server = await fakeHub({
		'org/m-GGUF': {files},
		'org/gated': {access: 'gated', files},
	});
	const hub = person(server.endpoint, {env});
	const world = {
		hub: () => hub,
		machine: async () => ({memory: 16e9, gpuMemory: 2e9}),
		catalogFile,
		bundledModel,
	};
	const chat = new Chat({engine: new ScriptedEngine([]), modelPath: bundledModel, layers: {}});
	const downloads = new Downloads(world);
	const context: CommandContext = {
		chat,
		save: async () => {},
		prompts: new SavedPrompts('/nowhere'),
		keys: [],
		models: {world, downloads},
	};
	const run = async (line: string, isBusy = false): Promise<CommandReply> => {
		const parsed = parseInput(line);
		if (parsed.type === 'message') throw new Error('not a command');
		return runCommand(parsed, context, isBusy);
	};

	return {server, hub, run, downloads};
}

const panelOf = (reply: CommandReply) => {
	if (reply.type !== 'panel') throw new Error(`${reply.type} is no panel`);
	return reply.panel;
};

describe('/model', () => {
	test('lists the bundled one, what is here, and the catalogue with marks', async () => {
		const {hub, run} = await begin();
		await downloaded(hub, 'hf:org/m-GGUF:Q8_0');
		const panel = panelOf(await run('/model', true));
		expect(panel.items.slice(0, 2)).toMatchObject([
			{label: 'demo', line: '/model demo', isCurrent: true},
			{label: 'hf:org/m-GGUF/m-Q8_0.gguf', help: `here · ${size}`, isCurrent: false},
		]);
		expect(panel.items.length).toBeGreaterThan(20);
		const labels = panel.items.map(({label, help}) => `${label} ${help}`).join('\n');
		expect(labels).toMatch(/fits on the GPU/);
		expect(labels).toMatch(/fits partly on the GPU/);
		expect(labels).toMatch(/does not fit/);
		expect(labels).toMatch(/gated/);
	});

	test.each([
		['hf:org/m-GGUF', '/model hf:org/m-GGUF'],
		['org/m-GGUF', '/model hf:org/m-GGUF'],
		['https://huggingface.co/org/m', '/model https://huggingface.co/org/m'],
		['~/models/a.gguf', '/model ~/models/a.gguf'],
		['zzz', '/model search zzz'],
	])('typing %s offers it', async (typed, line) => {
		const {run} = await begin();
		const opened = openPanel(panelOf(await run('/model')));
		expect(selectedItem(panelReducer(opened, {type: 'type', text: typed}))?.line).toBe(line);
	});

	test('a reference without a file opens its quantizations, the recommended one selected', async () => {
		const {run, downloads} = await begin();
		const reply = await run('/model hf:org/m-GGUF');
		const panel = panelOf(reply);
		expect(panel.items.map(({label}) => label)).toEqual(['Q4_K_M', 'Q8_0']);
		expect(selectedItem(openPanel(panel))).toMatchObject({
			label: 'Q8_0',
			help: `${size} · fits on the GPU · recommended`,
			line: '/model hf:org/m-GGUF/m-Q8_0.gguf',
			preview: expect.stringMatching(/licence apache-2\.0; has chat template[\s\S]* MB to download/),
		});
		if (reply.type === 'panel') expect(reply.text).toContain('`/model hf:org/m-GGUF/m-Q8_0.gguf`');
		expect(downloads.line).toBeUndefined();
	});

	test('what it names is downloaded; what is here is used without the Hub', async () => {
		const {server, run, downloads} = await begin();
		const ready = new Promise<{path?: string}>(resolve => {
			downloads.listen(news => resolve(news.type === 'ready' ? news : {}));
		});
		expect(await run('/model hf:org/m-GGUF:Q8_0')).toMatchObject({
			text: expect.stringMatching(/^Downloading \*\*org\/m-GGUF Q8_0\*\*, .* MB; it fits on the GPU\./),
		});
		expect(downloads.line).toMatch(/^↓ m Q8_0/);
		await expect(run('/model hf:org/gated')).rejects.toThrow('m Q8_0 is being downloaded.');
		const {path} = await ready;
		const asked = server.seen.length;
		expect(await run('/model hf:org/m-GGUF:Q8_0')).toEqual({type: 'switch_model', path});
		expect(server.seen.length).toBe(asked);
	});

	test('files, the demo, names of the catalogue, and what only looks like a name', async () => {
		const {server, run} = await begin();
		expect(await run('/model "/a b.gguf"')).toEqual({type: 'switch_model', path: '/a b.gguf'});
		expect(await run('/model demo')).toEqual({type: 'switch_model', path: bundledModel});
		await expect(run('/model org/m-GGUF')).rejects.toMatchObject({
			hint: expect.stringContaining('/model hf:org/m-GGUF'),
		});
		await expect(run('/model qwen3-4b')).rejects.toThrow('There is no model Qwen/Qwen3-4B-GGUF');
		expect(server.seen.at(-1)?.path).toContain('Qwen/Qwen3-4B-GGUF');
	});

	test('a gated one says what to do in the chat', async () => {
		const {run} = await begin();
		await expect(run('/model hf:org/gated')).rejects.toMatchObject({
			message: expect.stringContaining('is gated'),
			hint: expect.stringMatching(/Accept the licence at .*org\/gated.*then: \/token/),
		});
	});

	test('search finds names on the Hub', async () => {
		const {run} = await begin();
		expect(panelOf(await run('/model search gated')).items).toMatchObject([
			{label: 'org/gated', help: '42 downloads · gated', line: '/model choose hf:org/gated'},
		]);
		await expect(run('/model search nonesuch')).rejects.toThrow('no GGUF model called nonesuch');
		expect(panelOf(await run('/model choose hf:org/m-GGUF')).items).toHaveLength(2);
	});

	test('offline it says so', async () => {
		const {run} = await begin({HF_HUB_OFFLINE: '1'});
		await expect(run('/model hf:org/m-GGUF')).rejects.toThrow('offline mode is on');
		expect((await run('/model')).type).toBe('panel');
	});
});

describe('/token', () => {
	test('asks for a line and stores what the Hub accepts', async () => {
		const {hub, run} = await begin();
		const reply = await run('/token', true);
		if (reply.type !== 'secret') throw new Error(reply.type);
		expect(reply.secret.question).toBe(`Token from ${hub.endpoint}/settings/tokens`);
		expect(JSON.stringify(await reply.secret.use(goodToken))).toMatch(/Logged in as tester \(token …7531/);
		await expect(reply.secret.use('hf_wrongWrong')).rejects.toMatchObject({
			message: expect.not.stringContaining('wrongW'),
		});
		await expect(reply.secret.use(' ')).rejects.toThrow('No token was given.');
	});

	test('says when another one goes first', async () => {
		const {run} = await begin({HF_TOKEN: goodToken});
		const reply = await run('/token');
		if (reply.type !== 'secret') throw new Error(reply.type);
		expect(await reply.secret.use(goodToken)).toMatchObject({
			text: expect.stringContaining('The one from HF_TOKEN still goes first.'),
		});
	});

	test('what follows it is refused, and neither shown nor kept', async () => {
		const {run} = await begin();
		await expect(run(`/token ${goodToken}`)).rejects.toThrow('/token takes nothing after it.');
		expect(shownInput(`/token ${goodToken}`)).toBe('/token');
		expect(shownInput(' /TOKEN x')).toBe(' /TOKEN');
		expect(shownInput('/model x')).toBe('/model x');
		expect(shownInput('//token x')).toBe('//token x');
	});
});
