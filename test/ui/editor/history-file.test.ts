import {chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {createHistoryFile} from '../../../source/ui/editor/history-file.js';

let folder: string;
let file: string;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'llama-chat-test-'));
	file = path.join(folder, 'state', 'llama-chat', 'history.jsonl');
});
afterEach(() => rm(folder, {recursive: true, force: true}));

const put = async (content: string) => {
	await mkdir(path.dirname(file), {recursive: true});
	await writeFile(file, content);
};
const lines = (texts: readonly string[]) => texts.map(text => `${JSON.stringify(text)}\n`).join('');

describe('a history file', () => {
	it('gives back what was appended, in order, in a file of one line each that only its owner can read', async () => {
		const history = createHistoryFile(file);
		await Promise.all(['one', 'two\nlines', '漢字 "😀"'].map(text => history.append(text)));
		expect(await createHistoryFile(file).load()).toEqual(['one', 'two\nlines', '漢字 "😀"']);
		expect(await readFile(file, 'utf8')).toBe(lines(['one', 'two\nlines', '漢字 "😀"']));
		expect((await stat(file)).mode & 0o777).toBe(0o600);
		expect((await stat(path.dirname(file))).mode & 0o077).toBe(0);
	});
	it('is closed to others also when it was open', async () => {
		await put('');
		await chmod(file, 0o644);
		await createHistoryFile(file).append('x');
		expect((await stat(file)).mode & 0o777).toBe(0o600);
	});
	it('is empty where there is none', async () => {
		expect(await createHistoryFile(file).load()).toEqual([]);
	});
	it('skips torn and foreign lines', async () => {
		await put(`"one"\n{"a":1}\nnonsense\n\n42\n""\n"\\u001b[31mred"\n"torn`);
		expect(await createHistoryFile(file).load()).toEqual(['one', 'red']);
	});
	it('does not lose an entry to the torn line before it', async () => {
		await put('"one"\n"to');
		const history = createHistoryFile(file);
		await history.load();
		await history.append('two');
		expect(await history.load()).toEqual(['one', 'two']);
	});
	it('gives the last 1,000 and is rewritten only when there are more than 2,000', async () => {
		const texts = Array.from({length: 2001}, (_, index) => `prompt ${index}`);
		await put(lines(texts.slice(1)));
		expect(await createHistoryFile(file).load()).toEqual(texts.slice(-1000));
		expect(await readFile(file, 'utf8')).toBe(lines(texts.slice(1)));
		await put(lines(texts));
		expect(await createHistoryFile(file).load()).toEqual(texts.slice(-1000));
		expect(await readFile(file, 'utf8')).toBe(lines(texts.slice(-1000)));
		expect((await stat(file)).mode & 0o777).toBe(0o600);
	});
	it('takes entries of several at once', async () => {
		const files = Array.from({length: 4}, () => createHistoryFile(file));
		await Promise.all(
			files.flatMap((history, by) => Array.from({length: 25}, (_, at) => history.append(`${by} ${at}`))),
		);
		expect(new Set(await createHistoryFile(file).load()).size).toBe(100);
	});
	it('has no place for blank or huge prompts', async () => {
		const history = createHistoryFile(file);
		await history.append(' \n');
		await history.append('x'.repeat(200_000));
		expect(await history.load()).toEqual([]);
	});
	it('that cannot be written or read is no error', async () => {
		await writeFile(path.join(folder, 'state'), 'a file where a folder should be');
		const history = createHistoryFile(file);
		await history.append('one');
		await history.append('two');
		expect(await history.load()).toEqual([]);
	});

	it('forgets what was appended here, and only that', async () => {
		await createHistoryFile(file).append('same');
		const history = createHistoryFile(file);
		await history.append('secret');
		await history.append('same');
		await history.forget();
		expect(await createHistoryFile(file).load()).toEqual(['same']);
		await history.append('later');
		expect(await createHistoryFile(file).load()).toEqual(['same', 'later']);
	});
});
