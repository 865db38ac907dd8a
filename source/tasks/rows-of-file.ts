import {ChatError} from '../errors.js';
import type {Fill} from '../session/batch/messages.js';
import {type Row, readRows} from '../session/batch/rows.js';
import {readTextFile} from '../text-file.js';

const maxBytes = 400_000_000;

/** The rows of a .csv file, or of JSON Lines. Throws ChatError when it cannot be read or has none. */
export function rowsOfFile(file: string, fill?: Fill): readonly Row[] {
	const format = /\.csv$/i.test(file) ? 'csv' : 'jsonl';
	const rows = readRows(readTextFile(file, 'The file', maxBytes), format, fill);
	if (rows.length === 0) throw new ChatError(`${file} has no rows.`, {hint: 'One row a line.'});
	return rows;
}
