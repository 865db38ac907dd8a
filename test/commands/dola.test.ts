import {expect, test} from 'vitest';
import {parseInput, runCommand} from '../../source/commands/dispatch.js';
import type {DolaSupport} from '../../source/engine/types.js';
import {Chat} from '../../source/session/chat.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import {ScriptedEngine, scriptedModel} from '../helpers/scripted-engine.js';

async function begin(dola: DolaSupport) {
	const engine = new ScriptedEngine([], {...scriptedModel, dola});
	const chat = new Chat({engine, modelPath: '/m.gguf', layers: {}});
	for await (const _ of chat.load());
	const context = {chat, save: async () => {}, prompts: new SavedPrompts('/nowhere'), keys: []};
	return async (line: string) => {
		const parsed = parseInput(line);
		if (parsed.type === 'message') throw new Error('not a command');
		const reply = await runCommand(parsed, context, false);
		return {chat, text: reply.type === 'notice' ? reply.text : ''};
	};
}

test('/dola sets layers and says which they are', async () => {
	const run = await begin({available: true, tied: false});
	const {chat, text} = await run('/dola high');
	expect(text).toMatch(/^dola_layers = high\. .*repetition_penalty of 1\.2.* Candidate layers: 4, 6\.$/);
	expect(chat.state.settings.values.dola_layers).toBe('high');
	expect((await run('/dola 4 6')).chat.state.settings.values.dola_layers).toBe('4,6');
	await expect(run('/dola 9')).rejects.toThrow('layers 0 to 7');
	expect((await run('/dola off')).text).toBe('dola_layers = `off`.');
});

test('/dola alone explains itself', async () => {
	const run = await begin({available: true, tied: false});
	expect((await run('/dola')).text).toBe(
		'**DoLa** is off. The model has layers 0 to 7: low is 0, 2; high is 4, 6.\n\nThe last reply was made without it.',
	);
});

test('where it does not work it says why, at the moment of asking', async () => {
	const run = await begin({
		available: false,
		reason: 'The native bridge is not compiled.',
		hint: 'Compile it.',
	});
	await expect(run('/dola high')).rejects.toMatchObject({
		message: 'DoLa is off here. The native bridge is not compiled.',
		hint: 'Compile it.',
	});
	expect((await run('/dola')).text).toContain(
		'It does not work here. The native bridge is not compiled. Compile it.',
	);
	expect((await run('/dola off')).text).toBe('dola_layers = `off`.');
});
