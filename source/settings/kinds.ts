/**
 * The kinds of value a setting can have. Each builder returns one plain record, so that the table in `table.ts`
 * reads as data and every consumer (flags, /set, panels, docs, config file) interprets the same record.
 */

/** When a changed value takes effect. */
export type Applies =
	/** Next token of a reply that is being written: limits and stop strings. */
	| 'limit'
	/** The same, for how tokens are chosen: without the native bridge the next reply. */
	| 'token'
	/** Next reply, nothing is reloaded. */
	| 'reply'
	/** The context (KV cache) is created anew before the next reply; the model stays loaded. */
	| 'context'
	/** The model is loaded again before the next reply. */
	| 'model';

type Common<Value> = {
	readonly default: Value;
	/** One sentence; shown by /set, /help, --help and in README. */
	readonly help: string;
	/** Other names of the field (llama.cpp, Ollama, …); the canonical name is echoed back. */
	readonly aliases?: readonly string[];
	/** Flags beyond `--canonical-name` and `--alias`: short forms such as `-n`. */
	readonly flags?: readonly string[];
	readonly applies?: Applies;
};

export type NumberSetting = Common<number> & {
	readonly kind: 'number' | 'integer';
	readonly min: number;
	readonly max: number;
	/** Values that mean something special, by the word people may type for them: `{off: 0}`. */
	readonly words?: Readonly<Record<string, number>>;
	/** Word → value pairs for display live in `words`; `unit` follows a plain number: "s", "tokens". */
	readonly unit?: string;
	/** By how much an arrow key changes it; without it a part of the value's own size (see step.ts). */
	readonly step?: number;
};

export type ChoiceSetting<Choice extends string = string> = Common<Choice> & {
	readonly kind: 'choice';
	readonly choices: readonly Choice[];
	/** Other words for the choices: `{true: 'on'}`. */
	readonly words?: Readonly<Record<string, Choice>>;
	/** The choice that the bare flag stands for, without a value. */
	readonly bare?: Choice;
};

export type TextSetting = Common<string> & {
	readonly kind: 'text';
	/** For text in a language of its own, taken as it was typed, without escapes. Throws a usage error. */
	readonly read?: (typed: string) => string;
};

/** A list of strings: each `--flag` adds one; /set takes several, quoted. */
export type ListSetting = Common<readonly string[]> & {
	readonly kind: 'list';
	/** Items in a form of their own, taken as they were typed, without escapes; else any string will do. */
	readonly item?: {
		/** What they are, for messages: "regular expressions". */
		readonly takes: string;
		/** The one spelling of an item, or of the several it stands for. Throws a usage error when it is none. */
		readonly read: (typed: string) => string | readonly string[];
	};
};

/** Words, or values in a form of their own; kept in one spelling. */
export type SpelledSetting = Common<string> & {
	readonly kind: 'spelled';
	/** What it takes, for messages: "off, low, high, or layers as in 4,6". */
	readonly takes: string;
	readonly words: Readonly<Record<string, string>>;
	/** The one spelling of what was typed (lower case, trimmed), or undefined when it is none. */
	readonly read: (typed: string) => string | undefined;
};

export type Setting = NumberSetting | ChoiceSetting | TextSetting | ListSetting | SpelledSetting;

type NumberOptions = Omit<NumberSetting, 'kind'>;

export const number = (options: NumberOptions): NumberSetting => ({kind: 'number', ...options});

export const integer = (options: NumberOptions): NumberSetting => ({kind: 'integer', ...options});

export const choice = <const Choice extends string>(
	options: Omit<ChoiceSetting<Choice>, 'kind'>,
): ChoiceSetting<Choice> => ({kind: 'choice', ...options});

/** On or off; the flag alone means on. */
export const toggle = (
	options: Omit<ChoiceSetting<'off' | 'on'>, 'kind' | 'choices' | 'words' | 'bare'>,
): ChoiceSetting<'off' | 'on'> => ({
	kind: 'choice',
	choices: ['off', 'on'],
	words: {true: 'on', yes: 'on', '1': 'on', false: 'off', no: 'off', '0': 'off'},
	bare: 'on',
	...options,
});

export const text = (options: Omit<TextSetting, 'kind'>): TextSetting => ({kind: 'text', ...options});

export const spelled = (options: Omit<SpelledSetting, 'kind'>): SpelledSetting => ({
	kind: 'spelled',
	...options,
});

export const list = (options: Omit<ListSetting, 'kind'>): ListSetting => ({kind: 'list', ...options});
