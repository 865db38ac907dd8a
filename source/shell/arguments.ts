import {parseArgs} from 'node:util';
import {usageError} from '../errors.js';
import {didYouMean} from '../nearest.js';
import type {Subcommand, SubcommandFlag} from './types.js';

/** Flags of the subcommands that have none of their own. */
export const commonFlags = [
	{name: 'output', short: 'o', value: 'text|json', help: 'how it answers'},
	{name: 'offline', help: 'ask nothing but this machine'},
	{
		name: 'ctx-size',
		short: 'c',
		value: 'N',
		help: 'tokens of context that memory is estimated for',
	},
	{
		name: 'hf-token',
		value: 'TOKEN',
		help: 'access token; visible in ps, HF_TOKEN and login are not',
	},
] as const satisfies readonly SubcommandFlag[];

const helpFlag = {name: 'help', short: 'h', help: 'show this'} satisfies SubcommandFlag;

export type SubcommandArguments = {
	/** What follows the subcommand's name. */
	readonly words: readonly string[];
	/** Values by name; a switch that was given is ''. */
	readonly flags: Readonly<Record<string, string | undefined>>;
};

/** The words among the arguments, as far as that can be said without knowing all flags: enough to find the subcommand. */
export const wordsOf = (argv: readonly string[]): readonly string[] =>
	parseArgs({args: [...argv], options: optionsOf(commonFlags), allowPositionals: true, strict: false})
		.positionals;

/** Reads what follows the subcommand's name. Throws a usage error that never repeats a value. */
export function readArguments(argv: readonly string[], command: Subcommand): SubcommandArguments {
	const flags = [...(command.flags ?? commonFlags), helpFlag];
	const {values, positionals} = parsed(argv, flags, `llama-chat ${command.name} --help`);
	const given = Object.entries(values).map(([name, value]) => [name, value === true ? '' : value]);
	return {words: positionals.slice(command.name.split(' ').length), flags: Object.fromEntries(given)};
}

export function outputOf(typed = 'text'): 'text' | 'json' {
	if (typed === 'text' || typed === 'json') return typed;
	throw usageError('--output is text or json here', 'llama-chat models --help');
}

/** Throws a usage error when it is no number of tokens. */
export function contextLengthOf(typed: string | undefined): number | undefined {
	const length = typed === undefined ? undefined : Number(typed);
	if (length === undefined || (Number.isInteger(length) && length > 0)) return length;
	throw usageError('--ctx-size is a number of tokens', 'For example --ctx-size 8192');
}

function parsed(argv: readonly string[], flags: readonly SubcommandFlag[], help: string) {
	try {
		return parseArgs({args: [...argv], options: optionsOf(flags), allowPositionals: true});
	} catch {
		const typed = argv
			.find(word => /^-./.test(word) && !flags.some(flag => isSpelling(word, flag)))
			?.replace(/=.*/s, '');
		if (typed === undefined)
			throw usageError('A flag lacks its value, or has one that it does not take', help);
		const names = flags.map(({name}) => `--${name}`);
		throw usageError(`There is no flag ${typed}`, didYouMean(typed, names, help));
	}
}

const optionsOf = (flags: readonly SubcommandFlag[]) =>
	Object.fromEntries(
		flags.map(({name, short, value}) => [
			name,
			{type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && {short})},
		]),
	);

const isSpelling = (word: string, {name, short}: SubcommandFlag): boolean =>
	word.split('=')[0] === `--${name}` || (short !== undefined && word === `-${short}`);
