import {integerRange} from './integer-range.js';
import {anyCharacter, patternToGbnf, UnknownPattern} from './pattern.js';
import {type Rules, times} from './rules.js';
import {refuse, type Schema} from './schema.js';

const formats: Readonly<Record<string, string>> = {
	date: '[0-9]{4} "-" ("0" [1-9] | "1" [0-2]) "-" ("0" [1-9] | [12] [0-9] | "3" [01])',
	time: '([01] [0-9] | "2" [0-3]) ":" [0-5] [0-9] ":" [0-5] [0-9] ("." [0-9]{1,6})? ("Z" | [+-] ([01] [0-9] | "2" [0-3]) ":" [0-5] [0-9])',
	uuid: '[0-9a-f]{8} "-" [0-9a-f]{4} "-" [0-9a-f]{4} "-" [0-9a-f]{4} "-" [0-9a-f]{12}',
};

/** A string, as the name of a rule. */
export function stringRule(
	rules: Rules,
	{minLength, maxLength, pattern, format}: Schema,
	path: string,
): string {
	const isLong = minLength !== undefined || maxLength !== undefined;
	if (pattern !== undefined) {
		if (isLong) return refuse(path, 'pattern beside minLength or maxLength is not supported');
		try {
			return rules.add(`string${path}`, `"\\"" ${patternToGbnf(String(pattern))} "\\""`);
		} catch (error) {
			if (!(error instanceof UnknownPattern)) throw error;
			return refuse(path, `pattern is not supported with ${error.message}`);
		}
	}
	const written =
		format === 'date-time'
			? `${formats.date} "T" ${formats.time}`
			: Object.hasOwn(formats, String(format))
				? formats[String(format)]
				: undefined;
	if (written && !isLong) return rules.add(`format-${String(format)}`, `"\\"" ${written} "\\""`);
	const character = rules.add('character', anyCharacter);
	const [least, most] = counts(minLength, maxLength, 'minLength', 'maxLength', path);
	return rules.add('string', `"\\"" ${times(character, least, most)} "\\""`);
}

/** A whole number. */
export function integerRule(rules: Rules, schema: Schema, path: string): string {
	const bound = (word: string): number | undefined => {
		const value = schema[word];
		if (value === undefined) return undefined;
		return typeof value === 'number' && Math.abs(value) < 1e15
			? value
			: refuse(path, `${word} has to be a number below 10^15`);
	};
	const above = bound('exclusiveMinimum');
	const below = bound('exclusiveMaximum');
	const least = Math.max(
		bound('minimum') ?? -Infinity,
		above === undefined ? -Infinity : Math.floor(above) + 1,
	);
	const most = Math.min(bound('maximum') ?? Infinity, below === undefined ? Infinity : Math.ceil(below) - 1);
	if (Math.ceil(least) > Math.floor(most)) refuse(path, 'No number lies between minimum and maximum');
	return rules.add('integer', integerRange(least, most));
}

/** A number. */
export function numberRule(rules: Rules, {minimum}: Schema, path: string): string {
	if (minimum !== undefined && minimum !== 0) refuse(path, 'minimum of a number is only supported as 0');
	const size = '("0" | [1-9] [0-9]{0,15}) ("." [0-9]{1,16})? ([eE] [+-]? [0-9]{1,2})?';
	return rules.add('number', minimum === 0 ? size : `"-"? ${size}`);
}

/** A least and a most number of something. */
export function counts(
	least: unknown,
	most: unknown,
	leastWord: string,
	mostWord: string,
	path: string,
): [number, number | undefined] {
	const whole = (value: unknown, word: string): number | undefined => {
		if (value === undefined) return undefined;
		if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 2000) return value;
		return refuse(path, `${word} is only supported up to 2000`);
	};
	const low = whole(least, leastWord) ?? 0;
	const high = whole(most, mostWord);
	if (high !== undefined && high < low) refuse(path, `${mostWord} is less than ${leastWord}`);
	return [low, high];
}

/** White space between the parts: little, as a model that is held by a grammar may go on with it for ever. */
export const spaceRule = (rules: Rules): string => rules.add('space', '(" " | "\\n" [ \\t]{0,20})?');
