import {ChatError} from '../../errors.js';
import {detailsKey} from '../export/details.js';
import {journalFormat} from '../journal/lines.js';
import {journalConversation} from './details.js';
import {importedConversation} from './index.js';
import {BadConversation, type ImportedConversation} from './types.js';

export type ParsedFile = {
	readonly conversations: readonly ImportedConversation[];
	/** What could not be used: where in the file, and a sentence without its subject ("line 3", "is no JSON"). */
	readonly refused: ReadonlyArray<{readonly where: string; readonly reason: string}>;
};

/** One value of a file, with the place where it stands; `undefined` where a line is no JSON. */
type Item = {readonly where: string; readonly value: unknown};

/**
 * The conversations in a file's content: an object, a list, one a line, one message a line, or a journal. Throws
 * ChatError when it is nothing of that; a single conversation that is bad among others is only named.
 */
export function parseFile(content: Buffer, name: string, now: number): ParsedFile {
	const text = content.toString('utf8').replace(/^\uFEFF/, '');
	if (text.trim() === '') throw new ChatError(`${name} has nothing in it`, {hint: 'Check the path'});
	const items = itemsOf(text);
	if (!items.some(({value}) => typeof value === 'object' && value !== null)) {
		throw new ChatError(`${name} holds no conversation that can be read`, {
			hint: 'Markdown, HTML and text cannot be read back: export as json or jsonl',
		});
	}

	const [first] = items;
	if (isJournal(first?.value))
		return collect([{where: name, value: content}], value => journalConversation(value as Buffer));
	const whole = items.every(({value}) => isMessage(value))
		? transcript(items.map(({value}) => value as Readonly<Record<string, unknown>>))
		: items;
	return collect(whole, value => importedConversation(value, now));
}

function collect(items: readonly Item[], read: (value: unknown) => ImportedConversation): ParsedFile {
	const conversations: ImportedConversation[] = [];
	const refused: Array<{where: string; reason: string}> = [];
	for (const {where, value} of items) {
		try {
			if (value === undefined) throw new BadConversation('is no JSON');
			conversations.push(read(value));
		} catch (error) {
			if (!(error instanceof BadConversation)) throw error;
			refused.push({where, reason: error.message});
		}
	}

	return {conversations, refused};
}

/** Messages one after the other; where a transcript holds several conversations, each begins with a header. */
function transcript(messages: ReadonlyArray<Readonly<Record<string, unknown>>>): readonly Item[] {
	const lines = messages.flatMap(message => {
		const {lines: own} = (message[detailsKey] ?? {}) as Readonly<Record<string, unknown>>;
		return Array.isArray(own) ? (own as unknown[]) : [];
	});
	const starts = [...lines.keys()].filter(index => isJournal(lines[index]));
	if (starts.length === 0) return [{where: 'it', value: {messages}}];
	return starts.map((start, index) => ({
		where: `conversation ${index + 1}`,
		value: {
			[detailsKey]: {...(lines[start] as object), lines: lines.slice(start + 1, starts[index + 1])},
		},
	}));
}

function itemsOf(text: string): readonly Item[] {
	const whole = parsed(text);
	if (Array.isArray(whole))
		return whole.map((value: unknown, index) => ({where: `conversation ${index + 1}`, value: value ?? null}));
	if (whole !== undefined) return [{where: 'it', value: whole}];
	return text
		.split('\n')
		.map((line, index) => ({where: `line ${index + 1}`, line}))
		.filter(({line}) => line.trim() !== '')
		.map(({where, line}) => ({where, value: parsed(line)}));
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const isJournal = (value: unknown): boolean =>
	(value as {format?: unknown} | null | undefined)?.format === journalFormat;

const isMessage = (value: unknown): boolean => {
	const {role, messages, conversations} = (value ?? {}) as Readonly<Record<string, unknown>>;
	return typeof role === 'string' && messages === undefined && conversations === undefined;
};
