import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {StartableEngine} from '../../source/engine/client.js';
import type {TokenTelemetry} from '../../source/engine/types.js';
import type {SettingValues} from '../../source/settings/table.js';
import {chat, type Done, loaded, loadRequest, newEngine, reply, settingsWith} from '../helpers/engine.js';
import {modelFile, withoutBridge} from './native/models.js';

/* The effect of each sampling setting on a real reply: every test fails when its setting is ignored. */

const animals = chat('Name five animals.');
const story = chat('Tell me a story about a dragon.');
/** Nothing drops a token, so that the setting under test is alone. */
const open = {temperature: 1, top_k: 0, top_p: 1, min_p: 0} as const;

let engine: StartableEngine;
let looping: StartableEngine;

beforeAll(async () => {
	engine = newEngine();
	looping = newEngine();
	const random = modelFile('looping', {
		layers: 2,
		width: 64,
		feedForward: 96,
		heads: 2,
		keyHeads: 2,
		vocabulary: 500,
		type: 'f32',
		tied: true,
		seed: 12,
	});
	await loaded(engine);
	await loaded(looping, loadRequest(random.path));
});
afterAll(() => Promise.all([engine.dispose(), looping.dispose()]));

type Changes = Partial<SettingValues>;

const ask = async (changes: Changes, prompt = story): Promise<Done & {readonly text: string}> => {
	const {done, text} = await reply(engine, prompt, changes);
	return {...done, text};
};
const ids = async (changes: Changes, prompt = story): Promise<readonly number[]> =>
	(await ask(changes, prompt)).replyTokenIds;
const removed = (of: Done): unknown[] => [...new Set(of.telemetry!.map(({endRemoved}) => endRemoved))];

/** Replies of the random model, which soon says the same things again. */
const loop = async (changes: Changes = {}): Promise<readonly number[]> => {
	const prompt = [{text: 'one two three', control: false}];
	return (await reply(looping, prompt, {max_new_tokens: 80, ...changes})).done.replyTokenIds;
};
/** Length of the longest run of tokens that comes twice. */
function longestRepeat(tokens: readonly number[]): number {
	let longest = 0;
	for (let a = 0; a < tokens.length; a++)
		for (let b = a + 1; b < tokens.length; b++) {
			let length = 0;
			while (b + length < tokens.length && tokens[a + length] === tokens[b + length]) length++;
			longest = Math.max(longest, length);
		}
	return longest;
}

/** Telemetry and tokens of some hot replies, to look for tokens that a setting should have dropped. */
async function tokensOf(changes: Changes): Promise<(TokenTelemetry & {readonly token: number})[]> {
	const all: (TokenTelemetry & {readonly token: number})[] = [];
	for (const seed of [1, 2, 3, 4, 5]) {
		const {telemetry, replyTokenIds} = await ask({...open, ...changes, seed});
		for (const [index, token] of replyTokenIds.entries()) all.push({...telemetry![index]!, token});
	}
	return all;
}

describe.skipIf(withoutBridge)('how tokens are drawn', () => {
	it('do_sample off: the most likely one, whatever the temperature', async () => {
		const greedy = await ids({});
		expect(await ids({temperature: 2, seed: 3, do_sample: 'off'})).toEqual(greedy);
		expect(await ids({temperature: 2, seed: 3})).not.toEqual(greedy);
	});

	it('temperature and seed', async () => {
		const sampled = {...open, temperature: 2, seed: 1};
		expect(await ids({...sampled, temperature: 0.001})).toEqual(await ids({}));
		expect(await ids(sampled)).toEqual(await ids(sampled));
		expect(await ids({...sampled, seed: 2})).not.toEqual(await ids(sampled));
	});

	it.each([{top_k: 1}, {top_p: 0.000_001}, {min_p: 1}])('%j leaves the most likely one', async changes => {
		const sampled = {...open, temperature: 2, seed: 1};
		expect(await ids({...sampled, ...changes})).toEqual(await ids({}));
		expect(await ids(sampled)).not.toEqual(await ids({}));
	});

	it('typical_p: near 0 only the most typical token is left', async () => {
		const replies = await Promise.all(
			[1, 2, 3].map(seed => ids({...open, temperature: 2, seed, typical_p: 0.001})),
		);
		expect(replies[1]).toEqual(replies[0]);
		expect(replies[2]).toEqual(replies[0]);
		expect(replies[0]).not.toEqual(await ids({}));
		expect(removed(await ask({...open, typical_p: 0.5}))).toContain('typical_p');
	});

	it('top_n_sigma: a small n leaves the highest', async () => {
		expect(await ids({...open, temperature: 2, seed: 1, top_n_sigma: 0.00001})).toEqual(await ids({}));
		expect(removed(await ask({...open, top_n_sigma: 1}))).toContain('top_n_sigma');
	});

	it('epsilon_cutoff: no token below it, but for the most likely one', async () => {
		const tooRare = ({probability, token, top}: Awaited<ReturnType<typeof tokensOf>>[number]) =>
			probability < 0.0999 && token !== top[0];
		expect((await tokensOf({})).some(tooRare)).toBe(true);
		expect((await tokensOf({epsilon_cutoff: 0.1})).some(tooRare)).toBe(false);
	});

	it('eta_cutoff: no token below min(eta, sqrt(eta) exp(-entropy)), but for the most likely one', async () => {
		const eta = 0.3;
		const tooRare = ({probability, entropy, token, top}: Awaited<ReturnType<typeof tokensOf>>[number]) =>
			probability < 0.999 * Math.min(eta, Math.sqrt(eta) * Math.exp(-entropy)) && token !== top[0];
		expect((await tokensOf({})).some(tooRare)).toBe(true);
		const cut = await tokensOf({eta_cutoff: eta});
		expect(cut.some(tooRare)).toBe(false);
		// The bound falls where the model is unsure: an epsilon of the same size would have left none of these.
		expect(cut.some(({probability, token, top}) => probability < eta && token !== top[0])).toBe(true);
	});

	it('xtc: where two tokens are above the threshold, the most likely one is gone', async () => {
		const isTopChoice = (threshold: number) => (of: Awaited<ReturnType<typeof tokensOf>>[number]) =>
			of.top[3]! > threshold && of.token === of.top[0];
		expect((await tokensOf({})).some(isTopChoice(0.1))).toBe(true);
		expect((await tokensOf({xtc_probability: 1})).some(isTopChoice(0.1))).toBe(false);
		const half = await tokensOf({xtc_probability: 1, xtc_threshold: 0.4});
		expect(half.some(isTopChoice(0.4))).toBe(false);
		expect(half.some(isTopChoice(0.1))).toBe(true);
	});

	it('dynatemp_range and dynatemp_exponent', async () => {
		const sampled = {...open, seed: 2, temperature: 1.5};
		expect(await ids({...sampled, dynatemp_range: 1.5})).not.toEqual(await ids(sampled));
		// Uncertainty to a high power is next to nothing: the temperature stays at the bottom of the range, 0.
		expect(await ids({...sampled, dynatemp_range: 1.5, dynatemp_exponent: 1000})).toEqual(await ids({}));
	});

	it.each([1, 2] as const)('mirostat %i: tau, eta, and in place of top_k', async mirostat => {
		const sampled = {...open, seed: 4, mirostat, mirostat_tau: 3};
		const plain = await ids(sampled);
		expect(plain).not.toEqual(await ids({...open, seed: 4}));
		expect(plain).not.toEqual(await ids({...sampled, mirostat: 3 - mirostat}));
		expect(await ids({...sampled, top_k: 1})).toEqual(plain);
		expect(await ids({...sampled, mirostat_eta: 1})).not.toEqual(plain);
		// No surprise is allowed.
		expect(await ids({...sampled, mirostat_tau: 0})).toEqual(await ids({}));
	});
});

describe.skipIf(withoutBridge)('repetition', () => {
	it('repetition_penalty, presence_penalty, frequency_penalty, repeat_last_n', async () => {
		const plain = await loop();
		const penalties = [{repetition_penalty: 3}, {presence_penalty: 10}, {frequency_penalty: 10}] as const;
		const distinct = (tokens: readonly number[]): number => new Set(tokens).size;
		for (const penalty of penalties) {
			const all = await loop({...penalty, repeat_last_n: -1});
			expect(distinct(all)).toBeGreaterThan(distinct(plain));
			expect(distinct(await loop({...penalty, repeat_last_n: 4}))).toBeLessThan(distinct(all));
			expect(await loop({...penalty, repeat_last_n: 0})).toEqual(plain);
		}
	});

	it('no_repeat_ngram_size', async () => {
		expect(longestRepeat(await loop())).toBeGreaterThan(10);
		for (const size of [2, 4]) expect(longestRepeat(await loop({no_repeat_ngram_size: size}))).toBe(size - 1);
		expect(new Set(await loop({no_repeat_ngram_size: 1})).size).toBe(80);
	});

	it('encoder_repetition_penalty: above 1 stays with the prompt, below 1 leaves it', async () => {
		const prompt = [{text: 'one two three', control: false}];
		const share = async (penalty: number) => {
			const {done} = await reply(looping, prompt, {encoder_repetition_penalty: penalty, max_new_tokens: 40});
			const ofPrompt = new Set(done.promptTokenIds);
			return done.replyTokenIds.filter(token => ofPrompt.has(token)).length;
		};
		expect(await share(8)).toBe(40);
		expect(await share(0.125)).toBe(0);
	});

	it('DRY: multiplier, base, allowed length, window, breakers', async () => {
		const plain = await loop();
		const dry = {dry_multiplier: 3, dry_allowed_length: 2};
		const gentle = await loop(dry);
		expect(longestRepeat(gentle)).toBeLessThan(longestRepeat(plain));
		expect(await loop({...dry, dry_penalty_last_n: 0})).toEqual(plain);
		expect(await loop({...dry, dry_penalty_last_n: 4})).not.toEqual(gentle);
		const slight = {...dry, dry_multiplier: 0.01};
		expect(longestRepeat(await loop({...slight, dry_base: 1}))).toBeGreaterThan(
			longestRepeat(await loop({...slight, dry_base: 4})),
		);
		expect(await loop({...dry, dry_allowed_length: 5})).not.toEqual(gentle);
		// Where every token breaks, nothing repeats.
		const list = {ignore_eos: 'on', max_new_tokens: 300} as const;
		const everything = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;!?\'"\n'];
		const undisturbed = await ids(list, animals);
		expect(await ids({...list, ...dry}, animals)).not.toEqual(undisturbed);
		expect(await ids({...list, ...dry, dry_sequence_breakers: everything}, animals)).toEqual(undisturbed);
	});
});

describe.skipIf(withoutBridge)('tokens', () => {
	it('bad_words: as words and as tokens', async () => {
		const plain = await ask({}, animals);
		const [one, other] = plain.text.match(/(?<=\d\. )\w+/g)!;
		const without = await ask({bad_words: [one!, other!]}, animals);
		expect(without.text).not.toMatch(new RegExp(`${one}|${other}`));
		expect(without.stop.reason).toBe('eos');
		const [first, second] = plain.replyTokenIds;
		const never = await ids({bad_words: [`[${first},${second}]`]}, animals);
		expect(never.some((token, index) => token === first && never[index + 1] === second)).toBe(false);
	});

	it('suppress_tokens and begin_suppress_tokens', async () => {
		const plain = await ids({});
		const often = plain.find((token, index) => plain.indexOf(token, index + 1) > 0)!;
		expect(await ids({suppress_tokens: `${often},1`})).not.toContain(often);
		const first = plain[0]!;
		const begun = await ids({begin_suppress_tokens: String(first), sequence_bias: [`[${first}]=100`]});
		expect(begun[0]).not.toBe(first);
		expect(begun[1]).toBe(first);
	});

	it('sequence_bias: ids, texts, sequences', async () => {
		const plain = await ask({}, animals);
		const [first] = plain.replyTokenIds;
		expect((await ids({sequence_bias: [`[${first}]=-Infinity`]}, animals))[0]).not.toBe(first);
		const [animal] = plain.text.match(/(?<=\d\. )\w+/)!;
		const {text} = await ask({sequence_bias: [`${animal}=-60`, 'cat=60'], max_new_tokens: 20}, animals);
		expect(text).not.toContain(animal);
		expect(text).toContain('cat');
		const [a, b] = plain.replyTokenIds;
		const broken = await ids({sequence_bias: [`[${a},${b}]=-100`]}, animals);
		expect(broken[0]).toBe(a);
		expect(broken[1]).not.toBe(b);
	});

	it('forced_bos_token_id and forced_eos_token_id', async () => {
		const done = await ask({
			forced_bos_token_id: 300,
			max_new_tokens: 5,
			forced_eos_token_id: -2,
			ignore_eos: 'on',
		});
		expect(done.replyTokenIds[0]).toBe(300);
		expect(done.replyTokenIds).toHaveLength(5);
		expect(done.stop.reason).toBe('eos');
		expect((await ids({max_new_tokens: 4, forced_eos_token_id: 301})).at(-1)).toBe(301);
		expect((await ask({forced_bos_token_id: 9_999_999})).stop).toMatchObject({
			reason: 'error',
			message: expect.stringContaining('forced_bos_token_id is 9999999, but the model'),
		});
	});

	it('ignore_eos and min_new_tokens', async () => {
		const endless = await ask({ignore_eos: 'on', max_new_tokens: 50}, animals);
		expect(endless.stop).toEqual({reason: 'max_new_tokens', limit: 50});
		expect(removed(endless)).toEqual(['ignore_eos']);
		const {stats} = await ask({min_new_tokens: 40}, animals);
		expect(stats.new_tokens).toBeGreaterThanOrEqual(40);
		expect((await ask({}, animals)).stats.new_tokens).toBeLessThan(40);
	});

	it('exponential_decay_length_penalty', async () => {
		const plain = await ask({});
		const short = await ask({exponential_decay_length_penalty: '5,1.2'});
		expect(short.stop.reason).toBe('eos');
		expect(short.stats.new_tokens).toBeGreaterThan(5);
		expect(short.stats.new_tokens).toBeLessThan(plain.stats.new_tokens);
		const steep = await ask({exponential_decay_length_penalty: '1,100', min_new_tokens: 30});
		expect(steep.stats.new_tokens).toBe(30);
	});

	it('settings that leave no token are an error in words, and the next reply works', async () => {
		const {stop} = await ask({forced_bos_token_id: 300, suppress_tokens: '300', bad_words: ['[300]']});
		expect(stop.reason).not.toBe('error');
		const all = Array.from({length: 20_000}, (_, id) => id).join(',');
		expect((await ask({suppress_tokens: all})).stop).toMatchObject({
			reason: 'error',
			message: 'The settings leave no token to choose from.',
		});
		expect((await ask({})).stop.reason).not.toBe('error');
	});
});

describe.skipIf(withoutBridge)('a grammar', () => {
	const answer = async (grammar: string, changes: Changes = {}) => {
		const {done, text} = await reply(engine, animals, changes, {grammar});
		return {...done, text};
	};

	it('shapes the reply, greedy and sampled, and ends it', async () => {
		const list = 'root ::= "[" [a-z]{2,6} (", " [a-z]{2,6}){2} "]"';
		for (const changes of [{}, {temperature: 1.5, seed: 1}, {temperature: 1, seed: 2, mirostat: 2}]) {
			const {text, stop} = await answer(list, changes);
			expect(text).toMatch(/^\[[a-z]{2,6}(, [a-z]{2,6}){2}\]$/);
			expect(stop.reason).toBe('eos');
		}
		const {telemetry} = await answer('root ::= "cat" | "dog"');
		expect(telemetry?.[0]?.endRemoved).toBe('grammar');
		expect(telemetry?.at(-1)?.endRemoved).toBeUndefined();
	});

	it('goes on in a reply that is continued', async () => {
		const grammar = 'root ::= "abcdefghijklmnop"';
		const begun = await reply(engine, animals, {max_new_tokens: 3}, {grammar});
		expect(begun.done.stop.reason).toBe('max_new_tokens');
		const continueTokenIds = begun.done.replyTokenIds;
		const rest = await reply(engine, animals, {}, {grammar, continueTokenIds});
		expect(begun.text + rest.text).toBe('abcdefghijklmnop');
	});

	it.each([
		['root ::= ', undefined],
		['root ::= "a', 'The grammar cannot be read'],
		['rule ::= "a"', 'The grammar cannot be read'],
		['root ::= root "a"', 'The grammar cannot be read'],
		['root ::= nothing', 'The grammar cannot be read'],
		['root ::= [a', 'The grammar cannot be read'],
		['root ::= "a"{99999}', 'The grammar repeats something more than 2000 times'],
		['root ::= "a"{5,2}', 'The grammar repeats something at least more often than at most'],
		['root ::= ("a"{5, # two\n2})', 'The grammar repeats something at least more often than at most'],
		['root ::= "{5,2}" [{5,2}]', undefined],
		['root ::= "a\0"', 'The grammar holds a character that is none'],
		['', 'The grammar is empty'],
		[`root ::= ${'('.repeat(100_000)}"a"${')'.repeat(100_000)}`, 'The grammar is nested too deeply'],
		[
			Array.from({length: 50_000}, (_, index) => `r${index} ::= r${index + 1}`).join('\n'),
			'The grammar has too many rules',
		],
	])('that is bad is an error in words: %.30j', async (grammar, message) => {
		const {stop} = await answer(grammar, {max_new_tokens: 5});
		if (message) expect(stop).toMatchObject({reason: 'error', message: expect.stringContaining(message)});
		expect((await ask({max_new_tokens: 3})).stop.reason).toBe('max_new_tokens');
	});

	it('and settings that forbid all it allows are an error in words', async () => {
		const {stop} = await answer('root ::= "a"', {ignore_eos: 'on'});
		expect(stop).toMatchObject({
			reason: 'error',
			message: 'The grammar and the settings leave no token to choose from.',
		});
	});
});

describe.skipIf(withoutBridge)('settings changed while a reply is written', () => {
	it('hold from the next token on', async () => {
		const endless = {ignore_eos: 'on', max_new_tokens: -1} as const;
		const settings = settingsWith({...endless, max_new_tokens: 30});
		const {done, events} = await reply(engine, animals, endless, {
			onEvent: event => event.type === 'text' && engine.change(settings),
		});
		expect(events.some(({type}) => type === 'text')).toBe(true);
		expect(done.stop.reason).toBe('max_new_tokens');
		const stopped = await reply(engine, animals, endless, {
			onEvent: event => event.type === 'text' && engine.change(settingsWith({...endless, stop: ['e']})),
		});
		expect(stopped.done.stop).toEqual({reason: 'stop_string', string: 'e'});
		// Between replies it is nothing.
		engine.change(settings);
		expect((await ask({}, animals)).stop.reason).toBe('eos');
	});
});
