import {existsSync} from 'node:fs';
import {ChatError, usageError} from '../errors.js';
import {exported, exportTo, formatNamed, formatNames, formatOfFile} from '../session/export/index.js';
import {recordOfJournal} from '../session/export/record.js';
import type {ConversationRecord} from '../session/export/types.js';
import type {Conversations} from '../session/journal/conversations.js';
import {plural} from '../session/stop-line.js';
import {expandHome} from '../session/write-whole.js';
import type {Subcommand} from './types.js';

export const exportSubcommand: Subcommand = {
	name: 'export',
	usage: '[ID|TEXT]',
	help: 'Write a conversation down: the last one, that of an id (or its beginning), or one with these words.',
	flags: [
		{
			name: 'format',
			short: 'f',
			value: formatNames.join('|'),
			help: "without it as FILE's ending says, else markdown",
		},
		{name: 'output', short: 'o', value: 'FILE', help: 'write to a file in place of stdout'},
		{name: 'all', help: 'every conversation, in one file: json, jsonl or sharegpt'},
		{name: 'no-system', help: 'without system prompts'},
		{name: 'no-settings', help: 'only what was said: no models, settings, seeds, stop reasons, branches'},
		{name: 'no-thinking', help: 'without thoughts'},
	],
	words: [0, 1],
	async run({conversations, words: [wanted], flags}) {
		const {format: name, output} = flags;
		if (flags.all !== undefined && wanted !== undefined)
			throw usageError('--all takes no conversation', 'Give one of them');
		const format =
			name === undefined
				? output === undefined
					? formatNamed('markdown')
					: formatOfFile(output)
				: formatNamed(name);
		const parts = {
			system: flags['no-system'] === undefined,
			settings: flags['no-settings'] === undefined,
			thinking: flags['no-thinking'] === undefined,
		};
		const ids = flags.all === undefined ? [await idOf(conversations, wanted)] : await everyId(conversations);
		const records = await Promise.all(ids.map(id => recordOf(conversations, id)));
		if (output === undefined)
			return {text: exported(format, records, parts).replace(/\n$/, ''), json: undefined};
		const isReplaced = existsSync(expandHome(output));
		const file = await exportTo(output, format, records, parts);
		const turns = records.reduce((sum, record) => sum + record.turns.length, 0);
		const what = ids.length === 1 ? '' : `${plural(ids.length, 'conversation')} with `;
		const replaced = isReplaced ? ', in place of the file that was there' : '';
		return {text: `Wrote ${what}${plural(turns, 'turn')} to ${file}${replaced}`, json: undefined};
	},
};

async function idOf(conversations: Conversations, wanted: string | undefined): Promise<string> {
	const id = wanted === undefined ? await conversations.last() : await conversations.find(wanted);
	if (id !== undefined) return id;
	throw noneKept();
}

/** Oldest first. */
async function everyId(conversations: Conversations): Promise<readonly string[]> {
	const ids = (await conversations.list()).map(({id}) => id).sort();
	if (ids.length > 0) return ids;
	throw noneKept();
}

const noneKept = (): ChatError =>
	new ChatError('No conversation is kept here', {hint: 'Every one is, from its first message on'});

const recordOf = async (conversations: Conversations, id: string): Promise<ConversationRecord> =>
	recordOfJournal(await conversations.content(id));
