import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {completeCommand, parseInput, runCommand} from '../../source/commands/dispatch.js';
import type {CommandContext} from '../../source/commands/types.js';
import {bundledTemplates} from '../../source/paths.js';
import {Chat} from '../../source/session/chat.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import {settle, settleModel} from '../../source/session/settle.js';
import {contradictions} from '../../source/settings/contradictions.js';
import {checkSetting} from '../../source/settings/parse.js';
import {builtInPresets} from '../../source/settings/presets/built-in.js';
import {Presets} from '../../source/settings/presets/presets.js';
import {resolveSettings} from '../../source/settings/resolve.js';
import type {SettingName} from '../../source/settings/table.js';
import {TemplateLibrary} from '../../source/templates/library.js';
import {ScriptedEngine, scriptedModel} from '../helpers/scripted-engine.js';
import {temporaryDirectory} from '../helpers/temporary.js';

const {path: root} = temporaryDirectory();
let folders = 0;

function begin(config = path.join(root, `${++folders}`), model = scriptedModel) {
	mkdirSync(config, {recursive: true});
	const library = new TemplateLibrary([bundledTemplates]);
	const engine = new ScriptedEngine([], model);
	const chat = new Chat({engine, modelPath: '/models/some.gguf', layers: {flag: {top_k: 7}}, library});
	const presets = new Presets(config);
	const context: CommandContext = {
		chat,
		presets,
		save: async () => {},
		prompts: new SavedPrompts('/nowhere'),
		keys: [],
	};
	const run = async (line: string) => {
		const parsed = parseInput(line);
		if (parsed.type === 'message') throw new Error('not a command');
		const reply = await runCommand(parsed, context, false);
		return 'text' in reply ? reply.text : '';
	};
	return {chat, context, presets, config, run};
}

const valuesOf = (chat: Chat) => chat.state.settings.values;

describe('built-in presets', () => {
	test.each(Object.entries(builtInPresets))('%s can be set, and contradicts nothing', (_, {values, help}) => {
		for (const [name, value] of Object.entries(values))
			expect(checkSetting(name as SettingName, value)).toEqual(value);
		const preset = {name: 'x', values, over: 'flag'} as const;
		expect(contradictions(resolveSettings({preset}), 4096)).toEqual([]);
		expect(help).toMatch(/\.$/);
	});

	test('factual is DoLa high with a penalty of 1.2', () => {
		expect(builtInPresets.factual!.values).toEqual({dola_layers: 'high', repetition_penalty: 1.2});
	});

	test('each is put in force by its name', async () => {
		for (const [name, {values}] of Object.entries(builtInPresets)) {
			const {run, chat} = begin();
			await run(`/preset ${name}`);
			expect(valuesOf(chat)).toMatchObject(values);
			expect(chat.state.settings.preset?.name).toBe(name);
		}
	});
});

describe('in force', () => {
	test('a preset counts more than flags and what was set before it, less than what is set after it', async () => {
		const {run, chat} = begin();
		await run('/temperature 0.5');
		await run('/seed 3');
		await run('/preset load creative');
		expect(valuesOf(chat)).toMatchObject({temperature: 1.2, top_k: 0, seed: 3});
		expect(await run('/show temperature')).toContain('`1.2`, from the preset creative.');
		expect(await run('/show')).toContain('| top_k | `off` | preset creative |');
		await run('/temperature 0.9');
		expect(chat.state.settings.origin.temperature).toBe('set');
		expect(await run('/preset off')).toContain('creative');
		expect(valuesOf(chat)).toMatchObject({temperature: 0.9, top_k: 7});
		await expect(run('/preset off')).rejects.toThrow('No preset is in force.');
	});

	test('one takes the place of another', async () => {
		const {run, chat} = begin();
		await run('/preset creative');
		await run('/preset precise');
		expect(valuesOf(chat)).toMatchObject({temperature: 0.2, dry_multiplier: 0});
	});

	test('--preset lies under other flags, over what was kept and the environment', () => {
		const preset = {name: 'precise', values: builtInPresets.precise!.values, over: 'conversation'} as const;
		const {values, origin} = resolveSettings({
			config: {temperature: 0.1, seed: 1},
			environment: {top_p: 0.5},
			flag: {min_p: 0.3},
			preset,
		});
		expect(values).toMatchObject({temperature: 0.2, top_p: 0.9, min_p: 0.3, seed: 1});
		expect(origin).toMatchObject({temperature: 'preset', top_p: 'preset', min_p: 'flag', seed: 'config'});
	});

	test('its template counts more than a file from a flag', async () => {
		const {run, chat} = begin();
		for await (const _ of chat.load());
		await run('/preset llama2-fix');
		expect(chat.state.template?.name).toBe('llama2');
	});

	test('DoLa is refused where the model cannot do it', async () => {
		const dola = {available: false, reason: 'It is not compiled.', hint: 'Compile it.'} as const;
		const {run, chat} = begin(undefined, {...scriptedModel, dola});
		for await (const _ of chat.load());
		await expect(run('/preset factual')).rejects.toThrow('It is not compiled.');
		expect(chat.state.settings.preset).toBeUndefined();
	});
});

describe('saved presets', () => {
	test('keep what a person chose, for the owner only, until they are removed', async () => {
		const {run, config} = begin();
		await run('/temperature 0.3');
		await run('/stop "###"');
		await run('/threads 2');
		expect(await run('/preset save my.own')).toContain('`temperature 0.3`');
		const file = path.join(config, 'presets', 'my.own.json');
		expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({temperature: 0.3, stop: ['###'], top_k: 7});
		expect(statSync(file).mode & 0o777).toBe(0o600);
		const other = begin(config);
		await other.run('/preset my.own');
		expect(valuesOf(other.chat)).toMatchObject({temperature: 0.3, stop: ['###']});
		expect(await other.run('/preset list')).toMatch(/\*\*my\.own\*\* ← \| saved by you/);
		await other.run('/preset rm my.own');
		expect(readdirSync(path.join(config, 'presets'))).toEqual([]);
		await expect(other.run('/preset my.own')).rejects.toThrow('There is no preset called "my.own".');
	});

	test.each(['../x', '.hidden', 'a/b', 'x'.repeat(65), 'precise'])('%s is no name', async name => {
		const {run, chat, config} = begin();
		chat.set({seed: 1});
		await expect(run(`/preset save ${name}`)).rejects.toMatchObject({exitCode: 2});
		expect(readdirSync(config)).toEqual([]);
	});

	test.each(['__proto__', 'constructor', 'toString'])('%s is a name as any other', async name => {
		const {run, chat} = begin();
		await expect(run(`/preset ${name}`)).rejects.toThrow('There is no preset called');
		chat.set({seed: 1});
		await run(`/preset save ${name}`);
		chat.set({seed: 2});
		await run(`/preset ${name}`);
		expect(valuesOf(chat).seed).toBe(1);
	});

	test('a file is not trusted: what nobody could set is left out and named', async () => {
		const {run, chat, config} = begin();
		mkdirSync(path.join(config, 'presets'));
		const content =
			'{"temperature": 900, "num_predict": 5, "__proto__": {"seed": 1}, "nonsense\\u001b[2J": 1}';
		writeFileSync(path.join(config, 'presets', 'odd.json'), content);
		writeFileSync(path.join(config, 'presets', 'broken.json'), '{"temperature":');
		const text = await run('/preset odd');
		expect(text).toContain('temperature is out of range. (preset odd, ignored)');
		expect(valuesOf(chat)).toMatchObject({temperature: 0.8, max_new_tokens: 5, seed: -1});
		expect(await run('/preset broken')).toContain('was not valid JSON');
	});

	test('a mistyped name names the nearest, and is completed', async () => {
		const {run, context} = begin();
		await expect(run('/preset presice')).rejects.toMatchObject({hint: 'Did you mean precise?'});
		await expect(run('/preset save a b')).rejects.toMatchObject({exitCode: 2});
		expect(completeCommand('/preset cre', context).map(({value}) => value)).toEqual(['creative']);
		expect(completeCommand('/preset default o', context).map(({value}) => value)).toEqual(['off']);
	});
});

describe('the preset that a model begins with', () => {
	test('is remembered by the name of its file, under flags', async () => {
		const {run, config} = begin();
		await expect(run('/preset default nonsense')).rejects.toThrow('There is no preset');
		expect(await run('/preset default creative')).toContain(
			'`some.gguf` begins with the preset **creative**',
		);
		const later = begin(config);
		expect(await settle(later.chat, config, later.presets)).toEqual([]);
		expect(valuesOf(later.chat)).toMatchObject({temperature: 1.2, top_k: 7});
		expect(await later.run('/preset default')).toContain('creative');
		await later.run('/preset default off');
		const last = begin(config);
		await settle(last.chat, config, last.presets);
		expect(valuesOf(last.chat).temperature).toBe(0.8);
	});

	test('goes with its model, but for a person who asked for another', async () => {
		const {chat, presets, run} = begin();
		await presets.setDefault('/x/other.gguf', 'precise');
		const switchTo = async (file: string) => {
			for await (const _ of chat.switchModel(file));
			return settleModel(chat, presets);
		};
		expect(await switchTo('/elsewhere/other.gguf')).toEqual([]);
		expect(valuesOf(chat).temperature).toBe(0.2);
		await switchTo('/models/some.gguf');
		expect(valuesOf(chat).temperature).toBe(0.8);
		await run('/preset creative');
		await switchTo('/elsewhere/other.gguf');
		expect(valuesOf(chat).temperature).toBe(1.2);
	});

	test('one that is gone is a sentence', async () => {
		const {chat, presets, config} = begin();
		await presets.setDefault('some.gguf', 'gone');
		expect(await settle(chat, config, presets)).toEqual([expect.stringContaining('no preset called "gone"')]);
	});
});
