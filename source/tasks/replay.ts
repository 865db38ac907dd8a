import {existsSync} from 'node:fs';
import {ChatError} from '../errors.js';
import {interruptedCode} from '../interrupt.js';
import {printableJson, printableLine} from '../printable.js';
import type {Conversations} from '../session/journal/conversations.js';
import {type Journal, parseJournal} from '../session/journal/parse.js';
import {readJournal} from '../session/journal/read.js';
import {type Replayed, replay as replayJournal} from '../session/replay/replay.js';
import {type ReplayLine, replayJson, replayLines, replaySummary} from '../session/replay/words.js';
import type {Task} from './types.js';

/**
 * Makes the replies of a conversation again and compares. Exit code 1 when one differs or none could be compared, 130
 * or 143 when it was interrupted.
 */
export const replay: Task = {
	name: 'replay',
	usage: 'replay FILE|ID|TEXT [-m MODEL] [--output json]',
	help: 'Makes every reply of a conversation again, with its settings and seeds, and shows what differs.',
	words: [1, 1],
	flags: [],
	async run({given, open, conversations, stdout, stderr, signal}) {
		const journal = await journalOf(given.words[0]!, conversations);
		const isJson = given.output === 'json' || given.output === 'jsonl';
		const all: Replayed[] = [];
		const warnings: string[] = [];
		if (journal.skipped > 0)
			stderr.write(
				`Lines of the conversation that could not be read and were left out: ${journal.skipped}.\n`,
			);
		const {engine, modelPath} = await opened();
		const options = {engine, modelPath, given: given.settings, signal};
		const paint = stdout.isTTY && stdout.hasColors?.() ? painted : ({text}: ReplayLine) => text;
		for await (const event of replayJournal(journal, options)) {
			if (event.type === 'warning') {
				warnings.push(event.text);
				stderr.write(`${printableLine(event.text)}\n`);
				continue;
			}
			all.push(event);
			if (given.output === 'jsonl') stdout.write(`${printableJson(replayJson(event))}\n`);
			if (isJson) continue;
			for (const {kind, text} of replayLines(event))
				stdout.write(`${paint({kind, text: printableLine(text)})}\n`);
		}
		if (signal.aborted) return interruptedCode(signal);
		const summary = replaySummary(all);
		if (given.output === 'json')
			stdout.write(`${printableJson({summary, warnings, replies: all.map(replayJson)})}\n`);
		else (isJson ? stderr : stdout).write(`${summary}\n`);
		const isSame = all.every(({outcome}) => outcome !== 'different');
		return isSame && all.some(({outcome}) => outcome === 'identical') ? 0 : 1;

		async function opened() {
			const recorded = journal.generations.length > 0;
			if (!recorded)
				throw new ChatError('There is no reply in this conversation.', {hint: 'Replay another one.'});
			const {chat, engine} = await open({telemetry: false});
			return {engine, modelPath: given.model === undefined ? undefined : chat.state.modelPath};
		}
	},
};

/** A file's, or that of a conversation that is kept here. Throws ChatError. */
async function journalOf(typed: string, conversations: Conversations): Promise<Journal> {
	if (existsSync(typed) || typed.endsWith('.jsonl')) return readJournal(typed);
	return parseJournal(await conversations.content(await conversations.find(typed)));
}

const colors: Readonly<Record<ReplayLine['kind'], string>> = {
	same: '32',
	other: '31',
	'-': '31',
	'+': '32',
	' ': '0',
	plain: '0',
};

const painted = ({kind, text}: ReplayLine): string => `\u001B[${colors[kind]}m${text}\u001B[0m`;
