import {afterAll, beforeAll, expect, test} from 'vitest';
import {chat, loaded, newEngine, reply} from '../helpers/engine.js';

const engine = newEngine();
beforeAll(() => loaded(engine));
afterAll(() => engine.dispose());

const long = 'Please tell me something about the sea and the sky. '.repeat(100);

test('the second turn evaluates only its own tokens', async () => {
	const first = await reply(engine, chat('Hello!'));
	const prompt = chat('Hello!', first.text, 'Thank you.');
	const second = await reply(engine, prompt);
	const {stats} = second.done;
	// Everything but the reply's last token, which was never evaluated, was in the cache.
	expect(stats.reused_tokens).toBe(first.done.promptTokenIds.length + first.done.stats.new_tokens);
	expect(second.events[0]).toEqual({
		type: 'prefill',
		done: 0,
		total: stats.prompt_tokens - stats.reused_tokens,
		reused: stats.reused_tokens,
	});
});

test('regenerating evaluates one token', async () => {
	const first = await reply(engine, chat('What is the sun?'));
	const again = await reply(engine, chat('What is the sun?'));
	expect(again.done.stats.reused_tokens).toBe(first.done.stats.prompt_tokens - 1);
	expect(again.text).toBe(first.text);
});

test('going back a turn keeps what came before it', async () => {
	const first = await reply(engine, chat('Hello!'));
	await reply(engine, chat('Hello!', first.text, 'Thank you.'));
	const undone = await reply(engine, chat('Hello!', first.text, 'What is the moon?'));
	expect(undone.done.stats.reused_tokens).toBeGreaterThan(first.done.stats.prompt_tokens);
});

test('an abort while writing keeps the cache', async () => {
	const controller = new AbortController();
	const cut = await reply(
		engine,
		chat('Tell me a story.'),
		{max_new_tokens: -1, min_new_tokens: 10_000},
		{signal: controller.signal, onEvent: event => event.type === 'text' && controller.abort()},
	);
	expect(cut.done.stop.reason).toBe('aborted');
	const again = await reply(engine, chat('Tell me a story.'));
	expect(again.done.stats.reused_tokens).toBe(cut.done.stats.prompt_tokens - 1);
});

test('an abort while the prompt is evaluated keeps what was evaluated', async () => {
	const controller = new AbortController();
	const cut = await reply(
		engine,
		chat(long),
		{},
		{
			signal: controller.signal,
			onEvent: event => event.type === 'prefill' && event.done > 0 && controller.abort(),
		},
	);
	expect(cut.done.stop).toEqual({reason: 'aborted'});
	expect(cut.text).toBe('');
	const evaluated = cut.done.stats.context_tokens;
	expect(evaluated).toBeGreaterThan(0);
	const again = await reply(engine, chat(long), {max_new_tokens: 1});
	expect(again.done.stats.reused_tokens).toBe(Math.min(evaluated, again.done.stats.prompt_tokens - 1));
});

test('a reply cut by a stop string continues from the cache', async () => {
	const whole = await reply(engine, chat('Hello!'));
	const stop = whole.text.slice(3, 6);
	const cut = await reply(engine, chat('Hello!'), {stop: [stop]});
	const next = await reply(engine, chat('Hello!', cut.text, 'Go on.'), {max_new_tokens: 1});
	expect(next.done.stats.reused_tokens).toBeGreaterThanOrEqual(cut.done.stats.prompt_tokens - 1);
});
