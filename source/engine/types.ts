import type {SettingValues} from '../settings/table.js';
import type {ContextSettingName, ModelSettingName} from './load-settings.js';
import type {ProcessorName} from './logits/index.js';
import type {StageName} from './native/sampler.js';

/*
 * The engine's whole vocabulary. Everything here is plain data (JSON-safe), because the engine lives in a process of
 * its own: requests cross over, events come back.
 */

/** What must be in place before a reply; see load-settings.ts for what each setting costs. */
export type LoadRequest = {
	/** Path of a GGUF file (for a split model its first part). */
	readonly modelPath: string;
	readonly settings: Pick<SettingValues, ModelSettingName | ContextSettingName>;
	/** Path of a smaller model that guesses tokens. */
	readonly draft?: string;
	/** LoRA adapters in force, each file at most once; another list makes a new context. */
	readonly adapters?: readonly Adapter[];
	/** Replies that can be written side by side, each in a context of its own; 1 when absent. */
	readonly parallel?: number;
};

/** `scale`: 1 is as it was trained, 0 does nothing. */
export type Adapter = {readonly path: string; readonly scale: number};

export type LoadEvent =
	| {readonly type: 'progress' /** 0 … 1 */; readonly fraction: number}
	| {readonly type: 'loaded'; readonly model: ModelInfo}
	| {readonly type: 'failed'; readonly failure: Failure};

/** An error in plain data: see `ChatError` for the meaning of the fields. */
export type Failure = {readonly message: string; readonly hint?: string; readonly cause?: string};

export type ModelInfo = {
	/** `general.name` of the GGUF, else the file's name. Untrusted text. */
	readonly name: string;
	readonly path: string;
	/** `general.architecture`: "llama", "qwen3", … */
	readonly architecture: string;
	/** Number of weights. */
	readonly parameters: number;
	/** "Q8_0", "Q4_K_M", … or "unknown". */
	readonly quantization: string;
	readonly sizeBytes: number;
	readonly layers: number;
	readonly trainContextLength: number;
	/** Tokens of the context that was created. */
	readonly contextLength: number;
	readonly threads: number;
	readonly gpu: 'cuda' | 'vulkan' | 'metal' | false;
	readonly gpuLayers: number;
	/** The model's own Jinja template (`tokenizer.chat_template`), if it has one. Untrusted text. */
	readonly chatTemplate?: string;
	/** Texts of the tokens that templates ask for by name; '' where the model has none. */
	readonly bosToken: string;
	readonly eosToken: string;
	/** Texts of all control tokens of the vocabulary: in a person's text these must not become control tokens. */
	readonly controlTokens: readonly string[];
	/** Sampling values that the model's metadata recommends (`general.sampling.*`), under canonical setting names. */
	readonly recommended: Readonly<Partial<Record<keyof SettingValues, number>>>;
	/** Whether DoLa works with this model on this machine; else why not and what would help. */
	readonly dola?: DolaSupport;
	/** Whether tokens are chosen by the native bridge, which takes other settings in the middle of a reply. */
	readonly hasBridge?: boolean;
	/** LoRA adapters in force. */
	readonly adapters?: readonly Adapter[];
	/** What computes: versions of node-llama-cpp and llama.cpp. */
	readonly build: string;
	/** Things a person should know, one sentence each. */
	readonly warnings: readonly string[];
};

export type DolaSupport =
	| {readonly available: true /** The output matrix is the token embeddings'. */; readonly tied: boolean}
	| {readonly available: false; readonly reason: string; readonly hint: string};

/**
 * A prompt, as pieces that are tokenized one by one. In a `control` piece the texts of control tokens become control
 * tokens (what a template writes); in any other they stay ordinary text (what a person writes).
 */
export type PromptPiece = {readonly text: string; readonly control: boolean};

/** A token of a prompt, as a person examines it. */
export type PromptToken = {
	readonly id: number;
	/** As a template writes it; a character of several tokens stands at the last of them. */
	readonly text: string;
	readonly isControl: boolean;
	/** Whether the vocabulary treats it as the end of a generation. */
	readonly isEnd: boolean;
};

export type GenerateRequest = {
	/** Which of `parallel` contexts, from 0 on; requests for the same one wait for each other. The first when absent. */
	readonly lane?: number;
	/** The whole prompt of this reply; the engine itself finds the prefix that its KV cache already holds. */
	readonly prompt: readonly PromptPiece[];
	readonly settings: SettingValues;
	/** Marks between which a model thinks aloud, when its template has them. */
	readonly thinking?: ThinkingMarks;
	/**
	 * Tokens of a reply that was cut: they follow the prompt exactly as they were generated, and the reply goes on after
	 * them. Events carry only what is new; `max_new_tokens` counts only what is new.
	 */
	readonly continueTokenIds?: readonly number[];
	/** GBNF (llama.cpp's grammars/README.md) with a rule `root` that the reply has to follow, but for a thought before it. */
	readonly grammar?: string;
	/** `false` leaves out the telemetry of every token. */
	readonly telemetry?: boolean;
	/** Makes a reply again as it was made before; `prompt` does not count then. */
	readonly repeat?: Repeat;
};

/** How the prompt of an earlier reply was computed. */
export type Repeat = {
	/** The prompt, without tokens of a reply that is continued. */
	readonly promptTokenIds: readonly number[];
	/**
	 * How many tokens were in the KV cache then. No more of it are used now, and those that are missing are evaluated in
	 * batches of their own: how a batch is computed depends on its size.
	 */
	readonly reusedTokens: number;
	/** Stops the reply, as `aborted`, after so many tokens. */
	readonly newTokens?: number;
	/** What changed while it was written. */
	readonly changes?: readonly SettingsChange[];
};

/** Settings that held from a token of a reply on; those that were as the request says are left out. */
export type SettingsChange = {
	/** How many new tokens were there. */
	readonly after: number;
	readonly settings: Partial<SettingValues>;
};

/** `<think>` and `</think>`, for example. `open: true` when the prompt itself ends inside the thought. */
export type ThinkingMarks = {readonly start: string; readonly end: string; readonly open: boolean};

export type Channel = 'answer' | 'thought';

export type GenerationEvent =
	/** Prompt evaluation: `total` new tokens, of which `done` are evaluated; `reused` were in the KV cache. */
	| {readonly type: 'prefill'; readonly done: number; readonly total: number; readonly reused: number}
	/**
	 * Whole characters only, never a part of a stop string. `tokens`: how many were generated so far. `end`: how
	 * probable the end of the reply was at the last of them, 0 … 1, where that is known.
	 */
	| {
			readonly type: 'text';
			readonly text: string;
			readonly channel: Channel;
			readonly tokens: number;
			readonly end?: number;
	  }
	/** Always the last, exactly once. */
	| ({readonly type: 'done'} & Completion);

/** Why and with what figures a generation ended. Abort and failure are reasons, never throws. */
export type Completion = {
	readonly stop: StopReason;
	/** The seed in force: the given one, or the one that was chosen. */
	readonly seed: number;
	readonly stats: GenerationStats;
	/** Without the tokens of a reply that is continued. */
	readonly promptTokenIds: readonly number[];
	/** All newly generated tokens in order, an end-of-generation or stop token and text that was cut away included. */
	readonly replyTokenIds: readonly number[];
	/** Settings that were changed while it was written, and reached it. */
	readonly changes?: readonly SettingsChange[];
	/** With DoLa, of the same tokens. */
	readonly dola?: DolaReport;
	/** Of the same tokens, where the native bridge is compiled. */
	readonly telemetry?: readonly TokenTelemetry[];
	/** The share of the time that the threads got, 0 … 1, when another program kept their cores busy. */
	readonly threadShare?: number;
};

/** What DoLa did, for each newly generated token in order. */
export type DolaReport = {
	/** As asked: "low", "high", or layers as in "4,6". */
	readonly layers: string;
	readonly candidate_layers: readonly number[];
	/** The layer that was contrasted with the last one. */
	readonly premature_layers: readonly number[];
	/** For each token the divergence of each candidate from the last layer, in nats, 0 and more. */
	readonly jsd: readonly (readonly number[])[];
};

/** How a token stood before processors and samplers: in the logits of the model, DoLa's when it is on. */
export type TokenTelemetry = {
	/** Probability of all end-of-generation tokens together, 0 … 1. */
	readonly end: number;
	/** Nats, 0 … log(vocabulary). */
	readonly entropy: number;
	/** Probability of the token that was taken, 0 … 1. */
	readonly probability: number;
	/** The most likely tokens as [token, probability, token, probability, …], the most likely first. */
	readonly top: readonly number[];
	/** What took the last end-of-generation token away, so that the reply had to go on here; undefined when one was left. */
	readonly endRemoved?: EndRemoved;
};

/** `before_sampling`: the logits were at minus infinity as the model gave them; that is DoLa's relative top. */
export type EndRemoved = 'before_sampling' | ProcessorName | StageName;

export type StopReason =
	| {readonly reason: 'eos'; readonly token: {readonly id: number; readonly text: string}}
	| {readonly reason: 'stop_string'; readonly string: string}
	/** One of `stop_token_ids`. */
	| {readonly reason: 'stop_token'; readonly token: {readonly id: number; readonly text: string}}
	/** `pattern` as `/source/flags`, `match` what it matched in the text. */
	| {readonly reason: 'stop_regex'; readonly pattern: string; readonly match: string}
	| {readonly reason: 'max_sentences'; readonly limit: number}
	| {readonly reason: 'max_lines'; readonly limit: number}
	/** The same passage so many times in a row. */
	| {readonly reason: 'loop'; readonly passage: string; readonly times: number}
	| {readonly reason: 'max_new_tokens'; readonly limit: number}
	/** `limit` in seconds. */
	| {readonly reason: 'max_time'; readonly limit: number}
	/** `limit`: the context's size in tokens. */
	| {readonly reason: 'context_full'; readonly limit: number}
	| {readonly reason: 'aborted'}
	/** The reply came from another program, which did not say. */
	| {readonly reason: 'imported'}
	| ({readonly reason: 'error'} & Failure);

export type GenerationStats = {
	/** Tokens before the first new one, those of a reply that is continued included. */
	readonly prompt_tokens: number;
	/** Prompt tokens that were in the KV cache already. */
	readonly reused_tokens: number;
	/** Generated tokens, an end-of-generation token not counted. */
	readonly new_tokens: number;
	readonly prefill_ms: number;
	readonly decode_ms: number;
	/** Generated tokens per second of decoding; 0 when there were none. */
	readonly tokens_per_second: number;
	/** Tokens that were guessed to save time, and how many of them were right; absent without speculative decoding. */
	readonly drafted_tokens?: number;
	readonly accepted_tokens?: number;
	/** Tokens in the KV cache afterwards. */
	readonly context_tokens: number;
};

export interface Engine {
	/**
	 * Loads a model, or only makes a new context when the model is loaded already and only that differs, or does
	 * nothing when all is in place. The last event is `loaded` or `failed`; it never throws.
	 */
	load(request: LoadRequest, signal?: AbortSignal): AsyncIterable<LoadEvent>;

	/** Tokens of a prompt under the loaded model, BOS included. Throws ChatError when no model is loaded. */
	countTokens(prompt: readonly PromptPiece[]): Promise<number>;

	/** The tokens that a prompt becomes, BOS included. Throws ChatError when no model is loaded. */
	tokenize(prompt: readonly PromptPiece[]): Promise<readonly PromptToken[]>;

	/** What tokens stand for under the loaded model. Throws ChatError when no model is loaded. */
	describe(tokenIds: readonly number[]): Promise<readonly PromptToken[]>;

	/** One reply. The last event is `done`, exactly once, whatever happens; it never throws. */
	generate(request: GenerateRequest, signal?: AbortSignal): AsyncIterable<GenerationEvent>;

	/**
	 * Writes the KV cache to a file. Returns how many tokens it holds: 0, and no file, when there is nothing in it. Throws
	 * ChatError.
	 */
	saveState(file: string): Promise<number>;

	/**
	 * Reads the KV cache back, and returns how many tokens it holds. Throws ChatError. The caller makes sure that the same
	 * model and context wrote it: another one's may end the engine's process.
	 */
	loadState(file: string): Promise<number>;

	/**
	 * Other settings for the replies that are being written, from their next token on: how tokens are chosen, limits,
	 * stop strings and tokens.
	 * Without the native bridge how tokens are chosen stays.
	 */
	change(settings: SettingValues): void;

	/** Ends the engine's process. */
	dispose(): Promise<void>;
}
