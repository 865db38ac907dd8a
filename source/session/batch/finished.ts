import {closeSync, existsSync, ftruncateSync, openSync, readFileSync, statSync} from 'node:fs';
import {ChatError} from '../../errors.js';

/** What is known of a result in an output file; one of an older version has no hashes. */
export type FinishedRow = {
	/** An error is none. */
	readonly isReply: boolean;
	readonly promptHash?: string;
	readonly settingsHash?: string;
};

/**
 * The results that are in an output file already, by the ids of their rows. A last line that was torn by a kill is cut
 * off. Throws ChatError for a file that is no result of a batch: nothing of it is changed.
 */
export function finishedRows(file: string): ReadonlyMap<string, FinishedRow> {
	if (!existsSync(file)) return new Map();
	if (!statSync(file).isFile())
		throw new ChatError(`${file} is not a regular file.`, {hint: 'Name another one.'});
	const data = readFileSync(file);
	const whole = data.lastIndexOf('\n') + 1;
	const rows = new Map<string, FinishedRow>();
	for (const [index, line] of data.toString('utf8', 0, whole).split('\n').slice(0, -1).entries()) {
		const result = resultOf(line);
		if (result === undefined) throw foreign(file, index + 1);
		rows.set(...result);
	}
	if (whole === data.length) return rows;
	if (rows.size === 0 && resultOf(data.toString('utf8', whole)) === undefined && data[0] !== 0x7b)
		throw foreign(file, 1);
	const handle = openSync(file, 'r+');
	ftruncateSync(handle, whole);
	closeSync(handle);
	return rows;
}

function resultOf(line: string): [id: string, row: FinishedRow] | undefined {
	try {
		const {id, error, prompt_hash, settings_hash} = JSON.parse(line) as Readonly<Record<string, unknown>>;
		if (typeof id !== 'string') return undefined;
		const hashes = {promptHash: hash(prompt_hash), settingsHash: hash(settings_hash)};
		return [id, {isReply: error === undefined, ...hashes}];
	} catch {
		return undefined;
	}
}

const hash = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const foreign = (file: string, line: number): ChatError =>
	new ChatError(`Line ${line} of ${file} is no result of a batch.`, {
		hint: 'Name a new file with --output, or remove this one.',
	});
