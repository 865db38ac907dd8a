import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {makeLlama, makeOutputLora, type Shape} from '../../scripts/make-gguf/llama.js';
import {parseArguments} from '../../source/arguments.js';
import {completeCommand, parseInput, runCommand} from '../../source/commands/dispatch.js';
import type {CommandContext} from '../../source/commands/types.js';
import {createEngine} from '../../source/engine/client.js';
import {Chat} from '../../source/session/chat.js';
import {modelJson} from '../../source/session/json.js';
import {loraLine} from '../../source/session/lora.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import type {PartialSettings} from '../../source/settings/resolve.js';
import {collect} from '../helpers/engine.js';
import {hostPath} from '../helpers/host.js';
import {modelPath} from '../helpers/model.js';
import {ScriptedEngine} from '../helpers/scripted-engine.js';

const work = mkdtempSync(path.join(tmpdir(), 'llama-chat-lora-command-'));
const shape: Shape = {
	layers: 2,
	width: 64,
	feedForward: 96,
	heads: 2,
	keyHeads: 1,
	vocabulary: 500,
	type: 'f32',
	tied: false,
	seed: 5,
};
const base = path.join(work, 'base.gguf');
const style = path.join(work, 'style.gguf');
const tone = path.join(work, 'my tone.gguf');

beforeAll(() => {
	makeLlama(base, shape);
	const pair = (value: number) => ({
		a: new Float32Array(shape.width).fill(value),
		b: Float32Array.from({length: shape.vocabulary}, (_, index) => Math.sin(index)),
		rank: 1,
		alpha: 1,
	});
	makeOutputLora(style, shape, pair(0.5));
	makeOutputLora(tone, shape, pair(-0.5));
});

function begin(flag: PartialSettings = {}, engine = new ScriptedEngine([])) {
	const saved: Array<[string, unknown]> = [];
	const chat = new Chat({engine, modelPath: base, layers: {flag}});
	const context: CommandContext = {
		chat,
		save: async (name, value) => void saved.push([name, value]),
		prompts: new SavedPrompts('/nowhere'),
		keys: [],
	};
	const run = async (line: string): Promise<string> => {
		const parsed = parseInput(line);
		if (parsed.type === 'message') throw new Error('not a command');
		const reply = await runCommand(parsed, context, false);
		return reply.type === 'notice' ? reply.text : '';
	};
	return {chat, run, saved, context, value: () => chat.state.settings.values.lora};
}

describe('/lora', () => {
	test('adds, lists, scales and removes', async () => {
		const {run, value, chat} = begin();
		expect(await run('/lora')).toBe('No LoRA adapter is on. /lora FILE [SCALE] adds one.');
		expect(await run(`/lora ${style} 0.5`)).toContain('| `style` | 0.5 |');
		await run(`/lora "${tone}"`);
		expect(value()).toEqual([`${style}:0.5`, tone]);
		expect(loraLine(chat.state.settings.values)).toBe('lora style × 0.5, my tone');
		await run('/lora scale my tone -2');
		await run('/lora scale 1 1');
		expect(value()).toEqual([style, `${tone}:-2`]);
		await run(`/lora ${style} 3`);
		expect(value()).toEqual([`${tone}:-2`, `${style}:3`]);
		await run('/lora rm my tone');
		expect(value()).toEqual([`${style}:3`]);
		await run('/lora off');
		expect(value()).toEqual([]);
	});

	test('--save keeps it, and forgets an empty list', async () => {
		const {run, saved} = begin();
		await run(`/lora ${style} --save`);
		await run('/lora off --save');
		expect(saved).toEqual([
			['lora', [style]],
			['lora', undefined],
		]);
	});

	test.each([
		['/lora rm style', 'No LoRA adapter is on.'],
		[`/lora ${path.join(work, 'absent.gguf')}`, 'There is no file'],
		[`/lora ${base}`, 'base.gguf is a model, not a LoRA adapter.'],
		[`/lora ${style} loud`, 'A scale cannot be "loud".'],
		[`/lora ${style} 1e9`, 'A LoRA adapter cannot have the scale 1000000000.'],
		[`/lora ${style} 1 2`, 'That is too much for /lora.'],
	])('%s changes nothing', async (line, reason) => {
		const {run, value} = begin();
		await expect(run(line)).rejects.toThrow(reason);
		expect(value()).toEqual([]);
	});

	test('a wrong name names the nearest', async () => {
		const {run} = begin({lora: [style]});
		await expect(run('/lora rm stile')).rejects.toMatchObject({hint: 'Did you mean style?'});
		await expect(run('/lora scale 7 2')).rejects.toMatchObject({hint: 'There is: style.'});
	});

	test('completes verbs and names', () => {
		const {context} = begin({lora: [style, tone]});
		expect(completeCommand('/lora ', context).map(({value}) => value)).toEqual(['scale', 'rm', 'off']);
		expect(completeCommand('/lora rm ', context).map(({value}) => value)).toEqual(['style', '"my tone"']);
	});
});

test('flags are llama.cpp’s: repeatable, with scales, several between commas', () => {
	const read = (...argv: string[]) => parseArguments(argv).settings.lora;
	expect(read('--lora', 'a.gguf', '--lora-scaled', 'b.gguf:0.5')).toEqual(['a.gguf', 'b.gguf:0.5']);
	expect(read('--lora', 'a.gguf,b.gguf')).toEqual(['a.gguf', 'b.gguf']);
	expect(read('--lora-scaled', 'a.gguf:1,C:\\b.gguf:-.5')).toEqual(['a.gguf', 'C:\\b.gguf:-0.5']);
	expect(read('--lora', 'with,comma.bin')).toEqual(['with,comma.bin']);
	expect(() => read('--lora-scaled', 'a.gguf:9999')).toThrow('cannot have the scale 9999');
});

describe('in a chat', () => {
	const engine = createEngine({hostPath});
	afterAll(() => engine.dispose());
	const greedy = {
		gpu: 'off',
		temperature: 0,
		max_new_tokens: 12,
		ignore_eos: 'on',
		chat_template: 'none',
	} as const;

	test('it acts from the next reply on, and the conversation stays', async () => {
		const chat = new Chat({engine, modelPath: base, layers: {flag: greedy}});
		const tokens = async (text: string) => {
			const events = await collect(chat.ask(text));
			const loads = events.filter(({type}) => type === 'loading').length;
			const last = events.at(-1);
			if (last?.type !== 'reply') throw new Error('no reply');
			expect(last.reply.stop.reason).toBe('max_new_tokens');
			chat.undo();
			return {ids: last.reply.replyTokenIds, loads};
		};
		const plain = await tokens('the rose');
		expect(plain.loads).toBeGreaterThan(0);
		chat.set({lora: [style]});
		const changed = await tokens('the rose');
		expect(changed.loads).toBe(0);
		expect(changed.ids).not.toEqual(plain.ids);
		expect(modelJson(chat.state.model!)).toMatchObject({adapters: [{path: style, scale: 1}]});
		chat.set({lora: [`${style}:0`]});
		expect((await tokens('the rose')).ids).toEqual(plain.ids);
	});

	test('one that does not fit is the reason of a failed reply; without it the chat goes on', async () => {
		const chat = new Chat({engine, modelPath: base, layers: {flag: greedy}});
		await collect(chat.ask('the rose'));
		chat.set({lora: [modelPath]});
		const failed = (await collect(chat.ask('is red'))).at(-1);
		expect(failed).toMatchObject({
			reply: {stop: {reason: 'error', message: expect.stringContaining('is a model, not a LoRA adapter')}},
		});
		chat.set({lora: []});
		const next = (await collect(chat.regenerate())).at(-1);
		expect(next).toMatchObject({reply: {stop: {reason: 'max_new_tokens'}}});
		expect(chat.state.conversation.map(({user}) => user)).toEqual(['the rose', 'is red']);
	});
});
