import {existsSync} from 'node:fs';
import {usageError} from '../errors.js';
import {recordOfChat} from '../session/export/chat-record.js';
import {exportFormats, exportTo, formatOfFile} from '../session/export/index.js';
import {everything, type Parts} from '../session/export/types.js';
import {plural} from '../session/stop-line.js';
import {expandHome} from '../session/write-whole.js';
import {code} from './setting.js';
import type {Command} from './types.js';

export const exportCommand: Command = {
	name: 'export',
	aliases: ['save'],
	usage: 'FILE [--no-system] [--no-settings] [--no-thinking]',
	help: `Writes the conversation to a file: ${exportFormats.map(({extensions}) => `.${extensions[0]}`).join(', ')}.`,
	when: 'always',
	async run(rest, {chat}) {
		const {file, parts} = read(rest);
		if (file === '') throw usageError('/export needs a file name.', 'For example: /export chat.md');
		const format = formatOfFile(file);
		if (chat.state.conversation.length === 0)
			throw usageError('There is nothing to export yet.', 'Write a message first.');
		const conversation = await recordOfChat(chat);
		const isReplaced = existsSync(expandHome(file));
		const written = await exportTo(file, format, [conversation], parts);
		const turns = plural(conversation.turns.length, 'turn');
		const replaced = isReplaced ? ', in place of the file that was there' : '';
		return {type: 'notice', text: `Wrote ${turns} to ${code(written)}${replaced}.`};
	},
};

/** The flags stand before or after the name, which may be in quotes. */
function read(rest: string): {readonly file: string; readonly parts: Parts} {
	const parts = {...everything};
	const take = (_: string, name: keyof Parts) => {
		parts[name] = false;
		return ' ';
	};
	const flag = '--no-(system|settings|thinking)';
	let left = rest;
	for (const pattern of [new RegExp(`^${flag}(?:\\s+|$)`), new RegExp(`(?:^|\\s+)${flag}$`)])
		while (pattern.test(left)) left = left.replace(pattern, take as never).trim();
	return {file: left.replace(/^"([\s\S]*)"$/, '$1'), parts};
}
