import type {ReplyNode, UserNode} from '../tree/tree.js';

export type TranscriptTurn = {
	/** Absent when it stands in the file already: its reply was made again or continued. */
	readonly user?: UserNode;
	readonly reply: ReplyNode;
};

/** One way to write a conversation along. */
export type TranscriptFormat = {
	/** Endings of file names that mean this format, the usual one first. */
	readonly extensions: readonly string[];
	/** Begins a conversation; what comes back makes the text of each turn. `program` is the version of llama-chat. */
	begin(program: string): (turn: TranscriptTurn) => string;
};
