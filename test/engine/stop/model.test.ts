import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {SettingValues} from '../../../source/settings/table.js';
import {chat, loaded, newEngine, reply} from '../../helpers/engine.js';

/* Each criterion on the real bundled model, whatever it says. */

const engine = newEngine();
beforeAll(async () => {
	await loaded(engine);
});
afterAll(() => engine.dispose());

const story = chat('Tell me a short story about a fox.');
const list = chat('What can I do in Paris?');
const whole = {max_new_tokens: -1} as const;

describe('stop_token_ids', () => {
	test('end the reply like an end-of-generation token: it is no text, and can be told', async () => {
		const {done, text} = await reply(engine, story, whole);
		const at = 7;
		const id = done.replyTokenIds[at]!;
		const first = done.replyTokenIds.indexOf(id);
		const cut = await reply(engine, story, {...whole, stop_token_ids: `999999,${id}`});
		expect(cut.done.stop).toEqual({reason: 'stop_token', token: {id, text: expect.any(String)}});
		expect(cut.done.replyTokenIds).toEqual(done.replyTokenIds.slice(0, first + 1));
		expect(cut.done.stats.new_tokens).toBe(first);
		expect(text.startsWith(cut.text)).toBe(true);
		expect(cut.text.length).toBeLessThan(text.length);
	});
});

describe('stop_regex', () => {
	test('the text ends where the match begins', async () => {
		const {text} = await reply(engine, story, whole);
		for (const source of ['[.!?]\\s', '\\b\\w{5,}', '(?<=[a-z]) [a-z]', '[aeiou]{2}']) {
			const match = new RegExp(source).exec(text);
			if (!match) continue;
			const cut = await reply(engine, story, {...whole, stop_regex: ['/never\\d/', `/${source}/`]});
			expect(cut.done.stop).toMatchObject({reason: 'stop_regex', pattern: `/${source}/`});
			expect(cut.text).toBe(text.slice(0, match.index));
		}
	});

	test('one that takes too long is an error with what was written, and the engine goes on', async () => {
		const {done, text} = await reply(engine, story, {...whole, stop_regex: ['/([a-z ,]+)+@/']});
		expect(done.stop).toMatchObject({reason: 'error', message: expect.stringContaining('stop_regex')});
		expect(text).not.toBe('');
		expect((await reply(engine, story, whole)).done.stop.reason).toBe('eos');
	});
});

test('max_lines and max_sentences end a list after so many items', async () => {
	const {text} = await reply(engine, list, whole);
	const items = text.split('\n').filter(Boolean);
	expect(items.length).toBeGreaterThan(2);
	for (const limit of [1, 2]) {
		const lines = await reply(engine, list, {...whole, max_lines: limit});
		expect(lines.done.stop).toEqual({reason: 'max_lines', limit});
		expect(lines.text.split('\n').filter(Boolean)).toEqual(items.slice(0, limit));
	}
	const sentences = await reply(engine, list, {...whole, max_sentences: 1});
	expect(sentences.done.stop).toEqual({reason: 'max_sentences', limit: 1});
	expect(sentences.text.length).toBeLessThanOrEqual(items.slice(0, 2).join('\n').length);
	expect((await reply(engine, list, {...whole, max_lines: 100, max_sentences: 100})).text).toBe(text);
});

describe('loop_guard', () => {
	// Rewards repeats where it should punish them, and lets no reply end.
	const runaway = {frequency_penalty: -5, repeat_last_n: 32, min_new_tokens: 1200, max_new_tokens: 1200};

	test('ends a runaway reply, says what it repeats, and how often', async () => {
		const {done, text} = await reply(engine, story, runaway);
		expect(done.stop.reason).toBe('loop');
		if (done.stop.reason !== 'loop') return;
		const {passage, times} = done.stop;
		expect(times).toBeGreaterThanOrEqual(6);
		expect(text.split(passage).length).toBeGreaterThan(times - 1);
		expect(done.stats.new_tokens).toBeLessThan(1200);
	});

	test('loop_guard and loop_guard_length say how much may repeat', async () => {
		const tokens = async (changes: Partial<SettingValues>) => {
			const {done} = await reply(engine, story, {...runaway, ...changes});
			expect(done.stop.reason).toBe('loop');
			return done.stats.new_tokens;
		};
		const short = await tokens({loop_guard: 2, loop_guard_length: 60});
		expect(await tokens({})).toBeGreaterThan(short);
		expect(await tokens({loop_guard: 200, loop_guard_length: 60})).toBeGreaterThan(short);
	});

	test('off lets it run to its limit', async () => {
		const {done} = await reply(engine, story, {...runaway, loop_guard: 0, max_new_tokens: 700});
		expect(done.stop).toEqual({reason: 'max_new_tokens', limit: 700});
	});

	test('no reply of the model that ends by itself is taken for one', async () => {
		for (const question of ['Name ten animals.', 'How do I make tea?', 'Write a poem about the sea.'])
			expect((await reply(engine, chat(question), whole)).done.stop.reason).toBe('eos');
	});
});
