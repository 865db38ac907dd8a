import {parseArgs} from 'node:util';
import {usageError} from '../errors.js';
import {didYouMean} from '../nearest.js';

const options = {
	output: {type: 'string', short: 'o'},
	offline: {type: 'boolean'},
	'ctx-size': {type: 'string', short: 'c'},
	'hf-token': {type: 'string'},
	help: {type: 'boolean', short: 'h'},
} as const;

export type SubcommandArguments = {
	readonly words: readonly string[];
	readonly output: 'text' | 'json';
	readonly offline: boolean;
	readonly contextLength: number | undefined;
	readonly token: string | undefined;
	readonly help: boolean;
};

/** Reads what follows `llama-chat`. Throws a usage error that never repeats a value. */
export function readArguments(argv: readonly string[]): SubcommandArguments {
	const {values, positionals} = parsed(argv);
	const {output = 'text', 'ctx-size': size} = values;
	if (output !== 'text' && output !== 'json')
		throw usageError('--output is text or json here', 'llama-chat models --help');
	const contextLength = size === undefined ? undefined : Number(size);
	if (contextLength !== undefined && !(Number.isInteger(contextLength) && contextLength > 0))
		throw usageError('--ctx-size is a number of tokens', 'For example --ctx-size 8192');
	return {
		words: positionals,
		output,
		offline: values.offline === true,
		contextLength,
		token: values['hf-token'],
		help: values.help === true,
	};
}

function parsed(argv: readonly string[]) {
	try {
		return parseArgs({args: [...argv], options, allowPositionals: true});
	} catch {
		const typed = argv.find(word => word.startsWith('-') && !isKnown(word))?.replace(/=.*/s, '');
		if (typed === undefined) throw usageError('A flag lacks its value', 'llama-chat models --help');
		const names = Object.keys(options).map(name => `--${name}`);
		throw usageError(`There is no flag ${typed}`, didYouMean(typed, names, 'llama-chat models --help'));
	}
}

const isKnown = (word: string): boolean =>
	Object.entries(options).some(
		([name, option]) =>
			word.split('=')[0] === `--${name}` || ('short' in option && word === `-${option.short}`),
	);
