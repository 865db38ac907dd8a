import type {Readable, Writable} from 'node:stream';
import type {ExitCode} from '../errors.js';
import type {HubOptions} from '../hub/environment.js';
import type {Hub} from '../hub/hub.js';
import type {Machine} from '../hub/memory.js';

export type Terminal = {
	readonly stdin: Readable & {readonly isTTY?: boolean};
	readonly stdout: Writable & {readonly isTTY?: boolean};
	readonly stderr: Writable & {readonly isTTY?: boolean; readonly columns?: number};
};

/** What a subcommand finds around it. */
export type World = Terminal & {
	hub(options: Pick<HubOptions, 'token' | 'offline'>): Hub;
	machine(): Promise<Machine>;
	readonly catalogFile: string;
	/** Aborted by Ctrl+C and SIGTERM. */
	readonly signal: AbortSignal;
	/** Lets go of the process's signals. */
	dispose(): void;
};

/** What was typed after the subcommand's name. */
export type Request = Omit<World, 'hub' | 'dispose'> & {
	readonly hub: Hub;
	readonly words: readonly string[];
	readonly contextLength: number | undefined;
};

/** What a subcommand answers: the same as text and as data. */
export type Answer = {
	readonly text: string;
	readonly json: unknown;
	readonly exitCode?: ExitCode;
};

export type Subcommand = {
	/** As it is typed: one word or several. */
	readonly name: string;
	/** What follows the name, for the help: `TEXT`, `[REF]`. */
	readonly usage?: string;
	readonly help: string;
	/** How many words may follow. */
	readonly words: readonly [least: number, most: number];
	run(request: Request): Promise<Answer>;
};
