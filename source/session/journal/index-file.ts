import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {writeWhole} from '../write-whole.js';
import {BadLine, Fields} from './fields.js';
import type {Summary} from './summary.js';

/** A summary, and the size and time of change of the file that it was made from. */
export type Indexed = {readonly summary: Summary; readonly size: number; readonly mtimeMs: number};

const indexVersion = 2;

export const indexFile = (folder: string): string => path.join(folder, 'index.json');

/** What was remembered of conversations. Empty when the file is missing or damaged: all can be read again. */
export async function readIndex(file: string): Promise<ReadonlyMap<string, Indexed>> {
	try {
		const index = new Fields(JSON.parse(await readFile(file, 'utf8')));
		const entries = index.raw('conversations');
		if (index.raw('version') !== indexVersion || !Array.isArray(entries)) return new Map();
		return new Map(entries.map(indexed).map(entry => [entry.summary.id, entry]));
	} catch {
		return new Map();
	}
}

/** A list is worth more than its memory: a failure is no matter. */
export async function writeIndex(file: string, entries: readonly Indexed[]): Promise<void> {
	const content = JSON.stringify({version: indexVersion, conversations: entries});
	await writeWhole(file, content).catch(() => undefined);
}

function indexed(value: unknown): Indexed {
	const fields = new Fields(value);
	const summary = fields.object('summary');
	const isNamed = summary.raw('isNamed');
	if (typeof isNamed !== 'boolean') throw new BadLine('isNamed');
	return {
		size: fields.whole('size'),
		mtimeMs: fields.number('mtimeMs'),
		summary: {
			id: summary.text('id'),
			name: summary.text('name'),
			isNamed,
			created: summary.number('created'),
			changed: summary.number('changed'),
			model: summary.text('model'),
			turns: summary.whole('turns'),
			text: summary.text('text'),
		},
	};
}
