import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {parseInput, runCommand} from '../../source/commands/dispatch.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import {all, recordedChat} from '../helpers/journal.js';
import type {ScriptedReply} from '../helpers/scripted-engine.js';
import {temporaryDirectory} from '../helpers/temporary.js';

const temporary = temporaryDirectory();

function begin(replies: ScriptedReply[]) {
	const recorded = recordedChat(path.join(temporary.path, `${Math.random()}`), replies);
	const {chat} = recorded;
	const context = {chat, keys: [], prompts: new SavedPrompts('/nowhere'), save: async () => {}};
	const run = async (line: string) => {
		const parsed = parseInput(line);
		if (parsed.type !== 'command') throw new Error('no command');
		return runCommand(parsed, context, false);
	};
	/** As an interface does it. */
	const compare = async (line: string) => {
		const reply = await run(line);
		if (reply.type !== 'generate') throw new Error('nothing to generate');
		await all(chat.regenerate(undefined, reply.under));
		return reply.after?.();
	};
	return {...recorded, run, compare};
}

const pieces = (...texts: string[]) => texts.map(text => ({pieces: [text]}));

describe('/compare', () => {
	test('asks again under other settings with the same seed, which are not kept', async () => {
		const {chat, engine, compare} = begin(pieces('A.', 'B.', 'C.'));
		await all(chat.ask('one'));
		const reply = await compare('/compare dola=high temp=0.2');
		expect(engine.requests.at(-1)!.settings).toMatchObject({
			dola_layers: 'high',
			temperature: 0.2,
			seed: 4242,
		});
		expect(chat.state.settings.values).toMatchObject({dola_layers: 'off', temperature: 0.8, seed: -1});
		if (reply?.type !== 'comparison') throw new Error('no comparison');
		expect(reply.comparison).toMatchObject({
			question: 'one',
			sides: [
				{title: 'before  temperature=0.8 dola_layers=off', text: 'A.'},
				{title: 'now  temperature=0.2 dola_layers=high', text: 'B.'},
			],
		});
		expect(reply.text).toContain('/switch 2 goes back to the earlier one');
	});

	test('the one that is kept is the end of the path, the other stays, also in the journal', async () => {
		const {chat, compare, recorder, read} = begin(pieces('A.', 'B.', 'C.'));
		await all(chat.ask('one'));
		const reply = await compare('/compare temperature=0.2');
		if (reply?.type !== 'comparison') throw new Error('no comparison');
		const last = () => chat.state.conversation.at(-1)?.reply?.text;
		expect(reply.comparison.keep(0, false)).toMatchObject({
			text: 'The earlier reply is kept; /switch 3 goes to the other one. Settings are as before.',
		});
		expect(last()).toBe('A.');
		expect(reply.comparison.keep(1, true)).toMatchObject({text: expect.stringContaining('from now on')});
		expect(last()).toBe('B.');
		expect(chat.state.settings.values.temperature).toBe(0.2);
		await recorder.settled();
		const {tree} = read();
		expect([...tree.nodes.values()].map(({type, parent}) => [type, parent])).toEqual([
			['user', 0],
			['reply', 1],
			['reply', 1],
		]);
	});

	test('what was set while it was written stays', async () => {
		const {chat} = begin(pieces('A.', 'B.'));
		await all(chat.ask('one'));
		for await (const event of chat.regenerate(undefined, {temperature: 0.2, top_k: 3}))
			if (event.type === 'text') chat.set({temperature: 0.5});
		expect(chat.state.settings.values).toMatchObject({temperature: 0.5, top_k: 40});
	});

	test('says what it needs', async () => {
		const {chat, run} = begin(pieces('A.'));
		await expect(run('/compare dola=high')).rejects.toThrow('There is no reply to compare with.');
		await all(chat.ask('one'));
		await expect(run('/compare')).rejects.toThrow('/compare needs settings.');
		await expect(run('/compare high')).rejects.toThrow('"high" is not a setting with its value.');
		await expect(run('/compare dolla=high')).rejects.toThrow('There is no setting called "dolla".');
	});
});
