import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {Chat} from '../../source/session/chat.js';
import {recordOfChat} from '../../source/session/export/chat-record.js';
import {exportTo, formatNamed, formatOfFile} from '../../source/session/export/index.js';
import {everything, type Parts} from '../../source/session/export/types.js';
import {all, recordedChat} from '../helpers/journal.js';
import {ScriptedEngine, type ScriptedReply} from '../helpers/scripted-engine.js';

async function talked(replies: ScriptedReply[] = [{pieces: ['**A**\u001B]0;x\u0007', '.']}]) {
	const engine = new ScriptedEngine(replies);
	const chat = new Chat({
		engine,
		modelPath: '/m.gguf',
		layers: {flag: {system_prompt: 'S'}},
		clock: () => Date.UTC(2026, 0, 2, 3, 4, 5),
	});
	for await (const _ of chat.ask('one'));
	return chat;
}

const folder = () => mkdtempSync(path.join(tmpdir(), 'llama-chat-export-'));

const write = async (file: string, chat: Chat, parts: Parts = everything) =>
	exportTo(file, formatOfFile(file), [await recordOfChat(chat)], parts);

async function written(name: string, chat: Chat, parts?: Parts): Promise<string> {
	return readFileSync(await write(path.join(folder(), name), chat, parts), 'utf8');
}

test('Markdown and text', async () => {
	const chat = await talked();
	expect(await written('chat.md', chat)).toBe(`# Conversation with Scripted

*2026-01-02 03:04 UTC · 1 turn*

- model: \`Scripted · Q8_0\`
- template: \`model\`

## System

S

## You

one

## Assistant

**A**.

*■ EOS \\<\\|im\\_end\\|\\> (id 2) · 2 tokens · 100 tok/s · seed 4242*
`);
	expect(await written('chat.txt', chat)).toBe(`Conversation with Scripted
2026-01-02 03:04 UTC · 1 turn

model: Scripted · Q8_0
template: model

system: S

you: one

assistant: **A**.

■ EOS <|im_end|> (id 2) · 2 tokens · 100 tok/s · seed 4242
`);
});

test('parts are left out', async () => {
	const chat = await talked([{pieces: [{thought: 'hmm'}, 'A']}]);
	const bare = {system: false, settings: false, thinking: false};
	const head = '2026-01-02 03:04 UTC · 1 turn';
	expect(await written('chat.txt', chat, bare)).toBe(
		`Conversation with Scripted\n${head}\n\nyou: one\n\nassistant: A\n`,
	);
	expect(await written('chat.md', chat, bare)).toBe(
		`# Conversation with Scripted\n\n*${head}*\n\n## You\n\none\n\n## Assistant\n\nA\n`,
	);
	expect(await written('chat.jsonl', chat, bare)).toBe(
		'{"messages":[{"role":"user","content":"one"},{"role":"assistant","content":"A"}]}\n',
	);
	expect(await written('chat.sharegpt.json', chat, bare)).toBe(
		'[\n{"conversations":[{"from":"human","value":"one"},{"from":"gpt","value":"A"}]}\n]\n',
	);
	const page = await written('chat.html', chat, bare);
	for (const text of ['hmm', 'seed', 'EOS', 'Q8_0', '>System<']) expect(page).not.toContain(text);
	for (const name of ['chat.md', 'chat.txt', 'chat.html']) expect(await written(name, chat)).toContain('hmm');
});

test('tokens of what is left out are left out of JSON, too', async () => {
	const chat = await talked([{pieces: [{thought: 'hmm'}, 'A']}]);
	const lines = async (parts: Parts) =>
		JSON.parse(await written('chat.json', chat, parts)).llama_chat.lines as Array<Record<string, unknown>>;
	const [, run, reply] = await lines({...everything, system: false});
	expect(run).toMatchObject({type: 'run', chosen: []});
	expect(run!.settings).not.toHaveProperty('system_prompt');
	expect(reply).toMatchObject({thought: 'hmm', tokens: [100, 101], prompt: {tokens: []}});
	const [, , thoughtless] = await lines({...everything, thinking: false});
	expect(thoughtless).toMatchObject({text: 'A', tokens: [], prompt: {tokens: []}});
	expect(thoughtless).not.toHaveProperty('thought');
});

test('JSON is in the formats that other tools import', async () => {
	const chat = await talked([{pieces: [{thought: 'hmm'}, 'A\u001B[31m']}]);
	const text = await written('chat.json', chat);
	expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
	const json = JSON.parse(text);
	expect(json.messages).toEqual([
		{role: 'system', content: 'S'},
		{role: 'user', content: 'one'},
		{role: 'assistant', content: 'A\u001B[31m', reasoning_content: 'hmm'},
	]);
	expect(json.llama_chat).toMatchObject({format: 'llama-chat-journal', version: 1});
	expect(JSON.parse(await written('chat.jsonl', chat))).toEqual(json);
	const [share] = JSON.parse(await written('chat.sharegpt.json', chat));
	expect(share.conversations).toEqual([
		{from: 'system', value: 'S'},
		{from: 'human', value: 'one'},
		{from: 'gpt', value: 'A\u001B[31m'},
	]);
});

test('a change of settings stands where it happened; a block of code that was cut is closed', async () => {
	const chat = await talked([{pieces: ['```js\nlet a']}, {pieces: ['B']}]);
	chat.set({temperature: 0.25, system_prompt: 'T'});
	for await (const _ of chat.ask('two'));
	const text = await written('chat.md', chat);
	expect(text).toContain('```js\nlet a\n```\n\n*■');
	expect(text).toContain(
		'*From here on:*\n\n- temperature: `0.25`\n\n## System, from here on\n\nT\n\n## You\n\ntwo',
	);
});

test('a format is also called by the ending of its files', () => {
	expect(formatNamed('md')).toBe(formatNamed('markdown'));
	expect(() => formatNamed('pdf')).toThrow('There is no format "pdf".');
});

test('the journal and the memory of a chat export the same conversation', async () => {
	const {chat, recorder} = recordedChat(folder(), [
		{pieces: ['A']},
		{pieces: ['B'], stop: {reason: 'max_new_tokens', limit: 1}},
		{pieces: ['C']},
		{pieces: ['D']},
	]);
	await all(chat.ask('one'));
	await all(chat.ask('two'));
	await all(chat.continueReply());
	await all(chat.regenerate());
	const before = await recordOfChat(chat);
	expect(before.id).toBe(recorder.id);
	expect(before.others).toBe(1);
	await recorder.setPrivate(true);
	const after = await recordOfChat(chat);
	expect(after.turns).toEqual(before.turns.map(turn => expect.objectContaining({user: turn.user})));
	const said = (record: typeof before) =>
		record.lines.filter(({type}) => type === 'user' || type === 'reply' || type === 'run');
	expect(said(after)).toEqual(said(before));
});

test('what cannot be written says why, and leaves nothing behind', async () => {
	const chat = await talked();
	const into = folder();
	mkdirSync(path.join(into, 'folder.md'));
	await expect(write(path.join(into, 'chat.pdf'), chat)).rejects.toMatchObject({
		exitCode: 2,
		hint: 'Use one of: .md, .html, .json, .jsonl, .sharegpt.json, .txt.',
	});
	await expect(write(path.join(into, 'none', 'chat.md'), chat)).rejects.toThrow('its folder does not exist');
	await expect(write(path.join(into, 'folder.md'), chat)).rejects.toThrow('that is a folder');
	expect(readdirSync(into)).toEqual(['folder.md']);
});

/** A file system of 64 kB, where this machine lets us make one. */
const smallDisk = ((): string | undefined => {
	const disk = folder();
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], {stdio: 'ignore'});
		return disk;
	} catch {
		return undefined;
	}
})();

test.skipIf(!smallDisk)(
	'a full disk loses neither the conversation nor the file that was there',
	async () => {
		try {
			const engine = new ScriptedEngine([{pieces: ['x'.repeat(200_000)]}]);
			const chat = new Chat({engine, modelPath: '/m.gguf', layers: {}});
			for await (const _ of chat.ask('one'));
			const file = path.join(smallDisk!, 'chat.md');
			writeFileSync(file, 'before');
			await expect(write(file, chat)).rejects.toThrow('the disk is full');
			expect(readdirSync(smallDisk!)).toEqual(['chat.md']);
			expect(readFileSync(file, 'utf8')).toBe('before');
			expect(chat.state.conversation).toHaveLength(1);
		} finally {
			execFileSync('umount', [smallDisk!]);
		}
	},
);
