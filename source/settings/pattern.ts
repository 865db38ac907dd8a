import {usageError} from '../errors.js';

/**
 * A regular expression in its one spelling, `/source/flags`: typed that way or as the bare source. The flags i, m, s, u
 * and v are taken; g and y say how to search, which is not the person's to say, and are left out. Throws a usage error
 * when it is none, and when it matches the empty text, as every reply would end at once.
 */
export function readPattern(typed: string): string {
	const [, source = typed, letters = ''] = /^\/(.+)\/([dgimsuvy]*)$/s.exec(typed) ?? [];
	const flags = letters.replace(/[gyd]/g, '');
	let pattern: RegExp;
	try {
		pattern = new RegExp(source, flags);
	} catch (error) {
		const reason = (error as Error).message.replace(/^Invalid regular expression: /, '');
		throw usageError(
			`stop_regex cannot be "${typed}": ${reason}.`,
			'It takes a regular expression of JavaScript, as /User:|\\n\\n/i.',
		);
	}
	if (pattern.test(''))
		throw usageError(
			`stop_regex cannot be "${typed}": it matches the empty text, so every reply would end at once.`,
			'Let it match at least one character: + in place of *.',
		);
	return `/${pattern.source}/${flags}`;
}
