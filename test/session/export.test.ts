import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
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
			await expect(exportConversation(file, chat.state)).rejects.toThrow('the disk is full');
			expect(readdirSync(smallDisk!)).toEqual(['chat.md']);
			expect(readFileSync(file, 'utf8')).toBe('before');
			expect(chat.state.conversation).toHaveLength(1);
		} finally {
			execFileSync('umount', [smallDisk!]);
		}
	},
);
