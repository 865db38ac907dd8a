import type {DolaReport} from '../engine/types.js';
import type {Chat} from '../session/chat.js';
import type {Conversations} from '../session/journal/conversations.js';
import type {Downloads} from '../session/models/downloads.js';
import type {ModelWorld} from '../session/models/world.js';
import type {SavedPrompts} from '../session/saved-prompts.js';
import type {Presets} from '../settings/presets/presets.js';
import type {PartialSettings} from '../settings/resolve.js';
import type {SettingName, SettingValues} from '../settings/table.js';

/** What a slash command answers: data that the interface interprets, never a call into it. */
export type CommandReply =
	/** Markdown, shown in the transcript. */
	| {readonly type: 'notice'; readonly text: string; readonly tone?: 'warning'}
	/** A list to choose from; `text` is for interfaces that have no panels. */
	| {readonly type: 'panel'; readonly panel: Panel; readonly text: string}
	/** DoLa's layers over the tokens of a reply; `text` is for interfaces that have no panels. */
	| {readonly type: 'heat_map'; readonly map: HeatMap; readonly text: string}
	/** Something to agree to first; `text` is for interfaces that have no panels. */
	| {readonly type: 'question'; readonly question: Question; readonly text: string}
	/** All settings to look at and change, those that `query` finds first; `text` is for interfaces without panels. */
	| {readonly type: 'settings'; readonly query: string; readonly text: string}
	/** A line to type that is neither shown nor kept; `text` is for interfaces that cannot hide it. */
	| {readonly type: 'secret'; readonly secret: Secret; readonly text: string}
	/**
	 * Ask the engine: `regenerate` the last reply, for this once `under` other settings, or `continue` it. `after` says what
	 * follows once it has ended.
	 */
	| {
			readonly type: 'generate';
			readonly mode: 'regenerate' | 'continue';
			readonly under?: PartialSettings;
			readonly after?: () => CommandReply | undefined;
	  }
	/** Two replies to the same message; `text` is for interfaces that have no panels. */
	| {readonly type: 'comparison'; readonly comparison: Comparison; readonly text: string}
	/** Send this message, which was already composed. */
	| {readonly type: 'ask'; readonly text: string}
	/** Load the model in this file and go on with it. */
	| {readonly type: 'switch_model'; readonly path: string}
	/** Put into the prompt, to be changed and sent. */
	| {
			readonly type: 'edit';
			readonly number: number;
			readonly text: string;
			readonly said: string;
			/** What is said where the text cannot be put into a prompt. */
			readonly withoutPrompt: string;
	  }
	/** The conversation became another branch, or another one: its last turns are shown. */
	| {readonly type: 'conversation'; readonly text: string; readonly isAnother?: true}
	/** Nothing more may be kept, and nothing of what was typed before. */
	| {readonly type: 'private'; readonly text: string}
	/** The conversation on the screen begins anew. */
	| {readonly type: 'cleared'; readonly text: string}
	/** Put on the clipboard, and say so. */
	| {readonly type: 'copy'; readonly text: string; readonly said: string}
	| {readonly type: 'exit'};

/** A list with a search and, for the selected item, a preview. */
export type Panel = {
	readonly title: string;
	readonly items: readonly PanelItem[];
	/** Selected first; else what is in force. */
	readonly selected?: number;
	/** It opens when the network has answered: the person may be typing something else by then. */
	readonly opensLate?: boolean;
	/** What the typed search itself may mean: offered below the items. */
	readonly offers?: (query: string) => readonly PanelItem[];
};

/** A question whose yes cannot be taken back. */
export type Question = {
	readonly text: string;
	/** Leaves everything as it is. */
	readonly no: string;
	/** Runs a command line. */
	readonly yes: {readonly label: string; readonly help: string; readonly line: string};
};

/** How far each candidate layer was from the last one at each token of a reply. */
export type HeatMap = {
	readonly heading: string;
	readonly report: DolaReport;
	/** What the report's tokens stand for: untrusted text. */
	readonly tokens: readonly string[];
};

/** Two replies side by side, of which one is kept. All text is untrusted. */
export type Comparison = {
	/** What both answer. */
	readonly question: string;
	readonly sides: readonly [ComparisonSide, ComparisonSide];
	/** Keeps the reply of a side, 0 or 1, `withSettings` also the settings that it was asked for under. */
	readonly keep: (side: 0 | 1, withSettings: boolean) => CommandReply;
};

export type ComparisonSide = {
	/** The settings that the other one does not have. */
	readonly title: string;
	readonly text: string;
	/** Why the reply ended. */
	readonly stop: string;
};

/** Not a command line: those are shown and kept in the history. */
export type Secret = {
	readonly question: string;
	/** What is done with the line. Throws ChatError. */
	readonly use: (line: string) => Promise<CommandReply>;
};

/** Finding and fetching models. */
export type ModelSource = {readonly world: ModelWorld; readonly downloads: Downloads};

export type PanelItem = {
	readonly label: string;
	readonly help?: string;
	/** The command line that choosing it runs. */
	readonly line: string;
	/** The one that the Delete key runs. */
	readonly deleteLine?: string;
	/** What it is found by besides label and help, in lower case. */
	readonly search?: string;
	/** Untrusted text, shown while the item is selected. */
	readonly preview?: string;
	/** Whether the preview is broken between words; else every space of it counts. */
	readonly isProse?: boolean;
	/** Whether it is what is in force now. */
	readonly isCurrent?: boolean;
};

/** What commands work with. */
export type CommandContext = {
	readonly chat: Chat;
	/** Keeps a setting for the next run; `undefined` forgets it. */
	save<Name extends SettingName>(name: Name, value: SettingValues[Name] | undefined): Promise<void>;
	/** Prompt templates that are kept from one chat to the next. */
	readonly prompts: SavedPrompts;
	/** Absent where none are kept. */
	readonly conversations?: Conversations;
	/** Absent where nothing is kept. */
	readonly presets?: Presets;
	/** Absent where only files can be loaded. */
	readonly models?: ModelSource;
	/** Columns of the terminal, for what is drawn in text; a narrow one where that is not known. */
	readonly columns?: () => number;
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
	/** What follows the name is shown nowhere and not kept in the history. */
	readonly isSecret?: boolean;
	/** `rest` is the text after the name, trimmed. Throws ChatError for bad usage. */
	run(rest: string, context: CommandContext): CommandReply | Promise<CommandReply>;
	/** Candidates for the last of `words`; earlier words are complete. */
	complete?(words: readonly string[], context: CommandContext): readonly Candidate[];
};
