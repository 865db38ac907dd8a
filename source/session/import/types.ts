import type {JournalLine} from '../journal/parse.js';

/** A conversation from a file, as the lines of its journal after the header. All text is untrusted. */
export type ImportedConversation = {
	/** The id that it had, if any; '' otherwise. */
	readonly id: string;
	/** Milliseconds since 1970. */
	readonly created: number;
	readonly lines: readonly JournalLine[];
	/** Lines of its journal that could not be used. */
	readonly skipped: number;
};

/** One way to write a conversation as JSON. */
export type ImportFormat = {
	/** Whether an object looks like one of this format. */
	isIn(object: Readonly<Record<string, unknown>>): boolean;
	/** Throws BadConversation. `now` is in milliseconds since 1970. */
	read(object: Readonly<Record<string, unknown>>, now: number): ImportedConversation;
};

/** A conversation that cannot be used; the message goes on after "it": "has a message that is no text". */
export class BadConversation extends Error {}
