import {mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {editOutside} from '../../../source/ui/editor/external-editor.js';

let temporaryFolder: string;
beforeEach(async () => {
	temporaryFolder = await mkdtemp(path.join(tmpdir(), 'llama-chat-test-'));
});
afterEach(() => rm(temporaryFolder, {recursive: true, force: true}));

const edit = (run: (command: string, file: string) => Promise<number>, environment = {}) =>
	editOutside('old', {environment, run, temporaryFolder});

describe('the external editor', () => {
	it('gets the text in a file of its owner’s, and gives the new one; no file is left', async () => {
		const answer = await edit(async (_command, file) => {
			expect(await readFile(file, 'utf8')).toBe('old');
			expect((await stat(file)).mode & 0o777).toBe(0o600);
			await writeFile(file, 'new\r\n\u001B[31mtext\n');
			return 0;
		});
		expect(answer).toEqual({text: 'new\ntext'});
		expect(await readdir(temporaryFolder)).toEqual([]);
	});
	it('is VISUAL, then EDITOR, then vi', async () => {
		const used: string[] = [];
		const run = async (command: string) => {
			used.push(command);
			return 0;
		};
		await edit(run, {VISUAL: 'code --wait', EDITOR: 'nano'});
		await edit(run, {VISUAL: ' ', EDITOR: 'nano'});
		await edit(run, {});
		expect(used).toEqual(['code --wait', 'nano', 'vi']);
	});
	it('that fails leaves the text as it was, and no file', async () => {
		const cancelled = await edit(async () => 1);
		expect(cancelled).toMatchObject({text: 'old', error: {message: expect.stringContaining('code 1')}});
		const broken = await edit(() => Promise.reject(new Error('EPERM')));
		expect(broken).toMatchObject({text: 'old', error: {hint: expect.stringContaining('EDITOR')}});
		expect(await readdir(temporaryFolder)).toEqual([]);
	});
	it('that is not installed is an error with a hint', async () => {
		const answer = await editOutside('old', {
			environment: {EDITOR: 'no-such-editor 2>/dev/null'},
			temporaryFolder,
		});
		expect(answer.text).toBe('old');
		expect(answer.error).toMatchObject({message: expect.stringContaining('could not be started')});
		expect(answer.error?.hint).toContain('VISUAL or EDITOR');
	});
	it('may be a command with arguments', async () => {
		const answer = await editOutside('old', {environment: {EDITOR: 'sed -i s/old/new/'}, temporaryFolder});
		expect(answer).toEqual({text: 'new'});
	});
});
