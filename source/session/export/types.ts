import type {Turn} from '../conversation.js';
import type {JournalLine} from '../journal/parse.js';

/** What is written of a conversation. */
export type Parts = {
	readonly system: boolean;
	/** Models, settings, seeds, stop reasons, timings; in JSON also branches and tokens. */
	readonly settings: boolean;
	readonly thinking: boolean;
};

export const everything: Parts = {system: true, settings: true, thinking: true};

/** A conversation to write down. All text is untrusted. */
export type ConversationRecord = {
	/** '' for one that is not kept. */
	readonly id: string;
	/** Milliseconds since 1970. */
	readonly created: number;
	/** What the person called it; '' without a name. */
	readonly title: string;
	/** The current path. */
	readonly turns: readonly Turn[];
	/** Replies and messages that are not on the current path, those that were only continued not counted. */
	readonly others: number;
	/** Lines of its journal after the header, those branches included, texts of finished replies only once. */
	readonly lines: readonly JournalLine[];
};

/** One way to write conversations down; it knows nothing of where they came from. */
export type ExportFormat = {
	/** What --format calls it. */
	readonly name: string;
	/** Endings of file names that mean this format, the usual one first. */
	readonly extensions: readonly string[];
	/** Whether a file can hold several conversations. */
	readonly isForMany?: true;
	/** The whole file, with its last line break. Holds no control characters and nothing secret. */
	write(conversations: readonly ConversationRecord[], parts: Parts): string;
};
