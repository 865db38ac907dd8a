import {accessSync, closeSync, constants, openSync, readSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';
import {usageError} from '../../errors.js';
import type {AppendTarget} from '../journal/append-file.js';
import {whyNotWritten} from '../journal/why-not-written.js';
import {expandHome} from '../write-whole.js';
import {transcriptFormats} from './index.js';
import {Transcript} from './transcript.js';

/**
 * A transcript at the end of a file, which is made with the first turn. Throws a usage error when its ending names no
 * format, or when it cannot be written to.
 */
export function openTranscript(typed: string, program: string): Transcript {
	const extension = path.extname(typed).slice(1).toLowerCase();
	const format = transcriptFormats.find(({extensions}) => extensions.includes(extension));
	if (!format) {
		const known = transcriptFormats.map(({extensions}) => `.${extensions[0]}`).join(', ');
		throw usageError(
			`A transcript cannot be written to ${typed}: its ending names no format.`,
			`Use one of: ${known}.`,
		);
	}

	const file = path.resolve(expandHome(typed));
	try {
		return new Transcript(targetOf(file), format, program);
	} catch (error) {
		throw usageError(
			`The transcript ${file} cannot be written: ${whyNotWritten(error as Error)}.`,
			'Choose another place.',
		);
	}
}

function targetOf(file: string): AppendTarget {
	const stats = statSync(file, {throwIfNoEntry: false});
	if (!stats) {
		accessSync(path.dirname(file), constants.W_OK);
		return {file};
	}

	if (!stats.isFile()) throw new Error('it is no regular file');
	accessSync(file, constants.W_OK);
	return {
		file: realpathSync(file),
		bytes: stats.size,
		lacksBreak: stats.size > 0 && !endsLine(file, stats.size),
	};
}

function endsLine(file: string, bytes: number): boolean {
	const handle = openSync(file, 'r');
	try {
		const last = Buffer.alloc(1);
		readSync(handle, last, 0, 1, bytes - 1);
		return last.toString() === '\n';
	} finally {
		closeSync(handle);
	}
}
