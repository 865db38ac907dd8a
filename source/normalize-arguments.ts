import {usageError} from './errors.js';
import type {Flag} from './flags.js';
import {didYouMean} from './nearest.js';

/** Every spelling with its flag. Of two flags with the same spelling the first one has it. */
export function spellingsOf(all: readonly Flag[]): ReadonlyMap<string, Flag> {
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
export function normalize(argv: readonly string[], bySpelling: ReadonlyMap<string, Flag>): string[] {
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
