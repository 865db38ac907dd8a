import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {makeLlama} from '../../scripts/make-gguf/llama.js';
import type {StartableEngine} from '../../source/engine/client.js';
import type {GenerateRequest} from '../../source/engine/types.js';
import {jsonSchemaToGbnf} from '../../source/grammar/json-schema.js';
import {Chat} from '../../source/session/chat.js';
import type {PartialSettings} from '../../source/settings/resolve.js';
import type {SettingValues} from '../../source/settings/table.js';
import {chat, collect, loaded, loadRequest, newEngine, settingsWith} from '../helpers/engine.js';
import {modelPath} from '../helpers/model.js';
import {withoutBridge} from './native/models.js';

/* Grammars through the engine, on the bundled model and on one that says anything. */

const work = mkdtempSync(path.join(tmpdir(), 'llama-chat-grammar-'));
let engine: StartableEngine;
beforeAll(async () => {
	engine = newEngine();
	await loaded(engine);
});
afterAll(() => engine.dispose());

async function answer(grammar: string, settings: Partial<SettingValues> = {}) {
	const request = {
		prompt: chat('Is the sky blue?'),
		grammar,
		settings: settingsWith({max_new_tokens: 200, ...settings}),
	};
	const events = await collect(engine.generate(request));
	const text = (channel: string): string =>
		events.map(event => (event.type === 'text' && event.channel === channel ? event.text : '')).join('');
	const done = events.at(-1);
	if (done?.type !== 'done') throw new Error('not done');
	return {text: text('answer'), thought: text('thought'), done};
}

describe('a reply follows its grammar', () => {
	test('and ends when it is complete', async () => {
		for (const seed of [1, 2, 3]) {
			const {text, done} = await answer('root ::= ("yes" | "no") "!"', {temperature: 2, seed});
			expect(text).toMatch(/^(yes|no)!$/);
			expect(done.stop.reason).toBe('eos');
		}
		const {text} = await answer('root ::= [0-9]{4} "-" [0-9]{2}');
		expect(text).toMatch(/^\d{4}-\d\d$/);
	});

	test('whatever the samplers and penalties are', async () => {
		const settings = {temperature: 5, top_k: 1, repetition_penalty: 1.5, seed: 4};
		const {text} = await answer('root ::= "a" "b"{3} "c"', settings);
		expect(text).toBe('abbbc');
	});

	test('one that cannot be read is an error, and the next reply works', async () => {
		const {done} = await answer('root ::= nothing');
		expect(done.stop.reason).toBe('error');
		expect((await answer('root ::= "ok"')).text).toBe('ok');
	});

	test('JSON under a schema, 20 seeds', async () => {
		const schema = {
			type: 'object',
			properties: {
				answer: {enum: ['yes', 'no', 'maybe']},
				certainty: {type: 'integer', minimum: 0, maximum: 100},
				reasons: {type: 'array', items: {type: 'string', maxLength: 20}, maxItems: 2},
			},
			required: ['answer', 'certainty', 'reasons'],
		};
		const grammar = jsonSchemaToGbnf(JSON.stringify(schema));
		for (let seed = 0; seed < 20; seed++) {
			const {text, done} = await answer(grammar, {temperature: 1.5, seed, max_new_tokens: 400});
			expect(done.stop.reason).toBe('eos');
			const value = JSON.parse(text);
			expect(Object.keys(value)).toEqual(['answer', 'certainty', 'reasons']);
			expect(schema.properties.answer.enum).toContain(value.answer);
			expect(value.certainty).toBeGreaterThanOrEqual(0);
			expect(value.certainty).toBeLessThanOrEqual(100);
			expect(value.reasons.length).toBeLessThanOrEqual(2);
			for (const reason of value.reasons) expect([...reason].length).toBeLessThanOrEqual(20);
		}
	});
});

describe('a thought is free', () => {
	const thinking = {start: '<think>', end: '</think>', open: true} as const;
	let random: StartableEngine;
	beforeAll(async () => {
		const file = path.join(work, 'random.gguf');
		makeLlama(file, {
			layers: 2,
			width: 64,
			feedForward: 96,
			heads: 2,
			keyHeads: 1,
			vocabulary: 400,
			type: 'f32',
			tied: false,
			seed: 8,
		});
		random = newEngine();
		await loaded(random, loadRequest(file));
	});
	afterAll(() => random.dispose());

	const write = async (request: Partial<GenerateRequest>) => {
		const prompt = [{text: 'the rose', control: false}];
		const settings = settingsWith({max_new_tokens: 60, temperature: 1, seed: 3});
		const events = await collect(random.generate({prompt, settings, ...request}));
		const text = (channel: string): string =>
			events.map(event => (event.type === 'text' && event.channel === channel ? event.text : '')).join('');
		return {answer: text('answer'), thought: text('thought')};
	};

	test('that the prompt began: the grammar waits for its end', async () => {
		// The mark is a letter, which a model of noise writes sooner or later.
		const marks = {start: 'q', end: 'e', open: true} as const;
		let ended = 0;
		for (let seed = 0; seed < 6; seed++) {
			const {answer, thought} = await write({
				grammar: 'root ::= "zz" "x"',
				thinking: marks,
				settings: settingsWith({max_new_tokens: 400, temperature: 1, seed, ignore_eos: 'off'}),
			});
			expect(thought).not.toContain('e');
			expect('zzx').toContain(answer);
			if (answer === 'zzx') ended++;
		}
		expect(ended).toBeGreaterThan(0);
	});

	test('that does not begin leaves the whole reply to the grammar', async () => {
		const {answer, thought} = await write({grammar: 'root ::= "zz"', thinking: {...thinking, open: false}});
		expect([thought, answer]).toEqual(['', 'zz']);
	});

	test.skipIf(withoutBridge)('that the first token begins', async () => {
		const settings = settingsWith({max_new_tokens: 400, temperature: 1, seed: 3, forced_bos_token_id: 1});
		const request = {grammar: 'root ::= "zz" "x"', settings, thinking: {start: '<s>', end: 'e', open: false}};
		const {answer, thought} = await write(request);
		expect(thought.length).toBeGreaterThan(0);
		expect(thought).not.toContain('e');
		expect(answer).toBe('zzx');
	});
});

describe('in a chat', () => {
	const ask = async (flag: PartialSettings) => {
		const session = new Chat({
			engine,
			modelPath,
			layers: {flag: {gpu: 'off', threads: 1, temperature: 0, ...flag}},
		});
		const last = (await collect(session.ask('Is the sky blue?'))).at(-1);
		if (last?.type !== 'reply') throw new Error('no reply');
		return last.reply;
	};

	test('from a file, whose text is what the reply keeps', async () => {
		const file = path.join(work, 'answer.gbnf');
		writeFileSync(file, 'root ::= "blue" | "green"\n');
		const reply = await ask({grammar: `@${file}`});
		expect(reply.text).toMatch(/^(blue|green)$/);
		expect(reply.settings.grammar).toBe('root ::= "blue" | "green"');
	});

	test('JSON', async () => {
		const reply = await ask({
			json_schema: '{"type":"object","properties":{"blue":{"type":"boolean"}},"required":["blue"]}',
		});
		expect(JSON.parse(reply.text)).toEqual({blue: expect.any(Boolean)});
	});

	test.each([
		[{grammar: '@/nowhere.gbnf'}, 'The grammar file /nowhere.gbnf does not exist.'],
		[{grammar: 'root ::= "a"', json_schema: '{}'}, 'grammar and json_schema are both set'],
	])('%j is the reason of a failed reply', async (flag, reason) => {
		expect((await ask(flag)).stop).toMatchObject({reason: 'error', message: expect.stringContaining(reason)});
	});
});
