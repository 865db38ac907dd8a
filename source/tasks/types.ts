import type {Writable} from 'node:stream';
import type {Arguments, TaskFlags} from '../arguments.js';
import type {Engine} from '../engine/types.js';
import type {ExitCode} from '../errors.js';
import type {Chat} from '../session/chat.js';
import type {Conversations} from '../session/journal/conversations.js';
import type {SavedPrompts} from '../session/saved-prompts.js';

export type OpenOptions = {
	/** Whether replies come with the telemetry of every token. */
	readonly telemetry?: boolean;
	/** Replies that can be written side by side. */
	readonly parallel?: number;
};

/** What a task works with. */
export type TaskContext = {
	readonly given: Arguments;
	/**
	 * A chat with the model and the settings of the command line, and its engine; nothing is loaded yet, nothing is kept in
	 * a journal. The caller of the task disposes of it. Throws ChatError when there is no such model.
	 */
	open(options?: OpenOptions): Promise<{readonly chat: Chat; readonly engine: Engine}>;
	readonly prompts: SavedPrompts;
	readonly conversations: Conversations;
	readonly stdout: Writable & {readonly isTTY?: boolean; readonly hasColors?: () => boolean};
	readonly stderr: Writable & {readonly isTTY?: boolean; readonly columns?: number};
	/** Aborted by Ctrl+C and SIGTERM. */
	readonly signal: AbortSignal;
};

/** `llama-chat NAME …`: one piece of work with a model and the flags of all settings, then the end. */
export type Task = TaskFlags & {
	/** As it is typed: one word or several. */
	readonly name: string;
	/** One sentence. */
	readonly help: string;
	/** Throws ChatError. */
	run(context: TaskContext): Promise<ExitCode>;
};
