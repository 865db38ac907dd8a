import {afterAll, beforeAll, expect, test} from 'vitest';
import type {SettingValues} from '../../../source/settings/table.js';
import {chat, loaded, newEngine, reply} from '../../helpers/engine.js';

/*
 * Replies that would not fit their limit, on the real bundled model: cut without the reward, closed with it. Nothing
 * here knows what the model says: lengths and items are those of its own replies.
 */

const engine = newEngine();
beforeAll(async () => {
	await loaded(engine);
});
afterAll(() => engine.dispose());

const sampled = {temperature: 0.8, max_new_tokens: -1} as const;
const isItem = (line: string): boolean => /\p{L}{2}/u.test(line);

/** A reply without a limit, at half of its length without the reward, and with it. */
async function halved(question: string, seed: number) {
	const write = (changes: Partial<SettingValues>) =>
		reply(engine, chat(question), {...sampled, seed, ...changes});
	const natural = await write({});
	const limit = Math.floor(natural.done.stats.new_tokens / 2);
	const cut = await write({max_new_tokens: limit});
	const closed = await write({max_new_tokens: limit, eos_reward: 'on'});
	return {natural, limit, cut, closed};
}

type Halved = Awaited<ReturnType<typeof halved>>;

/** Whether the reply ended by itself where an item or a sentence of the unlimited reply ends. */
function isClosed({natural, limit, closed}: Halved): boolean {
	const {stop, stats} = closed.done;
	const text = closed.text.trimEnd();
	const rest = natural.text.slice(text.length);
	const isEnd = rest.startsWith('\n') || (/[.!?]["')*]*$/.test(text) && /^\s/.test(rest));
	return stop.reason === 'eos' && stats.new_tokens >= limit / 2 && natural.text.startsWith(text) && isEnd;
}

const shown = ({closed, limit}: Halved): string => `${limit} ${closed.done.stop.reason} ${closed.text}`;

test('Paris: cut at half of its length without the reward, closed with it, for 20 seeds', async () => {
	const all: Halved[] = [];
	for (let seed = 1; seed <= 20; seed++) all.push(await halved('What can I do in Paris?', seed));
	for (const {cut, limit} of all) expect(cut.done.stop).toEqual({reason: 'max_new_tokens', limit});
	const failed = all.filter(one => !isClosed(one)).map(shown);
	expect(failed.length, failed.join('\n')).toBeLessThanOrEqual(2);
});

test('start and strength are obeyed', async () => {
	const question = chat('What can I do in Paris?');
	const natural = await reply(engine, question, {...sampled, temperature: 0});
	const limit = Math.floor(natural.done.stats.new_tokens / 2);
	const write = (eos_reward: string, max_new_tokens = limit) =>
		reply(engine, question, {temperature: 0, max_new_tokens, eos_reward});
	const early = await write('start=0');
	expect(early.done.stop.reason).toBe('eos');
	const late = await write(`start=${early.done.stats.new_tokens / limit + 0.001}`);
	expect(late.done.stats.new_tokens).toBeGreaterThan(early.done.stats.new_tokens);
	expect((await write('start=0 strength=0.001')).done.stop).toEqual({reason: 'max_new_tokens', limit});
	expect((await write('on', 100_000)).text).toBe(natural.text);
});

/** More than are needed: those count to which this model answers with a list. */
const questions = [
	...['London', 'Rome', 'Berlin', 'Madrid', 'Vienna', 'Tokyo', 'New York'].map(
		city => `What can I do in ${city}?`,
	),
	'How do I make tea?',
	'How do I wash my hands?',
	'How do I plant a tree?',
	'How do I boil an egg?',
	'Name five fruits.',
	'Name ten animals.',
	'Name the planets.',
	'Name the days of the week.',
	'Name the months of the year.',
	'List five colors.',
	'List some vegetables.',
	'List some birds.',
	'Give me ideas for a birthday party.',
	'Give me a list of jobs.',
	'Give me a list of sports.',
	'What should I pack for a trip?',
	'What can I eat for breakfast?',
	'What can I do on a rainy day?',
	'Name six musical instruments.',
	'Name five tools.',
	'List five things in a kitchen.',
	'Name five countries in Europe.',
	'Give me five healthy snacks.',
	'Name some insects.',
	'List five languages.',
	'How do I make a sandwich?',
	'Name four seasons.',
];

test('the same over 20 questions that are answered with a list', async () => {
	const lists: Array<Halved & {question: string}> = [];
	for (const [index, question] of questions.entries()) {
		const one = await halved(question, index);
		if (one.natural.text.split('\n').filter(isItem).length < 3) continue;
		lists.push({...one, question});
		if (lists.length === 20) break;
	}
	expect(lists).toHaveLength(20);
	for (const {cut, limit} of lists) expect(cut.done.stop).toEqual({reason: 'max_new_tokens', limit});
	const failed = lists.filter(one => !isClosed(one)).map(one => `${one.question} ${shown(one)}`);
	expect(failed.length, failed.join('\n')).toBeLessThanOrEqual(2);
});
