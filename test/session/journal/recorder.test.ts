import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {Conversations} from '../../../source/session/journal/conversations.js';
import {lockConversation} from '../../../source/session/journal/lock.js';
import {promptsOf} from '../../../source/session/journal/prompt-delta.js';
import {pathOf} from '../../../source/session/tree/path.js';
import type {Tree} from '../../../source/session/tree/tree.js';
import {all, readBack, recordedChat, self} from '../../helpers/journal.js';
import {temporaryDirectory} from '../../helpers/temporary.js';
import {waitFor} from '../../helpers/wait-for.js';

const temporary = temporaryDirectory();
const newFolder = () => path.join(mkdtempSync(path.join(temporary.path, 'state-')), 'conversations');

/** A tree as a journal can hold it: without the prompts, which are told apart, and the causes, which are for the log. */
const kept = ({nodes, head, last}: Tree) => ({
	head,
	last,
	nodes: [...nodes.values()].map(node => {
		if (node.type === 'user') return node;
		const {cause, ...stop} = {cause: undefined, ...node.reply.stop};
		return {...node, reply: {...node.reply, stop, promptTokenIds: []}};
	}),
});

describe('a conversation that is written down', () => {
	test('is the same when it is read: branches, continuations, names, what was taken back', async () => {
		const {chat, file} = recordedChat(newFolder(), [
			{pieces: [{thought: 'hm'}, 'A.']},
			{pieces: ['B', ' b'], stop: {reason: 'max_new_tokens', limit: 2}},
			{pieces: [' c.']},
			{pieces: ['D.']},
			{pieces: ['E.']},
			{stop: {reason: 'error', message: 'crash', hint: 'Again.', cause: 'secret path'}},
		]);
		await all(chat.ask('one'));
		await all(chat.ask('two'));
		await all(chat.continueReply());
		await all(chat.regenerate());
		chat.rename('Letters');
		chat.undo(1);
		await all(chat.ask('three'));
		await all(chat.ask('four'));
		chat.switchTo(4);
		const [written, {state}] = [file(), chat];
		await chat.dispose();
		const journal = readBack(written);
		expect(kept(journal.tree)).toEqual(kept(state.tree));
		expect(readFileSync(written, 'utf8')).not.toContain('secret path');
		expect(journal).toMatchObject({title: 'Letters', skipped: 0, openings: 1});
		expect(state.conversation.map(({user}) => user)).toEqual(['one', 'two']);
	});

	test('what a reply went on from is in it, tokens or text', async () => {
		const {chat, file} = recordedChat(newFolder(), [
			{pieces: ['A'], stop: {reason: 'max_lines', limit: 1}},
			{pieces: [' B'], stop: {reason: 'loop', passage: 'B', times: 9}},
		]);
		await all(chat.ask('one'));
		await all(chat.continueReply());
		expect(chat.state.conversation[0]!.reply).toMatchObject({text: 'A B', textBefore: 'A'});
		expect(kept(readBack(file()).tree)).toEqual(kept(chat.state.tree));
	});

	test('holds the whole prompt of every reply in little room', async () => {
		const {chat, file} = recordedChat(newFolder(), [{pieces: ['A.']}, {pieces: ['B.']}, {pieces: ['C.']}]);
		for (const question of ['one', 'two', 'three']) await all(chat.ask(question));
		const journal = readBack(file());
		const prompts = [...promptsOf(journal.generations)].map(([, prompt]) => prompt);
		expect(prompts).toEqual(chat.state.conversation.map(({reply}) => reply!.promptTokenIds));
		expect(journal.generations[2]!.prompt.same).toBeGreaterThan(0);
	});

	test('holds what a thinking template adds', async () => {
		const {chat, engine, file} = recordedChat(newFolder(), [{pieces: [{thought: 'hm'}, 'A.']}], {
			chat_template: 'qwen3',
		});
		await all(chat.ask('one'));
		const {thinking} = engine.requests[0]!;
		expect(thinking).toBeDefined();
		expect(readBack(file()).tree.nodes.get(2)).toMatchObject({
			reply: {thinking, run: {template: {name: 'qwen3', stop: engine.requests[0]!.settings.stop}}},
		});
	});

	test('a prompt told by a line that is missing is unknown, and only that', async () => {
		const {chat, file} = recordedChat(newFolder(), [{pieces: ['A.']}, {pieces: ['B.']}]);
		for (const question of ['one', 'two']) await all(chat.ask(question));
		const {generations} = readBack(file());
		expect([...promptsOf(generations.slice(1))].map(([, prompt]) => prompt)).toEqual([undefined]);
	});

	test('only its owner may read it', async () => {
		const folder = newFolder();
		const {chat, file} = recordedChat(folder, [{pieces: ['A.']}]);
		await all(chat.ask('one'));
		expect(statSync(file()).mode & 0o777).toBe(0o600);
		expect(statSync(folder).mode & 0o777).toBe(0o700);
	});

	test('the message is there before the reply begins, and text while it is written', async () => {
		const {chat, read} = recordedChat(newFolder(), [{pieces: ['Once', ' upon'], hang: true}]);
		const abort = new AbortController();
		for await (const event of chat.ask('story', abort.signal)) {
			if (event.type === 'prefill') expect([...read().tree.nodes.values()]).toMatchObject([{text: 'story'}]);
			if (event.type !== 'text' || event.text !== ' upon') continue;
			const begun = () => pathOf(read().tree).at(-1)?.reply?.text;
			await waitFor(() => begun() === 'Once upon', 'the beginning of the reply');
			// As if the program ended now.
			expect(read().tree.nodes.get(2)).toMatchObject({
				parent: 1,
				reply: {
					text: 'Once upon',
					stop: {reason: 'error'},
					canContinue: true,
					run: {template: {name: 'model'}},
				},
			});
			abort.abort();
		}

		expect(read().tree.nodes.get(2)).toMatchObject({reply: {text: 'Once upon', stop: {reason: 'aborted'}}});
	});

	test('an empty one leaves no file, also not with a name', async () => {
		const folder = newFolder();
		const {chat} = recordedChat(folder, []);
		await all(chat.load());
		chat.rename('Nothing');
		chat.clear();
		await chat.dispose();
		expect(existsSync(folder)).toBe(false);
	});

	test('/clear begins another file; a name given before the first message is in it', async () => {
		const {chat, conversations, read} = recordedChat(newFolder(), [{pieces: ['A.']}, {pieces: ['B.']}]);
		await all(chat.ask('one'));
		chat.clear();
		chat.rename('Second');
		await all(chat.ask('two'));
		expect(read()).toMatchObject({title: 'Second', tree: {last: 2}});
		expect((await conversations.list()).map(({name}) => name).sort()).toEqual(['Second', 'one']);
	});
});

describe('a disk that fails', () => {
	test('is said once, and the chat goes on', async () => {
		const file = temporary.file('in-the-way', '');
		const {chat} = recordedChat(file, [{pieces: ['A.']}, {pieces: ['B.']}]);
		const notices = (await Promise.all([all(chat.ask('one'))])).flat().filter(({type}) => type === 'notice');
		expect(notices).toEqual([
			{
				type: 'notice',
				text: expect.stringContaining('This conversation is not being saved: its folder is a file.'),
			},
		]);
		expect((await all(chat.ask('two'))).map(({type}) => type)).not.toContain('notice');
		expect(chat.state.conversation).toMatchObject([{reply: {text: 'A.'}}, {reply: {text: 'B.'}}]);
	});

	test('that works again later loses nothing', async () => {
		const folder = path.join(temporary.path, 'later');
		writeFileSync(folder, '');
		const {chat, file} = recordedChat(folder, [{pieces: ['A.']}, {pieces: ['B.']}]);
		await all(chat.ask('one'));
		rmSync(folder);
		await all(chat.ask('two'));
		const written = file();
		await chat.dispose();
		expect(readBack(written).tree.nodes.size).toBe(4);
	});
});

describe('going on with a conversation', () => {
	test('that cannot be taken for writing is a sentence; it can still be read', async () => {
		const folder = newFolder();
		const {chat, recorder, conversations} = recordedChat(folder, [{pieces: ['A.']}]);
		await all(chat.ask('one'));
		const id = recorder.id!;
		// While another process has it, too.
		expect((await conversations.read(id)).journal.tree.nodes.size).toBe(2);
		const elsewhere = new Conversations(temporary.file('no-folder', ''), self);
		await expect(elsewhere.open(id)).rejects.toMatchObject({
			message: 'The conversation cannot be taken for this chat: its folder is a file.',
			hint: 'With --no-journal it is only read.',
		});
	});

	test('appends to its file, under its settings, with what was left out of the prompt', async () => {
		const folder = newFolder();
		const first = recordedChat(folder, [{pieces: ['A.']}], {system_prompt: 'S', temperature: 0.3});
		await all(first.chat.ask('one'));
		const id = first.recorder.id!;
		await first.chat.dispose();

		const second = recordedChat(folder, [{pieces: ['B.']}]);
		expect(await second.chat.resume(await second.conversations.open(id))).toBeUndefined();
		expect(second.chat.state.settings).toMatchObject({
			values: {system_prompt: 'S', temperature: 0.3},
			origin: {temperature: 'conversation'},
		});
		await all(second.chat.ask('two'));
		expect(second.recorder.id).toBe(id);
		expect(second.read()).toMatchObject({openings: 2, skipped: 0, tree: {last: 4, head: 4}});
		expect(second.engine.requests[0]!.prompt.map(({text}) => text).join('')).toContain('A.');
	});

	test('is refused while another process has it, and free when that one was killed', async () => {
		const folder = newFolder();
		const {chat, recorder, conversations} = recordedChat(folder, [{pieces: ['A.']}]);
		await all(chat.ask('one'));
		const id = recorder.id!;
		await expect(conversations.open(id)).rejects.toThrow(/is open in another llama-chat/);
		await expect(conversations.remove(id)).rejects.toThrow(/is open in another llama-chat/);
		await chat.dispose();
		const lock = path.join(folder, `${id}.jsonl.lock`);
		writeFileSync(lock, JSON.stringify({pid: 999_999, host: 'here', id: 'x'}));
		const opened = await conversations.open(id);
		await expect(lockConversation(path.join(folder, `${id}.jsonl`), self)).rejects.toThrow();
		await opened.lock!.release();
		expect(existsSync(lock)).toBe(false);
	});
});

describe('private', () => {
	test('nothing stays of a conversation that became private, and the next ones are not written', async () => {
		const folder = newFolder();
		const replies = ['A.', 'B.', 'C.'].map(text => ({pieces: [text]}));
		const {chat, recorder, conversations} = recordedChat(folder, replies);
		await all(chat.ask('one'));
		// The list remembers words of it.
		expect(await conversations.list()).toHaveLength(1);
		expect(await recorder.setPrivate(true)).toBe('removed');
		await all(chat.ask('two'));
		chat.clear();
		await all(chat.ask('three'));
		expect(readdirSync(folder)).toEqual([]);
	});

	test('what an earlier program wrote stays', async () => {
		const folder = newFolder();
		const first = recordedChat(folder, [{pieces: ['A.']}]);
		await all(first.chat.ask('one'));
		const [id, file] = [first.recorder.id!, first.file()];
		await first.chat.dispose();
		const second = recordedChat(folder, [{pieces: ['B.']}]);
		await second.chat.resume(await second.conversations.open(id));
		expect(await second.recorder.setPrivate(true)).toBe('kept');
		await all(second.chat.ask('two'));
		expect(readFileSync(file, 'utf8')).not.toContain('two');
		expect(second.chat.state.conversation).toHaveLength(2);
	});
});
