import {expect, test} from 'vitest';
import {parseInput, runCommand} from '../../source/commands/dispatch.js';
import type {CommandContext} from '../../source/commands/types.js';
import {Chat} from '../../source/session/chat.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import type {PartialSettings} from '../../source/settings/resolve.js';
import {ScriptedEngine} from '../helpers/scripted-engine.js';

function begin(flag: PartialSettings = {}) {
	const engine = new ScriptedEngine([{pieces: ['Yes.']}, {pieces: ['Yes.']}, {pieces: ['Yes.']}]);
	const chat = new Chat({engine, modelPath: '/m.gguf', layers: {flag}});
	const context: CommandContext = {
		chat,
		save: async () => {},
		prompts: new SavedPrompts('/nowhere'),
		keys: [],
	};
	const run = async (line: string): Promise<string> => {
		const parsed = parseInput(line);
		if (parsed.type === 'message') throw new Error('not a command');
		const reply = await runCommand(parsed, context, false);
		return reply.type === 'notice' ? reply.text : '';
	};
	const asked = async () => {
		for await (const _ of chat.ask('Why?'));
		return engine.requests
			.at(-1)!
			.prompt.map(({text}) => text)
			.join('');
	};
	return {run, asked};
}

test('/concise asks through the system prompt, and says so', async () => {
	const {run, asked} = begin({system_prompt: 'Be kind.'});
	expect(await run('/concise 5')).toContain('The system prompt ends with: `Answer in 5 sentences or fewer.`');
	expect(await asked()).toContain('Be kind.\n\nAnswer in 5 sentences or fewer.<|im_end|>');
	expect(await run('/system')).toBe(
		'System prompt: `Be kind.` `/concise` adds: `Answer in 5 sentences or fewer.`',
	);
	expect(await run('/concise')).toContain('**concise** is `5`.');
});

test('where there is no system prompt it says so', async () => {
	const {run, asked} = begin({chat_template: 'none'});
	expect(await asked()).toBe('Why?');
	expect(await run('/concise 5')).toContain('plain completion has no system prompt');
});

test('without a system prompt of its own it is one', async () => {
	const {run, asked} = begin();
	await run('/concise 1');
	expect(await asked()).toContain('system\nAnswer in one sentence.<|im_end|>');
	await run('/concise off');
	expect(await asked()).not.toContain('system');
	await expect(run('/concise few')).rejects.toThrow('concise cannot be "few".');
});
