import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {pathOf} from '../../source/session/tree/path.js';
import {readBack} from '../helpers/journal.js';
import {longJournal} from '../helpers/long-journal.js';
import {startProgram} from '../helpers/program.js';

let home: string;
let folder: string;
beforeEach(() => {
	home = mkdtempSync(path.join(tmpdir(), 'llama-chat-resume-'));
	folder = path.join(home, '.local', 'state', 'llama-chat', 'conversations');
});
afterEach(() => rmSync(home, {recursive: true, force: true, maxRetries: 10, retryDelay: 100}));

const run = (...args: string[]) => startProgram(args, {env: {HOME: home}}).ended;
const id = '20260102-030405-aaaa';
const put = (turns: number, name = id) => {
	mkdirSync(folder, {recursive: true});
	writeFileSync(path.join(folder, `${name}.jsonl`), longJournal(name, turns));
};

describe('going on in print mode', () => {
	test('--continue appends to the last conversation, which the model sees', async () => {
		put(1);
		const {code, stdout} = await run(
			'--continue',
			'-p',
			'What is EOS?',
			'-n',
			'8',
			'-o',
			'json',
			'--token-ids',
		);
		expect(code).toBe(0);
		const {tree, skipped} = readBack(path.join(folder, `${id}.jsonl`));
		expect(pathOf(tree).map(({user}) => user)).toEqual(['Question 1?', 'What is EOS?']);
		expect(skipped).toBe(0);
		// The turn before has some 100 tokens.
		expect(JSON.parse(stdout).stats.prompt_tokens).toBeGreaterThan(100);
		expect(readdirSync(folder).filter(name => name.endsWith('.lock'))).toEqual([]);
	});

	test('--no-journal reads it and writes nothing', async () => {
		put(1);
		const before = readBack(path.join(folder, `${id}.jsonl`));
		expect((await run('--continue', '--no-journal', '-p', 'What is EOS?', '-n', '2')).code).toBe(0);
		expect(readBack(path.join(folder, `${id}.jsonl`))).toEqual(before);
		expect((await run('--no-journal', '-p', 'What is EOS?', '-n', '2')).code).toBe(0);
		expect(readdirSync(folder).filter(name => name.endsWith('.jsonl'))).toEqual([`${id}.jsonl`]);
	});

	test('a run that reached no generation leaves no conversation', async () => {
		put(1);
		const model = path.join(home, 'junk.gguf');
		writeFileSync(model, 'junk'.repeat(1000));
		expect((await run('-m', model, '-p', 'x')).code).toBe(1);
		expect((await run('-c', '256', '-p', 'word '.repeat(2000))).code).toBe(1);
		expect(readdirSync(folder).filter(name => name.endsWith('.jsonl'))).toEqual([`${id}.jsonl`]);
	});

	const refused = async (code: number, text: string, ...args: string[]) => {
		const ended = await run(...args, '-p', 'x');
		expect(ended).toMatchObject({code, stdout: '', stderr: expect.stringContaining(text)});
		expect(ended.stderr.trim().split('\n')).toHaveLength(2);
	};

	test('what cannot be gone on with is a sentence and a next step', async () => {
		await refused(1, 'There is no conversation to go on with.', '--continue');
		await refused(2, 'There is no conversation "mountain".', '--resume', 'mountain');
		await refused(2, '--resume needs an id or words of a conversation here.', '--resume');
		await refused(2, 'two ways to say the same', '--continue', '--resume', 'x');
		await refused(2, 'There is no conversation "../../etc/passwd".', '--resume', '../../etc/passwd');
	});

	test('one that another process has is refused, a damaged or newer one, too', async () => {
		put(1);
		const lock = path.join(folder, `${id}.jsonl.lock`);
		writeFileSync(lock, JSON.stringify({pid: process.pid, host: hostname(), id: 'x'}));
		await refused(1, `is open in another llama-chat (process ${process.pid})`, '--resume', id);
		rmSync(lock);
		writeFileSync(path.join(folder, `${id}.jsonl`), 'no header\n');
		await refused(1, 'This is not a conversation of llama-chat.', '--continue');
		writeFileSync(
			path.join(folder, `${id}.jsonl`),
			longJournal(id, 1).replace('"version":1', '"version":99'),
		);
		await refused(1, 'written by a newer llama-chat (format 99', '--continue');
	});
});
