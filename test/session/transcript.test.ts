import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {Chat} from '../../source/session/chat.js';
import {parseFile} from '../../source/session/import/parse-file.js';
import {openTranscript} from '../../source/session/transcript/open.js';
import {all} from '../helpers/journal.js';
import {ScriptedEngine, type ScriptedReply} from '../helpers/scripted-engine.js';
import {temporaryDirectory} from '../helpers/temporary.js';

const root = temporaryDirectory();

function chatWith(file: string, replies: ScriptedReply[]) {
	const chat = new Chat({
		engine: new ScriptedEngine(replies),
		modelPath: '/m.gguf',
		layers: {flag: {system_prompt: 'S'}},
		transcript: openTranscript(file, '0.0.0'),
		clock: () => Date.UTC(2026, 0, 2, 3, 4, 5),
	});
	onTestFinished(() => chat.dispose());
	return chat;
}

test('Markdown grows turn by turn, after what was there; what was said once stands once', async () => {
	const file = root.file('chat.md', 'my notes');
	const chat = chatWith(file, [{pieces: ['A\u001B[31m']}, {pieces: ['B']}]);
	await all(chat.ask('one'));
	expect(readFileSync(file, 'utf8')).toBe(`my notes
# Conversation of 2026-01-02 03:04 UTC

- model: \`Scripted · Q8_0\`
- template: \`model\`

## System

S

## You

one

## Assistant

A

*■ EOS \\<\\|im\\_end\\|\\> (id 2) · 1 token · 100 tok/s · seed 4242*

`);
	const before = readFileSync(file, 'utf8').length;
	await all(chat.regenerate());
	expect(readFileSync(file, 'utf8').slice(before)).toMatch(/^## Assistant\n\nB\n\n/);
});

test('text', async () => {
	const file = path.join(root.path, 'chat.txt');
	const chat = chatWith(file, [{pieces: ['A']}]);
	await all(chat.ask('one'));
	expect(readFileSync(file, 'utf8')).toMatch(/\n\nyou: one\n\nassistant: A\n\n■ EOS .*\n\n$/);
	expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('JSON Lines are messages for others, and whole conversations for import', async () => {
	const file = path.join(root.path, 'chat.jsonl');
	const chat = chatWith(file, [{pieces: [{thought: 'hm'}, 'A']}, {pieces: ['B']}, {pieces: ['C']}]);
	await all(chat.ask('one'));
	await all(chat.regenerate());
	chat.clear();
	await all(chat.ask('two'));
	const content = readFileSync(file);
	const lines = content
		.toString()
		.trimEnd()
		.split('\n')
		.map(line => JSON.parse(line));
	expect(lines.map(({role, content: said}) => [role, said])).toEqual([
		['user', 'one'],
		['assistant', 'A'],
		['assistant', 'B'],
		['user', 'two'],
		['assistant', 'C'],
	]);
	expect(lines[1].reasoning_content).toBe('hm');
	const {conversations, refused} = parseFile(content, 'chat.jsonl', 0);
	expect(refused).toEqual([]);
	expect(conversations.map(({lines: all, skipped}) => [all.map(({type}) => type), skipped])).toEqual([
		[['open', 'user', 'run', 'reply', 'reply'], 0],
		[['open', 'user', 'run', 'reply'], 0],
	]);
});

test('what cannot be a transcript is refused before anything is said', () => {
	mkdirSync(path.join(root.path, 'folder.md'));
	const open = (name: string) => () => openTranscript(path.join(root.path, name), '0');
	expect(open('chat.pdf')).toThrow('its ending names no format.');
	expect(open('chat')).toThrow('its ending names no format.');
	expect(open('folder.md')).toThrow('it is no regular file.');
	expect(open('none/chat.md')).toThrow('its folder does not exist.');
});

/** A file system of 64 kB, where this machine lets us make one. */
const smallDisk = ((): string | undefined => {
	const disk = path.join(root.path, 'small');
	mkdirSync(disk);
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], {stdio: 'ignore'});
		return disk;
	} catch {
		return undefined;
	}
})();

test.skipIf(!smallDisk)('a full disk is said once; what was missing follows when there is room', async () => {
	const ballast = path.join(smallDisk!, 'ballast');
	try {
		writeFileSync(ballast, Buffer.alloc(61_440));
		const file = path.join(smallDisk!, 'chat.txt');
		const pieces = ['x'.repeat(20_000)];
		const chat = chatWith(file, [{pieces}, {pieces}, {pieces: ['small']}]);
		const notices = async (question: string) =>
			(await all(chat.ask(question))).filter(({type}) => type === 'notice');
		expect(await notices('one')).toEqual([
			{
				type: 'notice',
				text: expect.stringMatching(/^The transcript .*chat\.txt is not being written: the disk is full\./),
			},
		]);
		expect(await notices('two')).toEqual([]);
		writeFileSync(ballast, '');
		await all(chat.ask('three'));
		await chat.dispose();
		expect(readFileSync(file, 'utf8')).toMatch(
			/you: one\n[\s\S]*you: two\n[\s\S]*you: three\n\nassistant: small/,
		);
	} finally {
		execFileSync('umount', [smallDisk!]);
	}
});
