import type {Readable, Writable} from 'node:stream';
import type {ExitCode} from '../errors.js';
import type {HubOptions} from '../hub/environment.js';
import type {Hub} from '../hub/hub.js';
import type {Machine} from '../hub/memory.js';
import type {Conversations} from '../session/journal/conversations.js';

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
	/** What is kept of earlier conversations. */
	readonly conversations: Conversations;
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
	/** The subcommand's own flags, by name; a switch that was given is ''. */
	readonly flags: Readonly<Record<string, string | undefined>>;
};

/** A flag of a subcommand. */
export type SubcommandFlag = {
	/** Long name without dashes. */
	readonly name: string;
	/** One letter. */
	readonly short?: string;
	/** What its value is called in the help; a flag without it is a switch. */
	readonly value?: string;
	readonly help: string;
};

/** What a subcommand answers: the same as text and as data. */
export type Answer = {
	readonly text: string;
	readonly json: unknown;
	/** Which of both is printed; as --output says where that is a common flag. */
	readonly output?: 'text' | 'json';
	readonly exitCode?: ExitCode;
};

export type Subcommand = {
	/** As it is typed: one word or several. */
	readonly name: string;
	/** What follows the name, for the help: `TEXT`, `[REF]`. */
	readonly usage?: string;
	readonly help: string;
	/** Its own flags, in place of the common ones; all have --help. */
	readonly flags?: readonly SubcommandFlag[];
	/** How many words may follow. */
	readonly words: readonly [least: number, most: number];
	run(request: Request): Promise<Answer>;
};
