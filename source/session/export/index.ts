import path from 'node:path';
import {usageError} from '../../errors.js';
import {writeWhole} from '../write-whole.js';
import {html} from './html/html.js';
import {json} from './json.js';
import {jsonl} from './jsonl.js';
import {markdown} from './markdown.js';
import {sharegpt} from './sharegpt.js';
import {text} from './text.js';
import type {ConversationRecord, ExportFormat, Parts} from './types.js';

/** Every format, in the order the help shows them. To add one: its file, and its line here. */
export const exportFormats: readonly ExportFormat[] = [markdown, html, json, jsonl, sharegpt, text];

export const formatNames: readonly string[] = exportFormats.map(({name}) => name);

/** The format of this name, or of files that end so. Throws a usage error when there is none. */
export function formatNamed(typed: string): ExportFormat {
	const wanted = typed.toLowerCase();
	const format = exportFormats.find(({name, extensions}) => name === wanted || extensions.includes(wanted));
	if (format) return format;
	throw usageError(`There is no format "${typed}".`, `It is one of: ${formatNames.join(', ')}.`);
}

/** The format that a file's ending names. Throws a usage error when it names none. */
export function formatOfFile(file: string): ExportFormat {
	const name = path.basename(file).toLowerCase();
	const endings = exportFormats.flatMap(format => format.extensions.map(ending => ({ending, format})));
	const found = endings
		.filter(({ending}) => name.endsWith(`.${ending}`))
		.sort((a, b) => b.ending.length - a.ending.length)[0];
	if (found) return found.format;
	const known = exportFormats.map(({extensions}) => `.${extensions[0]}`).join(', ');
	const extension = path.extname(name);
	const problem = extension === '' ? 'has no ending' : `ends in ${extension}`;
	throw usageError(`${file} ${problem}, which names no format.`, `Use one of: ${known}.`);
}

/** Writes conversations to a file; returns its full path. Throws ChatError. */
export async function exportTo(
	file: string,
	format: ExportFormat,
	conversations: readonly ConversationRecord[],
	parts: Parts,
): Promise<string> {
	return writeWhole(file, exported(format, conversations, parts));
}

/** The file's content. Throws a usage error when the format cannot hold so many. */
export function exported(
	format: ExportFormat,
	conversations: readonly ConversationRecord[],
	parts: Parts,
): string {
	if (conversations.length === 1 || format.isForMany) return format.write(conversations, parts);
	const many = exportFormats.filter(({isForMany}) => isForMany).map(({name}) => name);
	throw usageError(`A ${format.name} file holds one conversation.`, `Several go into ${many.join(', ')}.`);
}
