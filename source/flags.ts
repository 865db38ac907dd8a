import meow from 'meow';
import {usageError} from './errors.js';
import {didYouMean} from './nearest.js';
import {describeSetting} from './settings/describe.js';
import type {Setting} from './settings/kinds.js';
import {settingNamed} from './settings/names.js';
import {parseSetting} from './settings/parse.js';
import type {PartialSettings} from './settings/resolve.js';
import {type SettingName, settingNames, settings} from './settings/table.js';

/** A flag that is not a setting. */
export type Flag = {
	/** Long name without dashes. */
	readonly name: string;
	/** Other spellings, with their dashes. */
	readonly spellings?: readonly string[];
	/** What its value is called in --help; a flag without it is a switch. */
	readonly value?: string;
	/** Whether the value may be missing; the flag's value is '' then. */
	readonly isOptional?: true;
	/** What the flag means when none of `words` follows it. */
	readonly bare?: {readonly value: string; readonly words: readonly string[]};
	readonly help: string;
};

/** Settings whose value may be the name of a file, for which there is a flag of its own. */
const fileSettings: readonly SettingName[] = ['grammar', 'json_schema'];

/** Every flag that is not made from the settings table, in the order --help shows them. */
export const flags = [
	{
		name: 'model',
		spellings: ['-m'],
		value: 'MODEL',
		help: 'The model: path of a GGUF file, hf:owner/repo[:QUANT] of Hugging Face, or an address; downloaded when it is not here. Without it the bundled demo model.',
	},
	{
		name: 'hf-repo',
		spellings: ['-hf'],
		value: 'OWNER/REPO[:QUANT]',
		help: 'The same as -m hf:OWNER/REPO[:QUANT].',
	},
	{
		name: 'hf-token',
		value: 'TOKEN',
		help: 'Access token for Hugging Face. Visible in ps: HF_TOKEN or llama-chat login are better.',
	},
	{name: 'offline', help: 'Use only models that are on this machine; ask no network.'},
	{
		name: 'prompt',
		spellings: ['-p'],
		value: 'TEXT',
		help: 'Answer this and exit; what comes on stdin stands before it.',
	},
	{name: 'prompt-interactive', spellings: ['-i'], value: 'TEXT', help: 'Answer this, then go on chatting.'},
	{name: 'continue', help: 'Go on with the last conversation.'},
	{
		name: 'resume',
		value: '[ID|TEXT]',
		isOptional: true,
		help: 'Go on with an earlier conversation: its id or the beginning of it, or words of it; without them the chat shows a list.',
	},
	{
		name: 'no-journal',
		help: 'Leave nothing of this conversation on disk, also not in the history of prompts.',
	},
	{
		name: 'transcript',
		value: 'FILE',
		help: 'Also write each turn to the end of a file as it finishes: .md, .jsonl (llama-chat import reads it) or .txt.',
	},
	{
		name: 'system-prompt-file',
		spellings: ['-sysf'],
		value: 'FILE',
		help: 'Read the system prompt from a file.',
	},
	{name: 'preset', value: 'NAME', help: 'Begin with the settings of a preset; /preset lists them.'},
	{name: 'grammar-file', value: 'FILE', help: 'The same as --grammar @FILE.'},
	{
		name: 'json-schema-file',
		spellings: ['-jf'],
		value: 'FILE',
		help: 'The same as --json-schema @FILE.',
	},
	{
		name: 'output',
		spellings: ['-o'],
		value: 'text|json|jsonl',
		help: 'How print mode writes: the reply, one JSON object, or one a line as it happens.',
	},
	{name: 'token-ids', help: 'JSON output also holds the token ids of prompt and reply.'},
	{name: 'strict', help: 'Exit code 3 when a limit cut the reply.'},
	{name: 'help', spellings: ['-h'], help: 'Show this.'},
	{name: 'version', spellings: ['-V'], help: 'Show the version.'},
] as const satisfies readonly Flag[];

/** The flags made from the settings table. */
export const settingFlags: readonly Flag[] = settingNames.map(name => {
	const setting: Setting = settings[name];
	const own = `--${dashed(name)}`;
	return {
		name: dashed(name),
		spellings: describeSetting(name).flags.filter(flag => flag !== own),
		value:
			setting.kind === 'choice'
				? setting.choices.join('|')
				: setting.kind === 'number' || setting.kind === 'integer'
					? 'N'
					: 'TEXT',
		...(setting.kind === 'choice' &&
			setting.bare && {
				bare: {value: setting.bare, words: [...setting.choices, ...Object.keys(setting.words ?? {})]},
			}),
		help: setting.help,
	};
});

export const outputFormats = ['text', 'json', 'jsonl'] as const;

export type Arguments = {
	readonly model?: string;
	readonly hfToken?: string;
	readonly offline: boolean;
	readonly prompt?: string;
	readonly promptInteractive?: string;
	/** Go on with the last conversation. */
	readonly continueLast: boolean;
	/** Go on with this conversation; '' asks which. */
	readonly resume?: string;
	readonly noJournal: boolean;
	readonly transcript?: string;
	readonly preset?: string;
	readonly systemPromptFile?: string;
	readonly output?: (typeof outputFormats)[number];
	readonly tokenIds: boolean;
	readonly strict: boolean;
	readonly help: boolean;
	readonly version: boolean;
	readonly settings: PartialSettings;
	/** What follows the name of a task. */
	readonly words: readonly string[];
	/** Flags of the task's own: their values in order, [''] for a switch. */
	readonly own: Readonly<Record<string, readonly string[]>>;
};

/** What a task takes besides the flags that all have. */
export type TaskFlags = {
	readonly flags: readonly Flag[];
	/** How many words may follow its name. */
	readonly words: readonly [least: number, most: number];
	/** What it takes, its name first. */
	readonly usage: string;
};

/**
 * Reads the command line (without node and script, and without the name of a `task`). Throws a usage error that names
 * the flag and the nearest one.
 */
export function parseArguments(argv: readonly string[], task?: TaskFlags): Arguments {
	const own = task?.flags ?? [];
	const isOwn = (name: string) => own.some(flag => flag.name === name);
	const allFlags = [...own, ...everyFlag.filter(({name}) => !isOwn(name))];
	const {flags: found, input} = meow({
		importMeta: import.meta,
		argv: normalize(argv, spellingsOf(allFlags)),
		autoHelp: false,
		autoVersion: false,
		pkg: {},
		flags: Object.fromEntries(
			allFlags.map(flag => [
				camelCase(flag.name),
				{type: flag.value ? 'string' : 'boolean', isMultiple: Boolean(flag.value)},
			]),
		),
	});
	const values = found as Record<string, readonly string[] | boolean | undefined>;
	const all = (name: string) => (values[camelCase(name)] || []) as readonly string[];
	const last = (name: string) => all(name).at(-1);
	const hfRepo = last('hf-repo')?.replace(/^(?:hf:)?/, 'hf:');
	const model = last('model') ?? hfRepo;
	const positional = task ? undefined : positionalModel(input, model);
	const resume = last('resume');
	if (values.continue === true && resume !== undefined)
		throw usageError('--continue and --resume are two ways to say the same.', 'Give one of them.');
	return {
		model: model ?? positional,
		hfToken: last('hf-token'),
		offline: values.offline === true,
		prompt: last('prompt'),
		promptInteractive: last('prompt-interactive'),
		continueLast: values.continue === true,
		resume,
		noJournal: values.noJournal === true,
		transcript: last('transcript'),
		preset: last('preset'),
		systemPromptFile: last('system-prompt-file'),
		output: isOwn('output') ? undefined : outputFormat(last('output')),
		tokenIds: values.tokenIds === true,
		strict: values.strict === true,
		help: values.help === true,
		version: values.version === true,
		settings: Object.fromEntries(
			settingNames.flatMap(name => {
				const files = fileSettings.includes(name) ? all(`${dashed(name)}-file`) : [];
				const typed = [...all(dashed(name)), ...files.map(file => `@${file}`)];
				if (typed.length === 0) return [];
				const isList = settings[name].kind === 'list';
				return [[name, parseSetting(settingNamed(name), isList ? typed : typed.at(-1)!)]];
			}),
		),
		words: task ? wordsOf(task, input) : [],
		own: Object.fromEntries(own.map(({name}) => [name, values[camelCase(name)] === true ? [''] : all(name)])),
	};
}

const everyFlag: readonly Flag[] = [...flags, ...settingFlags];

/** Of two flags with the same spelling the first one has it. */
function spellingsOf(all: readonly Flag[]): ReadonlyMap<string, Flag> {
	const bySpelling = new Map<string, Flag>();
	for (const flag of all.toReversed()) {
		for (const spelling of [`--${flag.name}`, ...(flag.spellings ?? [])]) bySpelling.set(spelling, flag);
	}
	return bySpelling;
}

/**
 * Brings every flag to the form `--name="value"`, so that llama.cpp's one-dash words (`-ngl`), values that begin with
 * a dash and values in quotes reach the parser as they were typed (it takes one pair of quotes off).
 */
function normalize(argv: readonly string[], bySpelling: ReadonlyMap<string, Flag>): string[] {
	const normal: string[] = [];
	for (let index = 0; index < argv.length; index++) {
		const argument = argv[index]!;
		if (argument === '--') return [...normal, ...argv.slice(index)];
		if (!argument.startsWith('-') || argument === '-') {
			normal.push(argument);
			continue;
		}

		const equals = argument.indexOf('=');
		const spelling = equals < 0 ? argument : argument.slice(0, equals);
		const flag = bySpelling.get(spelling) ?? bySpelling.get(spelling.replaceAll('_', '-'));
		if (!flag) {
			const suggestion = didYouMean(spelling, bySpelling.keys(), 'llama-chat --help lists all flags.');
			throw usageError(`There is no flag ${spelling}.`, suggestion);
		}

		if (flag.value === undefined) {
			if (equals >= 0) throw usageError(`--${flag.name} takes no value.`, flag.help);
			// With its value, or the parser would read --no-… as the negation of another flag.
			normal.push(`--${flag.name}=true`);
			continue;
		}

		if (flag.isOptional && equals < 0 && /^(?:-|$)/.test(argv[index + 1] ?? '')) {
			normal.push(`--${flag.name}=""`);
			continue;
		}

		const isBare = equals < 0 && flag.bare && !flag.bare.words.includes(argv[index + 1]?.toLowerCase() ?? '');
		const value = isBare ? flag.bare.value : equals < 0 ? argv[++index] : argument.slice(equals + 1);
		if (value === undefined) throw usageError(`${spelling} needs a value (${flag.value}).`, flag.help);
		normal.push(`--${flag.name}="${value}"`);
	}

	return normal;
}

function wordsOf({words: [least, most], usage}: TaskFlags, input: readonly string[]): readonly string[] {
	if (input.length >= least && input.length <= most) return input;
	const problem =
		input.length < least ? 'Something is missing.' : `"${input[most]}" is one argument too many.`;
	throw usageError(problem, `llama-chat ${usage}`);
}

function positionalModel(input: readonly string[], model: string | undefined): string | undefined {
	const [first, ...more] = input;
	if (first === undefined) return undefined;
	if (more.length === 0 && model === undefined) return first;
	const extra = more[0] ?? first;
	throw usageError(
		`"${extra}" is one argument too many.`,
		'A prompt is given with -p "…", a model with -m FILE.',
	);
}

function outputFormat(typed: string | undefined): Arguments['output'] {
	if (typed === undefined) return undefined;
	const format = outputFormats.find(name => name === typed.toLowerCase());
	if (format) return format;
	throw usageError(`--output cannot be "${typed}".`, `It is one of: ${outputFormats.join(', ')}.`);
}

function dashed(name: string): string {
	return name.replaceAll('_', '-');
}

function camelCase(name: string): string {
	return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The text of --help. */
export function helpText(): string {
	const rows = (list: readonly Flag[]) =>
		list.map(flag => `${flagColumn(flag)}\n      ${flag.help}`).join('\n');
	return `llama-chat: chat with a local language model, and see why each reply ended.

Usage
  llama-chat [-m MODEL]              chat in the terminal
  llama-chat -p "question"           answer and exit
  command | llama-chat -p "explain"  answer about what is piped in
  llama-chat models --help           find, download and remove models
  llama-chat batch FILE.jsonl        answer every row of a file
  llama-chat compare FILE.jsonl      answer every row of a file under two settings
  llama-chat replay FILE|ID          make the replies of a conversation again, and show what differs
  llama-chat template doctor         look for problems between a chat template and a model
  llama-chat settings                list every setting (--output json: as data)
  llama-chat export --help           write conversations down: Markdown, HTML, JSON, …
  llama-chat import FILE             keep conversations of a file: JSON, OpenAI messages, ShareGPT
  llama-chat login | logout | whoami the access token for Hugging Face

Flags
${rows(flags)}

Settings (each also as /name in the chat)
${rows(settingFlags)}

Exit codes: 0 complete (or cut by a limit, unless --strict), 1 failure, 2 bad usage, 3 cut under --strict,
129, 130, 143 ended by SIGHUP, SIGINT, SIGTERM.
`;
}

export function flagColumn({name, spellings = [], value}: Flag): string {
	const short = spellings.filter(spelling => !spelling.startsWith('--'));
	const long = spellings.filter(spelling => spelling.startsWith('--'));
	return `  ${[...short, `--${name}`, ...long].join(', ')}${value ? ` ${value}` : ''}`;
}
