import {expect, test} from 'vitest';
import {generate} from '../../source/engine/generate.js';
import type {Model, Sampling} from '../../source/engine/model.js';
import type {GenerationEvent, PromptPiece} from '../../source/engine/types.js';
import type {SettingValues} from '../../source/settings/table.js';
import {settingsWith} from '../helpers/engine.js';
import {scriptedModel} from '../helpers/scripted-engine.js';

const end = 0;

type Script = {
	readonly reply?: readonly number[];
	readonly capacity?: number;
	readonly chunk?: number;
	readonly cached?: number;
	/** Called before each evaluation and token. */
	readonly onStep?: (step: string) => void;
};

/** A model whose tokens are character codes and whose reply is given. */
function scripted({reply = [], capacity = 100, chunk = 4, cached = 0, onStep = () => {}}: Script) {
	const seen: {sampling?: Sampling; steps: string[]} = {steps: []};
	let length = 0;
	const step = (text: string) => {
		seen.steps.push(text);
		onStep(text);
	};
	const model: Model = {
		info: {...scriptedModel, contextLength: capacity},
		prefillChunk: chunk,
		vocabulary: {
			control: new Map([['<mark>', {id: 1, lstrip: false, rstrip: false}]]),
			leadingToken: undefined,
			tokenize: text => [...text].map(character => character.charCodeAt(0)),
			piece: token => {
				const text = token <= 1 ? '' : String.fromCharCode(token);
				return {bytes: Buffer.from(text), text};
			},
			text: token => (token === end ? '<end>' : String.fromCharCode(token)),
			size: 128,
			endTokens: [end],
			ends: token => token === end,
		},
		sequence: {
			capacity,
			get length() {
				return length;
			},
			keepPrefix: async () => (length = cached),
			async evaluate(tokens) {
				step(`evaluate ${tokens.length}`);
				length += tokens.length;
			},
			checkpoint: async () => {},
			decode: async () => {},
			decodeAndChoose: async (_, choose) => choose(-1),
			async *generate(tokens, sampling) {
				seen.sampling = sampling;
				step(`generate ${tokens.length}`);
				length += tokens.length;
				for (const token of reply) {
					yield {token};
					length++;
				}
			},
			canGoBack: true,
			dropLast: async () => {},
			save: async () => {},
			restore: async () => {},
			clear: async () => step('clear'),
		},
	};
	return {model, seen};
}

const codes = (text: string) => [...text].map(character => character.charCodeAt(0));
const prompt: PromptPiece[] = [{text: '0123456789', control: false}];

async function run(
	script: Script,
	changes: Partial<SettingValues> = {},
	{signal = new AbortController().signal, clock}: {signal?: AbortSignal; clock?: () => number} = {},
) {
	const {model, seen} = scripted(script);
	const events: GenerationEvent[] = [];
	for await (const event of generate(model, {prompt, settings: settingsWith(changes)}, signal, clock)) {
		events.push(event);
	}
	const done = events.at(-1);
	if (done?.type !== 'done') throw new Error('no done');
	const text = events.map(event => (event.type === 'text' ? event.text : '')).join('');
	return {events, done, text, seen};
}

test('events come in order, done last and once', async () => {
	const {events} = await run({reply: [...codes('Hi'), end]});
	expect(events.map(event => event.type)).toEqual([
		'prefill',
		'prefill',
		'prefill',
		'prefill',
		'prefill',
		'text',
		'text',
		'done',
	]);
	expect(events.filter(event => event.type === 'prefill').map(event => event.done)).toEqual([0, 4, 8, 9, 10]);
});

test('an end token on the last allowed token is eos', async () => {
	const {done, text} = await run({reply: [...codes('Hi'), end]}, {max_new_tokens: 3});
	expect(done.stop).toEqual({reason: 'eos', token: {id: end, text: '<end>'}});
	expect(done.stats.new_tokens).toBe(2);
	expect(done.replyTokenIds).toEqual([...codes('Hi'), end]);
	expect(text).toBe('Hi');
});

test('a stop string on the last allowed token is a stop string', async () => {
	const {done, text} = await run({reply: codes('Hi there')}, {max_new_tokens: 4, stop: [' t']});
	expect(done.stop).toEqual({reason: 'stop_string', string: ' t'});
	expect(text).toBe('Hi');
	expect(done.replyTokenIds).toEqual(codes('Hi t'));
});

test('max_new_tokens stops after exactly so many, 0 before the first', async () => {
	const {done, text} = await run({reply: codes('abcdef')}, {max_new_tokens: 4});
	expect(done.stop).toEqual({reason: 'max_new_tokens', limit: 4});
	expect(text).toBe('abcd');
	const none = await run({reply: codes('abc')}, {max_new_tokens: 0});
	expect(none.done.stop).toEqual({reason: 'max_new_tokens', limit: 0});
	expect(none.text).toBe('');
});

test('max_time counts from the first token', async () => {
	let time = 0;
	const {done, text} = await run({reply: codes('abcdef')}, {max_time: 2.5}, {clock: () => (time += 1000)});
	expect(done.stop).toEqual({reason: 'max_time', limit: 2.5});
	expect(text).toBe('abcd');
});

test('a full context stops with its size', async () => {
	const {done, text} = await run({reply: codes('abcdef'), capacity: 13}, {max_new_tokens: -1});
	expect(done.stop).toEqual({reason: 'context_full', limit: 13});
	expect(text).toBe('abc');
});

test('a prompt without room for a reply names both numbers', async () => {
	const {done} = await run({capacity: 10});
	expect(done.stop).toMatchObject({reason: 'error', message: expect.stringMatching(/10 tokens.*10 tokens/)});
	expect((await run({reply: [end], capacity: 11})).done.stop.reason).toBe('eos');
});

test('only what is new is evaluated, the last token always', async () => {
	const {seen, done, events} = await run({reply: [end], cached: 7});
	expect(seen.steps).toEqual(['evaluate 2', 'generate 1']);
	expect(done.stats).toMatchObject({prompt_tokens: 10, reused_tokens: 7});
	expect(events[0]).toEqual({type: 'prefill', done: 0, total: 3, reused: 7});
	expect((await run({reply: [end], cached: 9})).seen.steps).toEqual(['generate 1']);
});

test('an abort takes effect between chunks and between tokens', async () => {
	const first = new AbortController();
	const prefill = await run({reply: codes('abc'), onStep: () => first.abort()}, {}, {signal: first.signal});
	expect(prefill.seen.steps).toEqual(['evaluate 4']);
	expect(prefill.done.stop).toEqual({reason: 'aborted'});
	expect(prefill.done.stats.context_tokens).toBe(4);

	const already = await run({reply: codes('abc')}, {}, {signal: AbortSignal.abort()});
	expect(already.seen.steps).toEqual([]);
	expect(already.done.stop).toEqual({reason: 'aborted'});
});

test('a failing engine is a reason, with what was written before', async () => {
	const failing = {
		reply: [...codes('ab'), 1],
		onStep: (step: string) => {
			if (step.startsWith('evaluate')) throw new Error('Eval has failed');
		},
	};
	const {done, seen} = await run(failing);
	expect(done.stop).toMatchObject({reason: 'error', message: 'The engine failed: Eval has failed.'});
	expect(seen.steps).toEqual(['evaluate 4', 'clear']);
});

test('a held-back beginning of a stop string comes out when the reply ends otherwise', async () => {
	const {text} = await run({reply: [...codes('Hi #'), end]}, {stop: ['##']});
	expect(text).toBe('Hi #');
});

test('a control token can be a stop string, and else has no text', async () => {
	const reply = [...codes('a'), 1, ...codes('b'), end];
	expect((await run({reply})).text).toBe('ab');
	const {done, text} = await run({reply}, {stop: ['<mark>']});
	expect(done.stop).toEqual({reason: 'stop_string', string: '<mark>'});
	expect(text).toBe('a');
});

test('settings reach the sampler', async () => {
	const {seen, done} = await run(
		{reply: [...codes('abc'), end]},
		{temperature: 0.5, top_k: 0, min_new_tokens: 2, repetition_penalty: 1.5, repeat_last_n: 4, seed: 7},
	);
	expect(seen.sampling).toMatchObject({temperature: 0.5, topK: 0, seed: 7});
	expect(seen.sampling?.penalties).toMatchObject({repetition: 1.5, window: 4});
	expect(seen.sampling?.penalties?.recent()).toEqual([...codes('abc'), end]);
	expect(seen.sampling?.forbidEnd?.()).toBe(false);
	expect(done.seed).toBe(7);
});

test('a random seed is chosen and reported, also for the one llama.cpp reserves', async () => {
	for (const seed of [-1, 4_294_967_295]) {
		const {done, seen} = await run({reply: [end]}, {seed});
		expect(seen.sampling?.seed).toBe(done.seed);
		expect(done.seed).toBeGreaterThanOrEqual(0);
		expect(done.seed).toBeLessThan(4_294_967_295);
	}
});

test('penalties that are off cost nothing', async () => {
	expect((await run({reply: [end]})).seen.sampling?.penalties).toBeUndefined();
	const off = await run({reply: [end]}, {repetition_penalty: 2, repeat_last_n: 0});
	expect(off.seen.sampling?.penalties).toBeUndefined();
	const whole = await run({reply: [end]}, {presence_penalty: 1, repeat_last_n: -1});
	expect(whole.seen.sampling?.penalties?.window).toBe(100);
});
