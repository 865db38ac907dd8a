import meow from 'meow';
import {usageError} from './errors.js';
import {dashed, everyFlag, type Flag} from './flags.js';
import {normalize, spellingsOf} from './normalize-arguments.js';
import {settingNamed} from './settings/names.js';
import {parseSetting} from './settings/parse.js';
import type {PartialSettings} from './settings/resolve.js';
import {type SettingName, settingNames, settings} from './settings/table.js';

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

/** Settings whose value may be the name of a file, for which there is a flag of its own. */
const fileSettings: readonly SettingName[] = ['grammar', 'json_schema'];

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

function camelCase(name: string): string {
	return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
