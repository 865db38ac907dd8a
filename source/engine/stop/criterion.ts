import type {SettingValues} from '../../settings/table.js';
import type {StopReason} from '../types.js';

export type StopSettings = Pick<
	SettingValues,
	'max_new_tokens' | 'max_time' | 'loop_guard' | 'loop_guard_length'
>;

/** A token by its id and its text, control tokens included. */
export type NamedToken = {readonly id: number; readonly text: string};

/** What a stop criterion may look at, after each token and before the first. */
export type Step = {
	readonly settings: StopSettings;
	/** Set when the last token was an end-of-generation token. */
	readonly endToken: NamedToken | undefined;
	/** Set when the last token was one of `stop_token_ids`. */
	readonly stopToken: NamedToken | undefined;
	/** Why the text ends here, when it does: set by the scanner that found its end, see `TextScanner`. */
	readonly textEnd: StopReason | undefined;
	/** What the last token wrote, thoughts and the names of control tokens included; '' before the first. */
	readonly written: string;
	/** Tokens so far, an end-of-generation or stop token not counted. */
	readonly newTokens: number;
	/** Seconds since the prompt was evaluated. */
	readonly seconds: number;
	/** Tokens of prompt and reply, and how many of them the context holds. */
	readonly contextTokens: number;
	readonly contextLength: number;
	readonly aborted: boolean;
};

/** Why the reply ends here, or undefined to go on. Asked once for each step of one reply, in order. */
export type StopCriterion = (step: Step) => StopReason | undefined;
