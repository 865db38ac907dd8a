import type {SettingValues} from '../../settings/table.js';
import type {Vocabulary} from '../model.js';
import type {ThinkingMarks} from '../types.js';

/** What a processor of logits may look at. `tokens` grows while the reply is written; the rest stays. */
export type LogitsContext = {
	readonly settings: SettingValues;
	readonly vocabulary: Pick<
		Vocabulary,
		'size' | 'endTokens' | 'ends' | 'tokenize' | 'piece' | 'text' | 'control'
	>;
	/** Prompt and reply so far. */
	readonly tokens: readonly number[];
	/** Where the reply begins in `tokens`. */
	readonly replyStart: number;
	/** Where the tokens of this request begin: after `replyStart` when a reply is continued. */
	readonly newStart: number;
	/** Most tokens that this request may add: max_new_tokens, or what is left of the context. */
	readonly mostNew: number;
	/** Marks between which the model thinks aloud, when its template has them. */
	readonly thinking?: ThinkingMarks;
};

/** How far the reply is when logits for its next token lie there. */
export type LogitsStep = {
	/** Tokens of this request so far, as max_new_tokens counts them; 0 at the first. */
	readonly newTokens: number;
	/** Tokens of the whole reply so far; more than `newTokens` when it is continued. */
	readonly replyTokens: number;
};

/**
 * Changes the logits of the next token in place: one number a token of the vocabulary, minus infinity where a token is
 * impossible.
 */
export type LogitsProcessor = (logits: Float32Array, step: LogitsStep) => void;

/** Makes a processor for one reply, or nothing when its setting is off: then it is not even in the list. */
export type LogitsProcessorFactory = (context: LogitsContext) => LogitsProcessor | undefined;
