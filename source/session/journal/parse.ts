import {ChatError} from '../../errors.js';
import type {Tree} from '../tree/tree.js';
import {JournalBuilder} from './build.js';
import {BadLine, Fields} from './fields.js';
import {journalFormat, journalVersion} from './lines.js';
import {migrateLine} from './migrate.js';
import type {Generation} from './prompt-delta.js';

export type JournalHeader = {
	readonly id: string;
	/** Milliseconds since 1970. */
	readonly created: number;
	/** Of the file, before migration. */
	readonly version: number;
	/** Came from another installation: paths in it mean nothing here. */
	readonly isImported?: true;
};

/** A conversation as its journal tells it. All text is untrusted. */
export type Journal = {
	readonly header: JournalHeader;
	/** What the person called it; '' when it has no name. */
	readonly title: string;
	readonly tree: Tree;
	/** Replies in the order in which they were generated, with the tokens of their prompts: see `promptsOf`. */
	readonly generations: readonly Generation[];
	/** How many programs wrote here. */
	readonly openings: number;
	/** The greatest number of a `run` line, 0 without one. */
	readonly lastRun: number;
	/** Lines that could not be used, a torn last one not counted. */
	readonly skipped: number;
	/** Bytes up to the end of the last usable or whole line: what follows is torn. */
	readonly bytes: number;
	/** Whether the last line lacks only its line break. */
	readonly lacksBreak: boolean;
};

/** No line is longer: a message of this size could never be asked. */
const longestLine = 1 << 26;
const lineFeed = 0x0a;

/** A line of a journal in the present version. */
export type JournalLine = Readonly<Record<string, unknown>>;

/**
 * Reads a journal's content; `taken` gets each line that could be used, in order, after the header. Throws ChatError
 * when it is none, or of a newer version.
 */
export function parseJournal(content: Buffer, taken?: (line: JournalLine) => void): Journal {
	const lines = linesOf(content);
	const header = headerOf(lines.next().value?.line);
	const builder = new JournalBuilder();
	let skipped = 0;
	let bytes = content.length;
	let lacksBreak = false;
	for (const {line, isWhole} of lines) {
		if (line.length === 0) continue;
		const isUsed = use(line, header.version, builder, taken);
		lacksBreak = !isWhole && isUsed;
		if (isUsed) continue;
		if (isWhole) skipped++;
		else bytes -= line.length;
	}

	const tree = builder.finish();
	const {title, generations, openings} = builder;
	const lastRun = Math.max(0, ...builder.runs.keys());
	return {header, title, tree, generations, openings, lastRun, skipped, bytes, lacksBreak};
}

function use(line: Buffer, version: number, builder: JournalBuilder, taken?: (line: JournalLine) => void) {
	if (line.length > longestLine) return false;
	try {
		const value = migrateLine(JSON.parse(line.toString('utf8')) as JournalLine, version);
		builder.take(new Fields(value));
		taken?.(value);
		return true;
	} catch (error) {
		if (error instanceof BadLine || error instanceof SyntaxError) return false;
		throw error;
	}
}

function headerOf(line: Buffer | undefined): JournalHeader {
	const refuse = (hint: string) => new ChatError('This is not a conversation of llama-chat.', {hint});
	try {
		const fields = new Fields(JSON.parse(line?.toString('utf8') ?? ''));
		if (fields.raw('format') !== journalFormat) throw new BadLine('another format');
		const version = fields.whole('version', 1);
		if (version > journalVersion)
			throw new ChatError(
				`This conversation was written by a newer llama-chat (format ${version}, this one knows ${journalVersion}).`,
				{hint: 'Update llama-chat to open it.'},
			);
		const header = {id: fields.text('id'), created: fields.time('created'), version};
		return fields.has('imported') ? {...header, isImported: true} : header;
	} catch (error) {
		if (error instanceof ChatError) throw error;
		throw refuse('Its first line should name the format; docs/journal.md describes it.');
	}
}

function* linesOf(content: Buffer): Generator<{line: Buffer; isWhole: boolean}> {
	for (let at = 0; at < content.length; ) {
		const end = content.indexOf(lineFeed, at);
		yield {line: content.subarray(at, end < 0 ? content.length : end), isWhole: end >= 0};
		at = end < 0 ? content.length : end + 1;
	}
}
