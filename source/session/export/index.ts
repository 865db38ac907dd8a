import path from 'node:path';
import {usageError} from '../../errors.js';
import type {ChatState} from '../chat.js';
import {writeWhole} from '../write-whole.js';
import {json} from './json.js';
import {markdown} from './markdown.js';
import {text} from './text.js';
import type {ExportFormat} from './types.js';

export const exportFormats: readonly ExportFormat[] = [markdown, json, text];

/** Writes the conversation in the format that the file's ending names; returns the file's full path. */
export async function exportConversation(file: string, state: ChatState): Promise<string> {
	const extension = path.extname(file).slice(1).toLowerCase();
	const format = exportFormats.find(({extensions}) => extensions.includes(extension));
	if (!format) {
		const known = exportFormats.map(({extensions}) => `.${extensions[0]}`).join(', ');
		const problem = extension === '' ? 'has no ending' : `ends in .${extension}`;
		throw usageError(`${file} ${problem}, which names no format.`, `Use one of: ${known}.`);
	}

	return writeWhole(file, format.write(state));
}
