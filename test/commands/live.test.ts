import {describe, expect, test} from 'vitest';
import {parseInput, runCommand} from '../../source/commands/dispatch.js';
import type {CommandContext} from '../../source/commands/types.js';
import {Chat} from '../../source/session/chat.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import {ScriptedEngine, scriptedModel} from '../helpers/scripted-engine.js';

/** A chat in the middle of a reply; `end` stops that. */
async function writing(model = scriptedModel) {
	const engine = new ScriptedEngine([{pieces: ['Once'], hang: true}], model);
	const chat = new Chat({engine, modelPath: '/m.gguf', layers: {}});
	const context: CommandContext = {
		chat,
		save: async () => {},
		prompts: new SavedPrompts('/nowhere'),
		keys: [],
	};
	const run = async (line: string) => {
		const parsed = parseInput(line);
		if (parsed.type === 'message') throw new Error('not a command');
		const reply = await runCommand(parsed, context, chat.isWriting);
		return 'text' in reply ? reply.text : '';
	};
	const abort = new AbortController();
	const events = chat.ask('one', abort.signal);
	for (;;) {
		const {value} = await events.next();
		if (value?.type === 'text') break;
	}

	const end = async () => {
		abort.abort();
		for await (const _ of events);
	};
	return {engine, chat, run, end};
}

describe('a change while a reply is written', () => {
	test('reaches the engine, and says from when on it holds', async () => {
		const {engine, chat, run, end} = await writing();
		expect(await run('/temperature 0.1')).toBe('temperature = `0.1`. From the next token on.');
		expect(await run('/set max_new_tokens=5')).toBe('max_new_tokens = `5`. From the next token on.');
		expect(await run('/seed 3')).toBe('seed = `3`. From the next reply on.');
		expect(await run('/context_length 512')).toContain('The context is made anew before the next reply.');
		await run('/stop "###"');
		expect(engine.changes[0]).toMatchObject({temperature: 0.1, max_new_tokens: 1024});
		expect(engine.changes.at(-1)).toMatchObject({temperature: 0.1, max_new_tokens: 5, stop: ['###']});
		await end();
		expect(chat.isWriting).toBe(false);
		expect(chat.state.conversation.at(-1)?.reply?.settings).toMatchObject({temperature: 0.1});
		const {length} = engine.changes;
		expect(await run('/temperature 0.2')).toBe('temperature = `0.2`.');
		expect(engine.changes).toHaveLength(length);
	});

	test('waits for the next reply where node-llama-cpp chooses the tokens, but for limits', async () => {
		const {run, end} = await writing({...scriptedModel, hasBridge: false});
		expect(await run('/top_k 5')).toBe('top_k = `5`. From the next reply on.');
		expect(await run('/max_new_tokens 5')).toBe('max_new_tokens = `5`. From the next token on.');
		await end();
	});

	test("the template's own stop strings stay", async () => {
		const {engine, chat, run, end} = await writing();
		const own = engine.requests[0]!.settings.stop;
		await run('/stop "###"');
		expect(engine.changes.at(-1)!.stop).toEqual(['###', ...own]);
		expect(chat.state.settings.values.stop).toEqual(['###']);
		await end();
	});
});
