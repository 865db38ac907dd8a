import {randomUUID} from 'node:crypto';
import {appendFile, chmod, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {printable} from '../../printable.js';

/** What a load gives at most; a file is rewritten to this when it has grown to more than twice as many. */
const maxEntries = 1000;
/** A prompt longer than this (a pasted file) is not worth a place in every later start. */
const maxEntryLength = 100_000;

export type HistoryFile = {
	/** Oldest first. Empty when there is no file, or when it cannot be read. */
	load(): Promise<readonly string[]>;
	append(text: string): Promise<void>;
	/** Takes out again what was appended here. */
	forget(): Promise<void>;
};

/**
 * Prompts in a file of JSON strings, one a line, mode 600, usually `$XDG_STATE_HOME/llama-chat/history.jsonl`.
 * Several processes may append: each entry is one write to the end. Losing history is never an error people see:
 * after a failed write the file is left alone, nothing here rejects.
 */
export function createHistoryFile(file: string): HistoryFile {
	let isWritable = true;
	let last: Promise<void> = Promise.resolve();
	/** What was appended here. */
	const mine: string[] = [];

	const attempt = async (write: () => Promise<unknown>) => {
		if (!isWritable) return;
		try {
			await write();
		} catch {
			isWritable = false;
		}
	};
	return {
		async load() {
			const content = await readFile(file, 'utf8').catch(() => '');
			const lines = content.split('\n').filter(line => line !== '');
			const entries = lines.map(parseEntry).filter(entry => entry !== undefined);
			const kept = entries.slice(-maxEntries);
			if (lines.length > maxEntries * 2) await attempt(() => rewrite(file, kept));
			// A torn last line would take the next entry with it.
			else if (content !== '' && !content.endsWith('\n')) await attempt(() => appendFile(file, '\n'));
			return kept;
		},
		append(text) {
			if (text.trim() === '' || text.length > maxEntryLength) return last;
			// One after the other: the file keeps the order in which prompts were sent.
			mine.push(text);
			last = last.then(() => attempt(() => appendEntry(file, text)));
			return last;
		},
		forget() {
			const forgotten = mine.splice(0);
			last = last.then(() => attempt(() => without(file, forgotten)));
			return last;
		},
	};
}

/** The newest entries with these texts leave the file. */
async function without(file: string, texts: readonly string[]) {
	if (texts.length === 0) return;
	const left = [...texts];
	const lines = (await readFile(file, 'utf8')).split('\n').map(parseEntry);
	const kept = lines.reverse().filter(entry => {
		const place = entry === undefined ? -1 : left.indexOf(entry);
		if (place >= 0) left.splice(place, 1);
		return entry !== undefined && place < 0;
	});
	await rewrite(file, kept.reverse() as string[]);
}

async function appendEntry(file: string, text: string) {
	await mkdir(path.dirname(file), {recursive: true, mode: 0o700});
	await appendFile(file, `${JSON.stringify(text)}\n`, {mode: 0o600});
	await chmod(file, 0o600);
}

async function rewrite(file: string, entries: readonly string[]) {
	const temporary = `${file}.${randomUUID()}`;
	try {
		await writeFile(temporary, entries.map(entry => `${JSON.stringify(entry)}\n`).join(''), {
			mode: 0o600,
			flag: 'wx',
		});
		await rename(temporary, file);
	} catch (error) {
		await rm(temporary, {force: true});
		throw error;
	}
}

function parseEntry(line: string): string | undefined {
	try {
		const value: unknown = JSON.parse(line);
		return typeof value === 'string' && value.trim() !== '' ? printable(value) : undefined;
	} catch {
		return undefined;
	}
}
