import type {ContextBridge, Unavailable} from './native/index.js';
import type {ModelInfo} from './types.js';

/*
 * What the generation loop needs of a loaded model. `llama.ts` makes the real one; tests may script their own.
 */

export type Model = {
	readonly info: ModelInfo;
	readonly vocabulary: Vocabulary;
	readonly sequence: Sequence;
	/** The way to DoLa and telemetry. */
	readonly bridge?: ContextBridge | Unavailable;
	/** A smaller model that guesses tokens for this one. */
	readonly draft?: Model;
	/** Prompt tokens evaluated at once: an abort waits for one chunk at most. */
	readonly prefillChunk: number;
};

export type Vocabulary = {
	/** Token ids of ordinary text: names of control tokens in it stay text. Adds no BOS. */
	tokenize(text: string): readonly number[];
	/** Control tokens by their text, the longest text first (the order in which llama.cpp looks for them). */
	readonly control: ReadonlyMap<string, ControlToken>;
	/** The token that every prompt must begin with; undefined when the model wants none. */
	readonly leadingToken: number | undefined;
	/** What a token stands for; nothing for control tokens. */
	piece(token: number): TokenPiece;
	/** The text of a token as a template writes it, control tokens included. */
	text(token: number): string;
	/** Number of tokens. */
	readonly size: number;
	/** All tokens that end a generation. */
	readonly endTokens: readonly number[];
	/** Whether the token ends a generation (EOS, EOT, …). */
	ends(token: number): boolean;
};

/** UTF-8 bytes of a token, maybe a part of a character only, and their text when they are whole characters. */
export type TokenPiece = {readonly bytes: Uint8Array; readonly text: string | undefined};

/** `lstrip`, `rstrip`: white space before, after the token belongs to it. */
export type ControlToken = {readonly id: number; readonly lstrip: boolean; readonly rstrip: boolean};

/** A sequence of the context, with its KV cache. */
export type Sequence = {
	/** Most tokens of prompt and reply together. */
	readonly capacity: number;
	/** Tokens in the KV cache. */
	readonly length: number;
	/**
	 * Keeps what the KV cache shares with the beginning of `tokens` and drops the rest. Returns how many tokens were
	 * kept, which can be fewer than are shared.
	 */
	keepPrefix(tokens: readonly number[]): Promise<number>;
	/** Adds tokens without sampling. */
	evaluate(tokens: readonly number[]): Promise<void>;
	/** Remembers this state where the model cannot go back to it otherwise (recurrent models); else does nothing. */
	checkpoint(): Promise<void>;
	/**
	 * Adds `tokens` and leaves the logits of the last `rows` (1 if left out) in the context, for the native bridge. Only
	 * while no other sequence of the context is at work.
	 */
	decode(tokens: readonly number[], rows?: number): Promise<void>;
	/**
	 * Adds `tokens` and calls `choose` with the row of the context's logits that belongs to the last one. Returns, or
	 * throws, what it does.
	 */
	decodeAndChoose<Choice>(tokens: readonly number[], choose: (row: number) => Choice): Promise<Choice>;
	/** Whether the model can take tokens back without evaluating all others again (recurrent ones cannot). */
	readonly canGoBack: boolean;
	/** Takes the last tokens back. */
	dropLast(count: number): Promise<void>;
	/** Adds `tokens`, then samples one token after another, end-of-generation tokens included, until the consumer stops. */
	generate(tokens: readonly number[], sampling: Sampling): AsyncIterable<{readonly token: number}>;
	clear(): Promise<void>;
	/** Writes KV cache and tokens to a file. */
	save(file: string): Promise<void>;
	/** Reads them back; a file of another model or context may end the process. */
	restore(file: string): Promise<void>;
};

/** What node-llama-cpp's own sampler does, where there is no native bridge. */
export type Sampling = {
	/** 0 is greedy. */
	readonly temperature: number;
	/** 0 is off. */
	readonly topK: number;
	readonly topP: number;
	readonly minP: number;
	/** Unsigned 32-bit. */
	readonly seed: number;
	/** Undefined when all three are off. */
	readonly penalties?: {
		readonly repetition: number;
		readonly presence: number;
		readonly frequency: number;
		/** Most tokens that `recent` returns. */
		readonly window: number;
		/** The last tokens of prompt and reply, the newest last; asked before each token. */
		recent(): readonly number[];
	};
	/** GBNF that the reply has to follow; `holds` is asked before each token. */
	readonly grammar?: {readonly text: string; holds(): boolean};
	/** Asked before each token: whether end-of-generation tokens are forbidden now. Undefined: never. */
	forbidEnd?(): boolean;
};
