import {existsSync, mkdtempSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {parseInput, runCommand} from '../../source/commands/dispatch.js';
import type {CommandReply} from '../../source/commands/types.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import type {PartialSettings} from '../../source/settings/resolve.js';
import {all, recordedChat} from '../helpers/journal.js';
import type {ScriptedReply} from '../helpers/scripted-engine.js';
import {temporaryDirectory} from '../helpers/temporary.js';

const temporary = temporaryDirectory();
const newFolder = () => path.join(mkdtempSync(path.join(temporary.path, 'state-')), 'conversations');

function begin(replies: ScriptedReply[], folder = newFolder(), flag: PartialSettings = {}) {
	const recorded = recordedChat(folder, replies, flag);
	const {chat, conversations} = recorded;
	const context = {
		chat,
		conversations,
		keys: [],
		prompts: new SavedPrompts('/nowhere'),
		save: async () => {},
	};
	const run = async (line: string): Promise<CommandReply> => {
		const parsed = parseInput(line);
		if (parsed.type !== 'command') throw new Error('no command');
		return runCommand(parsed, context, false);
	};
	const ask = async (...questions: string[]) => {
		for (const question of questions) await all(chat.ask(question));
	};
	const users = () => chat.state.conversation.map(({user}) => user);
	return {...recorded, run, ask, users};
}

const pieces = (...texts: string[]) => texts.map(text => ({pieces: [text]}));

describe('/edit', () => {
	test('opens a message; what is sent then is a branch, and /switch - goes back', async () => {
		const {run, ask, users, chat} = begin(pieces('A.', 'B.', 'C.'));
		await ask('one', 'two');
		expect(await run('/edit 1')).toMatchObject({
			type: 'edit',
			text: 'one',
			withoutPrompt: expect.stringMatching(/^Message 1 was: one\n\n[\s\S]* \/switch \d+ leaves/),
		});
		expect(users()).toEqual([]);
		await run('/switch -');
		expect(users()).toEqual(['one', 'two']);
		await run('/edit 1');
		await ask('uno');
		expect(users()).toEqual(['uno']);
		await run('/switch 1');
		expect(users()).toEqual(['one', 'two']);
		expect(chat.state.tree.nodes.size).toBe(6);
	});

	test('the last without a number, from the end with a minus, with its new text at once', async () => {
		const {run, ask, users} = begin(pieces('A.', 'B.', 'C.'));
		await ask('one', 'two', 'three');
		expect(await run('/edit')).toMatchObject({text: 'three'});
		await run('/switch -');
		expect(await run('/edit -2')).toMatchObject({text: 'two'});
		await run('/switch -');
		expect(await run('/edit 2 zwei')).toEqual({type: 'ask', text: 'zwei'});
		expect(users()).toEqual(['one']);
	});

	test('refuses what is not there', async () => {
		const {run, ask} = begin(pieces('A.'));
		await expect(run('/edit')).rejects.toThrow('There is no message to edit.');
		await ask('one');
		for (const line of ['/edit 2', '/edit 0', '/edit -2'])
			await expect(run(line)).rejects.toThrow('There is no message');
		await expect(run('/edit new text')).rejects.toThrow('needs the number');
	});
});

describe('/branches and /switch', () => {
	test('the tree as text and as a panel, the current path marked', async () => {
		const {run, ask, chat} = begin(pieces('A.', 'B.', 'C.', 'D.'));
		await ask('one', 'two');
		await all(chat.regenerate());
		await run('/edit 1');
		await ask('uno');
		await run('/switch 4');
		const reply = await run('/branches');
		expect(reply).toMatchObject({
			type: 'panel',
			text: expect.stringContaining(
				[
					'●   1 you: one',
					'●   2 reply: A.',
					'●   3 you: two',
					'●     4 reply: B.',
					'      5 reply: C.',
					'    6 you: uno',
					'    7 reply: D.',
				].join('\n'),
			),
			panel: {selected: 3},
		});
		expect(await run('/switch')).toEqual(reply);
		await expect(run('/switch x')).rejects.toThrow('"x" is no number of a message.');
		await expect(run('/switch 99')).rejects.toThrow('There is no 99 in this conversation.');
		expect(await run('/switch 7')).toEqual({type: 'conversation', text: 'This branch has 1 turn.'});
	});

	test('nothing to show before the first message; a reply that was only continued is left out', async () => {
		const {run, ask, chat} = begin([
			{pieces: ['A'], stop: {reason: 'max_new_tokens', limit: 1}},
			{pieces: [' B.']},
		]);
		await expect(run('/branches')).rejects.toThrow('Nothing was said yet.');
		await ask('one');
		await all(chat.continueReply());
		expect(await run('/branches')).toMatchObject({
			panel: {items: [{line: '/switch 1'}, {line: '/switch 3', isProse: true}]},
		});
	});

	test('what a model wrote cannot leave its row', async () => {
		const {run, ask} = begin(pieces('\u001B[2J```\n# x\r\n'));
		await ask('o\nne');
		const reply = await run('/branches');
		expect(reply).toMatchObject({
			panel: {items: [{label: '1 you: o ne'}, {label: '2 reply: ``` # x'}]},
			text: expect.stringMatching(/^````\n● 1 you: o ne\n● 2 reply: ``` # x\n````\n/),
		});
	});
});

describe('/resume, /title and /delete', () => {
	test('goes on with a conversation by words of it, and writes to its file', async () => {
		const folder = newFolder();
		const first = begin(pieces('The sea is salt.'), folder);
		await first.ask('Why?');
		await first.run('/title Of  water');
		await first.chat.dispose();
		const second = begin(pieces('B.', 'C.'), folder);
		await second.ask('other');
		const reply = await second.run('/resume salt');
		expect(reply).toEqual({
			type: 'conversation',
			text: '"Of  water" goes on after 1 turn.',
			isAnother: true,
		});
		await second.ask('And?');
		expect(second.users()).toEqual(['Why?', 'And?']);
		expect(second.read()).toMatchObject({title: 'Of  water', openings: 2});
		await expect(second.run('/resume water')).rejects.toThrow('That is this conversation.');
		await expect(second.run('/resume mountain')).rejects.toThrow('There is no conversation "mountain".');
	});

	test('the list names them, newest first, and is searched by their text', async () => {
		const folder = newFolder();
		const {run, ask, chat, recorder} = begin(pieces('A.', 'B.'), folder);
		await expect(run('/resume')).rejects.toThrow('No earlier conversation is kept.');
		await ask('first words');
		const earlier = recorder.id;
		chat.clear();
		await ask('later');
		const reply = await run('/resume');
		expect(reply).toMatchObject({
			type: 'panel',
			text: expect.stringContaining('| first words |'),
			panel: {
				items: expect.arrayContaining([
					expect.objectContaining({label: 'later', isCurrent: true}),
					expect.objectContaining({
						label: 'first words',
						line: `/resume ${earlier}`,
						deleteLine: `/delete ${earlier}`,
						search: 'first words\na.',
						preview: 'first words\nA.',
						help: expect.stringMatching(/1 turn · Scripted$/),
					}),
				]),
			},
		});
	});

	test('/delete asks first, and knows the one that is open', async () => {
		const folder = newFolder();
		const {run, ask, chat, file, conversations} = begin(pieces('A.', 'B.'), folder);
		await expect(run('/delete')).rejects.toThrow('Nothing of this conversation is on disk.');
		await ask('first');
		chat.clear();
		await ask('second');
		const written = file();
		expect(await run('/delete first')).toMatchObject({
			type: 'question',
			question: {
				text: 'Delete "first"?',
				no: 'Keep it',
				yes: {label: 'Delete it', line: expect.stringMatching(/^\/delete .+ --yes$/)},
			},
		});
		expect(await conversations.list()).toHaveLength(2);
		expect(await run('/delete first --yes')).toMatchObject({text: 'The conversation is deleted.'});
		expect(await run('/delete --yes')).toMatchObject({type: 'cleared'});
		expect(existsSync(written)).toBe(false);
		expect(chat.state.conversation).toEqual([]);
		expect(await conversations.list()).toEqual([]);
	});

	test('a name is on one line and without controls', async () => {
		const {run, chat} = begin([]);
		await run('/title \u001B]0;owned\u0007My\nchat');
		expect(chat.state.title).toBe('My chat');
		expect(await run('/rename off')).toMatchObject({text: 'It has no name now.'});
		expect(chat.state.title).toBe('');
	});
});

describe('/private', () => {
	test('removes what there was and says so; off keeps the next one', async () => {
		const {run, ask, chat, recorder, file} = begin(pieces('A.', 'B.', 'C.', 'D.'));
		await ask('one');
		const written = file();
		expect(await run('/private')).toEqual({
			type: 'private',
			text: 'Private: nothing more is written to disk. What was kept of it is removed. /private off ends that.',
		});
		expect(existsSync(written)).toBe(false);
		await ask('two');
		expect(chat.state.isPrivate).toBe(true);
		await run('/private off');
		await ask('three');
		expect(recorder.id).toBeUndefined();
		chat.clear();
		expect(chat.state.isPrivate).toBe(false);
		await ask('four');
		expect(recorder.id).toBeDefined();
	});

	test('a conversation that is resumed meanwhile says that nothing is added to it', async () => {
		const {run, ask, chat, recorder} = begin(pieces('A.', 'B.'));
		await ask('one');
		const {id} = recorder;
		chat.clear();
		await run('/private');
		expect(await run(`/resume ${id}`)).toMatchObject({
			text: expect.stringMatching(/Private: .* not kept\.$/),
		});
		expect(chat.state.isPrivate).toBe(true);
	});
});
