import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {Chat} from '../../source/session/chat.js';
import {exportConversation} from '../../source/session/export/index.js';
import {ScriptedEngine} from '../helpers/scripted-engine.js';

async function talked() {
	const engine = new ScriptedEngine([{pieces: ['**A**\u001B]0;x\u0007', '.']}]);
	const chat = new Chat({engine, modelPath: '/m.gguf', layers: {flag: {system_prompt: 'S'}}});
	for await (const _ of chat.ask('one'));
	return chat.state;
}

const folder = () => mkdtempSync(path.join(tmpdir(), 'llama-chat-export-'));

test('Markdown, text and JSON', async () => {
	const state = await talked();
	const into = folder();
	const read = async (name: string) =>
		readFileSync(await exportConversation(path.join(into, name), state), 'utf8');
	expect(await read('chat.md')).toBe(
		'# Chat with Scripted\n\n**System:**\n\nS\n\n## You\n\none\n\n## Assistant\n\n**A**.\n\n*■ EOS <|im_end|> (id 2) · 2 tokens · 100 tok/s · seed 4242*\n',
	);
	expect(await read('chat.txt')).toBe(
		'system: S\n\nyou: one\n\nassistant: **A**.\n\n■ EOS <|im_end|> (id 2) · 2 tokens · 100 tok/s\n',
	);
	const json = JSON.parse(await read('chat.json'));
	expect(json.messages.map((message: {role: string}) => message.role)).toEqual([
		'system',
		'user',
		'assistant',
	]);
	expect(json.turns[0]).toMatchObject({user: 'one', stop: {reason: 'eos'}, settings: {seed: 4242}});
	expect(readdirSync(into).sort()).toEqual(['chat.json', 'chat.md', 'chat.txt']);
});

test('what cannot be written says why, and leaves nothing behind', async () => {
	const state = await talked();
	const into = folder();
	mkdirSync(path.join(into, 'folder.md'));
	await expect(exportConversation(path.join(into, 'chat.pdf'), state)).rejects.toMatchObject({
		exitCode: 2,
		hint: 'Use one of: .md, .json, .txt.',
	});
	await expect(exportConversation(path.join(into, 'none', 'chat.md'), state)).rejects.toThrow(
		'its folder does not exist',
	);
	await expect(exportConversation(path.join(into, 'folder.md'), state)).rejects.toThrow('that is a folder');
	if (existsSync('/dev/full')) {
		await expect(exportConversation(path.join(into, 'x'.repeat(300), '.md'), state)).rejects.toThrow();
	}

	expect(readdirSync(into)).toEqual(['folder.md']);
});
