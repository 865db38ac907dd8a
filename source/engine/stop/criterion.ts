import type {SettingValues} from '../../settings/table.js';
import type {StopReason} from '../types.js';

/** What a stop criterion may look at, after each token and before the first. */
export type Step = {
	readonly settings: Pick<SettingValues, 'max_new_tokens' | 'max_time'>;
	/** Set when the last token was an end-of-generation token. */
	readonly endToken: {readonly id: number; readonly text: string} | undefined;
	/** Set when the last token completed a stop string. */
	readonly stopString: string | undefined;
	/** Tokens so far, an end-of-generation token not counted. */
	readonly newTokens: number;
	/** Seconds since the prompt was evaluated. */
	readonly seconds: number;
	/** Tokens of prompt and reply, and how many of them the context holds. */
	readonly contextTokens: number;
	readonly contextLength: number;
	readonly aborted: boolean;
};

/** Why the reply ends here, or undefined to go on. */
export type StopCriterion = (step: Step) => StopReason | undefined;
