import type {Chat} from '../session/chat.js';
import type {SettingName, SettingValues} from '../settings/table.js';

/** What a slash command answers: data that the interface interprets, never a call into it. */
export type CommandReply =
	/** Markdown, shown in the transcript. */
	| {readonly type: 'notice'; readonly text: string; readonly tone?: 'warning'}
	/** Ask the engine: `regenerate` the last reply, or `continue` it. */
	| {readonly type: 'generate'; readonly mode: 'regenerate' | 'continue'}
	/** Load the model in this file and go on with it. */
	| {readonly type: 'switch_model'; readonly path: string}
	/** The conversation on the screen begins anew. */
	| {readonly type: 'cleared'; readonly text: string}
	/** Put on the clipboard, and say so. */
	| {readonly type: 'copy'; readonly text: string; readonly said: string}
	| {readonly type: 'exit'};

/** What commands work with. */
export type CommandContext = {
	readonly chat: Chat;
	/** Keeps a setting for the next run; `undefined` forgets it. */
	save<Name extends SettingName>(name: Name, value: SettingValues[Name] | undefined): Promise<void>;
	/** Rows of "keys | what they do", for /help. */
	readonly keys: ReadonlyArray<readonly [keys: string, help: string]>;
};

/** One way to complete what is typed: `value` replaces the word under the cursor. */
export type Candidate = {readonly value: string; readonly label?: string; readonly help?: string};

/** A slash command. List, help, completion and dispatch all come from these objects. */
export type Command = {
	/** Without the slash. */
	readonly name: string;
	readonly aliases?: readonly string[];
	/** What follows the name: "NAME VALUE", "[FILE]". */
	readonly usage?: string;
	/** One sentence. */
	readonly help: string;
	/** `always` also works while a reply is being written; the others wait until it has ended. */
	readonly when?: 'always';
	/** `settings` are the commands made from the settings table, listed apart. */
	readonly group?: 'settings';
	/** `rest` is the text after the name, trimmed. Throws ChatError for bad usage. */
	run(rest: string, context: CommandContext): CommandReply | Promise<CommandReply>;
	/** Candidates for the last of `words`; earlier words are complete. */
	complete?(words: readonly string[], context: CommandContext): readonly Candidate[];
};
