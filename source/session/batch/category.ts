import {usageError} from '../../errors.js';

/** A label for a reply; `undefined` when no category fits and there is no fallback. */
export type Categorize = (reply: string) => string | undefined;

type Category = {readonly label: string; readonly fits: (reply: string) => boolean};

const howTo = 'A category is given as LABEL=contains:TEXT, LABEL=equals:TEXT or LABEL=regex:PATTERN.';

/**
 * Categories as they are typed, `LABEL=HOW:WHAT`: the first that fits a reply labels it. `contains` and `equals` do not
 * look at capitals nor at white space around, `regex` is JavaScript's and does not look at capitals either (as the
 * category_extraction of Ludwig's output features). Throws a usage error for a category that cannot be read.
 */
export function categorizer(typed: readonly string[], fallback: string | undefined): Categorize | undefined {
	if (typed.length === 0) {
		if (fallback !== undefined) throw usageError('--fallback belongs to --category.', howTo);
		return undefined;
	}
	const categories = typed.map(readCategory);
	return reply => categories.find(({fits}) => fits(reply.trim().toLowerCase()))?.label ?? fallback;
}

function readCategory(typed: string): Category {
	const [, label, how, what] = /^([^=]+)=(contains|equals|regex):([\s\S]+)$/.exec(typed) ?? [];
	if (label === undefined || what === undefined) throw usageError(`"${typed}" is no category.`, howTo);
	if (how === 'regex') {
		const pattern = compiled(what);
		return {label, fits: reply => pattern.test(reply)};
	}
	const text = what.trim().toLowerCase();
	return {label, fits: how === 'equals' ? reply => reply === text : reply => reply.includes(text)};
}

function compiled(pattern: string): RegExp {
	try {
		return new RegExp(pattern, 'iu');
	} catch (error) {
		throw usageError(`"${pattern}" is no regular expression.`, (error as Error).message);
	}
}
