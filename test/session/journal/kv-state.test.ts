import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, beforeAll, describe, expect, test} from 'vitest';
import {Chat} from '../../../source/session/chat.js';
import {Conversations} from '../../../source/session/journal/conversations.js';
import {Recorder} from '../../../source/session/journal/recorder.js';
import type {PartialSettings} from '../../../source/settings/resolve.js';
import {newEngine} from '../../helpers/engine.js';
import {all, readBack, self} from '../../helpers/journal.js';
import {modelPath} from '../../helpers/model.js';
import {temporaryDirectory} from '../../helpers/temporary.js';

const temporary = temporaryDirectory();
const newFolder = () => path.join(mkdtempSync(path.join(temporary.path, 'state-')), 'conversations');

const begun: Chat[] = [];
afterEach(() => Promise.all(begun.splice(0).map(chat => chat.dispose())));

/** A chat on the bundled model, sampled with a seed. */
function begin(folder: string, flag: PartialSettings = {}) {
	const engine = newEngine();
	const recorder = new Recorder({folder, program: '0.0.0', self});
	const layers = {
		flag: {gpu: 'off', threads: 1, seed: 7, temperature: 0.8, max_new_tokens: 40, ...flag} as PartialSettings,
	};
	const chat = new Chat({engine, modelPath, layers, recorder});
	const conversations = new Conversations(folder, self);
	begun.push(chat);
	const ask = async (question: string) => {
		await all(chat.ask(question));
		const {replyTokenIds, stats, stop} = chat.state.conversation.at(-1)!.reply!;
		return {tokens: replyTokenIds, reused: stats.reused_tokens, reason: stop.reason};
	};
	return {chat, recorder, conversations, ask, engine};
}

const long = `Here are some notes. ${'The sea is blue and the sky is wide. '.repeat(40)} What is EOS?`;
const next = 'And what is a token?';
const states = (folder: string) => readdirSync(folder).filter(name => name.includes('.kv'));

/** A conversation of one turn that was left, with its KV cache kept. */
async function left(folder: string, flag: PartialSettings = {}) {
	const first = begin(folder, flag);
	await first.ask(long);
	const id = first.recorder.id!;
	await first.chat.keepKv();
	await first.chat.dispose();
	return id;
}

async function goOn(folder: string, id: string, flag: PartialSettings = {}) {
	const second = begin(folder, flag);
	await second.chat.resume(await second.conversations.open(id));
	return second;
}

describe('a KV cache that is kept', {timeout: 120_000}, () => {
	/** The second reply of a chat that goes on without an end. */
	let expected: {tokens: readonly number[]; reused: number; reason: string};
	beforeAll(async () => {
		const {ask, chat} = begin(newFolder());
		await ask(long);
		expected = await ask(next);
		await chat.dispose();
	}, 120_000);

	test('the next reply is that of a chat that never ended, over the same cache', async () => {
		const folder = newFolder();
		const id = await left(folder);
		expect(states(folder)).toEqual([expect.stringMatching(/\.[0-9a-f]{16}\.kv$/)]);
		const second = await goOn(folder, id);
		expect(await second.ask(next)).toEqual(expected);
		expect(expected.reused).toBeGreaterThan(256);
		expect(states(folder)).toEqual([]);
		const {generations, skipped} = readBack(path.join(folder, `${id}.jsonl`));
		expect(generations.map(({opening}) => opening)).toEqual([1, 1]);
		expect(skipped).toBe(0);
	});

	test('is not taken for one of settings that came after the last reply', async () => {
		const folder = newFolder();
		const first = begin(folder);
		await first.ask(long);
		const id = first.recorder.id!;
		const later = {rope_freq_base: 500_000};
		first.chat.set(later);
		await first.chat.keepKv();
		await first.chat.dispose();
		expect(states(folder)).toHaveLength(1);
		expect((await (await goOn(folder, id, later)).ask(next)).reused).toBe(0);
	});

	test('without it all is evaluated again, and the reply is the same', async () => {
		const folder = newFolder();
		const id = await left(folder);
		for (const name of states(folder)) writeFileSync(path.join(folder, name), '');
		const second = await goOn(folder, id);
		expect(await second.ask(next)).toEqual({...expected, reused: 0});
		expect(readBack(path.join(folder, `${id}.jsonl`)).generations.map(({opening}) => opening)).toEqual([
			1, 2,
		]);
	});

	test('one of another context is left alone', async () => {
		const folder = newFolder();
		const id = await left(folder);
		const second = await goOn(folder, id, {context_length: 1024});
		expect(await second.ask(next)).toMatchObject({reused: 0, reason: expected.reason});
		expect(states(folder)).toHaveLength(1);
	});

	test.each([
		['cut short', (content: Buffer) => content.subarray(0, content.length / 2)],
		['of other bytes', (content: Buffer) => Buffer.alloc(content.length, 0x5a)],
	])('one that is %s costs only the time', async (_, damage) => {
		const folder = newFolder();
		const id = await left(folder);
		const file = path.join(folder, states(folder)[0]!);
		writeFileSync(file, damage(readFileSync(file)));
		const second = await goOn(folder, id);
		expect(await second.ask(next)).toEqual({...expected, reused: 0});
		expect(states(folder)).toEqual([]);
	});

	test('nothing is kept of a short conversation, nor of a private one, nor when its file is deleted', async () => {
		const folder = newFolder();
		const short = begin(folder);
		await short.ask('What is EOS?');
		await short.chat.keepKv();
		expect(states(folder)).toEqual([]);
		await short.recorder.setPrivate(true);
		await short.ask(long);
		await short.chat.keepKv();
		const id = await left(folder);
		expect(states(folder)).toHaveLength(1);
		await short.conversations.remove(id);
		expect(readdirSync(folder)).toEqual([]);
	});
});
