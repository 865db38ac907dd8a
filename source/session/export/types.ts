import type {ChatState} from '../chat.js';

/** One way to write a conversation down. */
export type ExportFormat = {
	/** Endings of file names that mean this format, the usual one first. */
	readonly extensions: readonly string[];
	/** The whole file. Holds no control characters and nothing secret. */
	write(state: ChatState): string;
};
