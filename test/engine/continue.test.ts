import {afterAll, beforeAll, expect, test} from 'vitest';
import {TextStream} from '../../source/engine/text-stream.js';
import {chat, loaded, newEngine, reply} from '../helpers/engine.js';

const engine = newEngine();
const question = chat('Tell me a short story about a fox.');

beforeAll(async () => {
	await loaded(engine);
});
afterAll(() => engine.dispose());

test('a reply that is cut and continued is the reply that was not cut, token for token', async () => {
	const whole = await reply(engine, question, {temperature: 0, max_new_tokens: 500});
	const first = await reply(engine, question, {temperature: 0, max_new_tokens: 7});
	expect(first.done.stop.reason).toBe('max_new_tokens');
	const continueTokenIds = first.done.replyTokenIds;
	const rest = await reply(engine, question, {temperature: 0, max_new_tokens: 500}, {continueTokenIds});
	expect([...continueTokenIds, ...rest.done.replyTokenIds]).toEqual(whole.done.replyTokenIds);
	expect(first.text + rest.text).toBe(whole.text);
	expect(rest.done.promptTokenIds).toEqual(whole.done.promptTokenIds);
	// All but the last token of what there was is in the KV cache.
	expect(rest.done.stats.reused_tokens).toBe(rest.done.stats.prompt_tokens - 1);
});

test('limits count only what is new', async () => {
	const first = await reply(engine, question, {temperature: 0, max_new_tokens: 5});
	const next = await reply(
		engine,
		question,
		{temperature: 0, max_new_tokens: 3},
		{continueTokenIds: first.done.replyTokenIds},
	);
	expect(next.done.stop).toEqual({reason: 'max_new_tokens', limit: 3});
	expect(next.done.replyTokenIds).toHaveLength(3);
});

test('half a character and an open thought go on', () => {
	const bytes = [...Buffer.from('<t>é😀</t>ok')];
	const stream = () =>
		new TextStream({
			piece: token => ({bytes: Buffer.from([token]), text: undefined}),
			stop: [],
			thinking: {start: '<t>', end: '</t>', open: false},
		});
	for (const cut of [4, 5, 6, 7]) {
		const resumed = stream();
		resumed.resume(bytes.slice(0, cut));
		const pieces = [...bytes.slice(cut).flatMap(byte => resumed.push(byte)), ...resumed.end()];
		const text = (channel: string) =>
			pieces.filter(piece => piece.channel === channel).map(piece => piece.text);
		expect(text('thought').join('')).toMatch(/^é?😀$/);
		expect(text('answer').join('')).toBe('ok');
	}
});
