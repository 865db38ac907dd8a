import {closeSync, existsSync, ftruncateSync, openSync, readFileSync, statSync} from 'node:fs';
import {ChatError} from '../../errors.js';

/**
 * Ids of the rows whose results are in an output file already, errors included. A last line that was torn by a kill is
 * cut off. Throws ChatError for a file that is no result of a batch: nothing of it is changed.
 */
export function finishedRows(file: string): ReadonlySet<string> {
	if (!existsSync(file)) return new Set();
	if (!statSync(file).isFile())
		throw new ChatError(`${file} is not a regular file.`, {hint: 'Name another one.'});
	const data = readFileSync(file);
	const whole = data.lastIndexOf('\n') + 1;
	const ids = new Set<string>();
	for (const [index, line] of data.toString('utf8', 0, whole).split('\n').slice(0, -1).entries()) {
		const id = idOf(line);
		if (id === undefined) throw foreign(file, index + 1);
		ids.add(id);
	}
	if (whole === data.length) return ids;
	if (ids.size === 0 && idOf(data.toString('utf8', whole)) === undefined && data[0] !== 0x7b)
		throw foreign(file, 1);
	const handle = openSync(file, 'r+');
	ftruncateSync(handle, whole);
	closeSync(handle);
	return ids;
}

function idOf(line: string): string | undefined {
	try {
		const {id} = JSON.parse(line) as {id?: unknown};
		return typeof id === 'string' ? id : undefined;
	} catch {
		return undefined;
	}
}

const foreign = (file: string, line: number): ChatError =>
	new ChatError(`Line ${line} of ${file} is no result of a batch.`, {
		hint: 'Name a new file with --output, or remove this one.',
	});
