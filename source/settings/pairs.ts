import {usageError} from '../errors.js';
import {settingNamed} from './names.js';
import {formatSetting, parseSetting} from './parse.js';
import type {PartialSettings} from './resolve.js';
import {type SettingName, settings} from './table.js';
import {splitWords} from './words.js';

/**
 * Settings typed as `name=value …`, values with spaces in quotes; of a list the values that come one after the other.
 * Throws a usage error for what is no such pair, and for names and values that are not known.
 */
export function settingPairs(typed: string): PartialSettings {
	const found = new Map<SettingName, string[]>();
	for (const word of splitWords(typed)) {
		const [, first, value] = /^([^\s=]+)=([\s\S]*)$/.exec(word) ?? [];
		if (first === undefined)
			throw usageError(
				`"${word}" is not a setting with its value.`,
				'For example: dola=high temperature=0.2',
			);
		const name = settingNamed(first);
		found.set(name, [...(found.get(name) ?? []), value!]);
	}
	return Object.fromEntries(
		[...found].map(([name, values]) => [
			name,
			parseSetting(name, settings[name].kind === 'list' ? values : values.at(-1)!),
		]),
	);
}

/** Settings as `name=value …`, to be read. */
export const pairsText = (values: PartialSettings): string =>
	(Object.keys(values) as SettingName[])
		.map(name => `${name}=${formatSetting(name, values[name]!)}`)
		.join(' ');
