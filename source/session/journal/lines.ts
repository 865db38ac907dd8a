/*
 * What stands in a journal: a JSON object a line, in the order in which it happened; docs/journal.md describes it for
 * people. Times are ISO 8601 in UTC. Node ids count from 1 in the order in which nodes began; parent 0 is the beginning
 * of the conversation.
 */

/** The version that is written. An older one is migrated while it is read, a newer one refused. */
export const journalVersion = 1;

export const journalFormat = 'llama-chat-journal';

/** The first line. */
export type HeaderLine = {
	readonly type: 'header';
	readonly format: typeof journalFormat;
	readonly version: number;
	/** The same as the file's name without its ending. */
	readonly id: string;
	readonly created: string;
	/** When it was imported: what is before the first `open` line after that was said elsewhere. */
	readonly imported?: string;
};

/** A program begins to write here: its KV cache holds nothing of this conversation. */
export type OpenLine = {
	readonly type: 'open';
	readonly at: string;
	/** Version of llama-chat. */
	readonly program: string;
};

/** The KV cache is the one that the last program left: it was kept in a file. */
export type KvLine = {readonly type: 'kv'; readonly at: string; readonly tokens: number};

/** What the person called the conversation; the last one counts, an empty one takes the name away. */
export type TitleLine = {readonly type: 'title'; readonly at: string; readonly text: string};

/** What is in force for the replies that name its number. */
export type RunLine = {
	readonly type: 'run';
	readonly id: number;
	readonly model: {
		readonly name: string;
		readonly path: string;
		readonly size_bytes: number;
		readonly architecture: string;
		readonly parameters: number;
		readonly quantization: string;
		readonly context_length: number;
		readonly threads: number;
		readonly gpu: string | false;
		readonly gpu_layers: number;
		readonly build?: string;
		readonly fingerprint?: string;
		readonly sha256?: string;
		readonly commit?: string;
	};
	readonly template: {
		readonly name: string;
		readonly source: string;
		readonly sha256?: string;
		readonly stop?: readonly string[];
	};
	readonly settings: Readonly<Record<string, unknown>>;
	readonly chosen: readonly string[];
};

/** A message of the person. */
export type UserLine = {
	readonly type: 'user';
	readonly id: number;
	readonly parent: number;
	readonly at: string;
	readonly text: string;
};

/** A reply begins. When no `reply` line with its id follows, the program ended before it did. */
export type BeginLine = {
	readonly type: 'begin';
	readonly id: number;
	readonly parent: number;
	readonly at: string;
	readonly run: number;
	/** The reply that it goes on from. */
	readonly continues?: number;
};

/** What was added to the reply that is being written: at least once a second. */
export type TextLine = {
	readonly type: 'text';
	readonly id: number;
	readonly text?: string;
	readonly thought?: string;
};

/** A reply ended. Text and tokens are whole, those of a reply that it continues included. */
export type ReplyLine = {
	readonly type: 'reply';
	readonly id: number;
	readonly parent: number;
	readonly at: string;
	/** Absent when it failed before anything was in force. */
	readonly run?: number;
	readonly continues?: number;
	readonly text: string;
	readonly thought?: string;
	readonly stop: {readonly reason: string};
	/** The seed in force, also when it was chosen by chance. */
	readonly seed: number;
	readonly stats: Readonly<Record<string, number>>;
	readonly prompt: PromptLine;
	/** All generated tokens, an end-of-generation or stop token and text that was cut away included. */
	readonly tokens: readonly number[];
	/** The beginning of the text that was there before these tokens, where the reply went on from text. */
	readonly text_before?: string;
	readonly can_continue?: true;
	readonly dropped_turns?: number;
	readonly thinking?: {readonly start: string; readonly end: string; readonly open: boolean};
	/** What was changed while it was written: so many new tokens were there, then these settings held. */
	readonly changes?: ReadonlyArray<{readonly after: number; readonly settings: object}>;
	readonly dola?: {readonly layers: string; readonly candidate_layers: readonly number[]};
};

/**
 * Tokens of a prompt: the first `same` tokens of the prompt and reply of the earlier reply `from` (0: of nothing), then
 * `tokens`. Without the tokens of a reply that is continued.
 */
export type PromptLine = {readonly from: number; readonly same: number; readonly tokens: readonly number[]};

/** The conversation moved: the current path ends at this node. Every `user` and `reply` line moves it, too. */
export type HeadLine = {readonly type: 'head'; readonly at: string; readonly id: number};

export type Line =
	| HeaderLine
	| OpenLine
	| KvLine
	| TitleLine
	| RunLine
	| UserLine
	| BeginLine
	| TextLine
	| ReplyLine
	| HeadLine;
