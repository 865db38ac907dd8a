import type {Pace} from './pace.js';
import type {Token} from './token.js';

/** Everything the verbs of this folder need to know of the world; `environment.ts` makes it. */
export type Hub = {
	/** Address without a slash at its end. */
	readonly endpoint: string;
	readonly token: Token | undefined;
	/** No request may leave this machine. */
	readonly isOffline: boolean;
	readonly folders: HubFolders;
	/** Where Hugging Face tools keep the token of this person. */
	readonly tokenFile: string;
	readonly fetch: typeof fetch;
	readonly userAgent: string;
	readonly self: Self;
	readonly pace: Pace;
};

export type HubFolders = {
	/** The Hugging Face cache: `models--owner--name/{blobs,refs,snapshots}`. */
	readonly cache: string;
	/** Models from addresses that are no Hub. */
	readonly downloads: string;
	/** Folders of plain `.gguf` files that older llama.cpp filled. */
	readonly plain: readonly string[];
};

/** What a lock says of its holder, and how to ask whether a holder still lives. */
export type Self = {
	readonly pid: number;
	readonly host: string;
	isRunning(pid: number): boolean;
};
