import {journalFormat, journalVersion} from '../journal/lines.js';
import type {JournalLine} from '../journal/parse.js';
import type {ConversationRecord, Parts} from './types.js';

/** The key under which JSON formats say what others have no words for. */
export const detailsKey = 'llama_chat';

/** A conversation's journal as one object: header first, then its lines. */
export type Details = {
	readonly format: typeof journalFormat;
	readonly version: number;
	readonly id?: string;
	readonly created: string;
	readonly lines: readonly JournalLine[];
};

/** Everything that is known of a conversation, all branches included; undefined when only what was said is wanted. */
export function detailsOf({id, created, lines}: ConversationRecord, parts: Parts): Details | undefined {
	if (!parts.settings) return undefined;
	return {
		format: journalFormat,
		version: journalVersion,
		...(id !== '' && {id}),
		created: new Date(created).toISOString(),
		lines: lines.map(line => withParts(line, parts)),
	};
}

function withParts(line: JournalLine, {system, thinking}: Parts): JournalLine {
	const {type} = line;
	if (type === 'run' && !system) return withoutSystem(line);
	if (type === 'text' && !thinking) return without(line, 'thought');
	if (type !== 'reply') return line;
	const shown = thinking ? line : {...without(line, 'thought'), tokens: []};
	// Tokens are text, too.
	return system && thinking ? shown : {...shown, prompt: {from: 0, same: 0, tokens: []}};
}

function withoutSystem(line: JournalLine): JournalLine {
	const {settings, chosen} = line;
	return {
		...line,
		settings: without(settings as JournalLine, 'system_prompt'),
		chosen: (chosen as readonly string[]).filter(name => name !== 'system_prompt'),
	};
}

function without(object: JournalLine, name: string): JournalLine {
	const {[name]: _, ...rest} = object;
	return rest;
}
