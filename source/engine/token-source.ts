import {bridgeSource} from './bridge-source.js';
import {librarySource} from './library-source.js';
import type {LogitsContext} from './logits/index.js';
import type {Model} from './model.js';
import type {DraftCounts} from './speculation/index.js';
import type {TokenTelemetry} from './types.js';

/** Where the tokens of one reply come from. */
export type TokenSource = {
	/** Adds `first`, then gives one token after another, end-of-generation tokens included, until the consumer stops. */
	tokens(first: readonly number[]): AsyncIterable<number>;
	/**
	 * From the next token on the settings of this context hold; without the native bridge they wait for the next reply.
	 * Throws ChatError for a value that does not suit the model.
	 */
	use(changed: LogitsContext): void;
	/** Probability that the reply ended at the last token, where that is known. */
	readonly lastEnd: number | undefined;
	/** Of all tokens so far, where it is watched. */
	telemetry(): readonly TokenTelemetry[] | undefined;
	/** Of guessed tokens, when some were guessed. */
	readonly counts?: DraftCounts;
	/** The reply has ended: gives memory back. */
	release(): void;
};

export type TokenSourceOptions = {
	readonly context: LogitsContext;
	/** Unsigned 32-bit, not the one that llama.cpp reserves. */
	readonly seed: number;
	/** GBNF with a rule `root` that the reply has to follow. */
	readonly grammar?: string;
	/** Whether telemetry of every token is wanted. */
	readonly telemetry: boolean;
	/**
	 * Looked at before each draw, which throws its reason then: an abort may have been heard while the last token was
	 * decoded, and a draw under a grammar can hold the thread for long.
	 */
	readonly signal: AbortSignal;
};

/**
 * With the native bridge tokens are chosen here, by all settings; without it node-llama-cpp's own sampler does, by those
 * it knows. Throws ChatError for settings that cannot be served.
 */
export const tokenSource = (model: Model, options: TokenSourceOptions): TokenSource =>
	model.bridge && !('reason' in model.bridge)
		? bridgeSource(model, model.bridge, options)
		: librarySource(model, options);
