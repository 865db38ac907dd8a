import {closeSync, existsSync, ftruncateSync, openSync, readFileSync, statSync} from 'node:fs';
import {ChatError} from '../../errors.js';

/**
 * Ids of the rows whose results are in an output file already, each with whether it is a reply; an error is none. A last
 * line that was torn by a kill is cut off. Throws ChatError for a file that is no result of a batch: nothing of it is changed.
 */
export function finishedRows(file: string): ReadonlyMap<string, boolean> {
	if (!existsSync(file)) return new Map();
	if (!statSync(file).isFile())
		throw new ChatError(`${file} is not a regular file.`, {hint: 'Name another one.'});
	const data = readFileSync(file);
	const whole = data.lastIndexOf('\n') + 1;
	const rows = new Map<string, boolean>();
	for (const [index, line] of data.toString('utf8', 0, whole).split('\n').slice(0, -1).entries()) {
		const result = resultOf(line);
		if (result === undefined) throw foreign(file, index + 1);
		rows.set(result.id, result.isReply);
	}
	if (whole === data.length) return rows;
	if (rows.size === 0 && resultOf(data.toString('utf8', whole)) === undefined && data[0] !== 0x7b)
		throw foreign(file, 1);
	const handle = openSync(file, 'r+');
	ftruncateSync(handle, whole);
	closeSync(handle);
	return rows;
}

function resultOf(line: string): {readonly id: string; readonly isReply: boolean} | undefined {
	try {
		const {id, error} = JSON.parse(line) as {id?: unknown; error?: unknown};
		return typeof id === 'string' ? {id, isReply: error === undefined} : undefined;
	} catch {
		return undefined;
	}
}

const foreign = (file: string, line: number): ChatError =>
	new ChatError(`Line ${line} of ${file} is no result of a batch.`, {
		hint: 'Name a new file with --output, or remove this one.',
	});
