import {asChatError, ChatError, usageError} from '../../errors.js';
import type {Message} from '../../message.js';
import {readCsv} from './csv.js';
import {type Fill, messagesOfRow} from './messages.js';

/** One row of a batch: what is asked, or why it cannot be. */
export type Row = {readonly id: string} & (
	| {readonly messages: readonly Message[]}
	| {readonly problem: {readonly message: string; readonly hint?: string}}
);

export type RowFormat = 'jsonl' | 'csv';

/**
 * Rows of a file, in order. A bad one is a row with a problem, not the end. Ids are those of an `id` column, else the
 * rows' numbers from 1 on; one that comes again is a problem. Throws a usage error when the file cannot serve at all.
 */
export function readRows(text: string, format: RowFormat, fill?: Fill): readonly Row[] {
	const seen = new Set<string>();
	const rows: Row[] = [];
	const sources = format === 'csv' ? csvRows(text, fill !== undefined) : jsonRows(text);
	for (const {number, read} of sources) {
		let id = `${number}`;
		try {
			const value = read();
			id = idOf(value) ?? id;
			if (seen.has(id)) throw new ChatError(`The id ${JSON.stringify(id)} was used before.`);
			rows.push({id, messages: messagesOfRow(value, fill)});
		} catch (error) {
			const {message, hint} = asChatError(error);
			// The id of another row would make both look finished.
			rows.push({id: seen.has(id) ? `${id} (row ${number})` : id, problem: {message, hint}});
		}
		seen.add(rows.at(-1)!.id);
	}
	return rows;
}

type Source = {readonly number: number; read(): unknown};

function* jsonRows(text: string): Generator<Source> {
	let number = 0;
	for (const line of text.replace(/^\uFEFF/, '').split('\n')) {
		if (line.trim() === '') continue;
		yield {number: ++number, read: () => parse(line)};
	}
}

function* csvRows(text: string, isFilled: boolean): Generator<Source> {
	const records = readCsv(text);
	const first = records.next();
	if (first.done) return;
	const header = first.value.map(name => name.trim());
	if (!isFilled && !header.some(name => name === 'prompt' || name === 'text'))
		throw usageError(
			`No column of the file is called prompt: there are ${header.join(', ')}.`,
			`Say what to ask: --prompt-template "… {${header.find(name => /^[A-Za-z_]\w*$/.test(name)) ?? 'column'}} …"`,
		);
	let number = 0;
	for (const record of records) {
		yield {
			number: ++number,
			read() {
				if (record.length === header.length)
					return Object.fromEntries(header.map((name, index) => [name, record[index]]));
				throw new ChatError(`The row has ${record.length} fields, the header ${header.length}.`);
			},
		};
	}
}

function parse(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch (error) {
		throw new ChatError('The row is not JSON.', {
			hint: 'Each line is a JSON value of its own.',
			cause: error,
		});
	}
}

function idOf(value: unknown): string | undefined {
	if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
	const {id} = value;
	return (typeof id === 'string' && id !== '') || typeof id === 'number' ? `${id}` : undefined;
}
