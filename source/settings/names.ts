import {usageError} from '../errors.js';
import {didYouMean} from '../nearest.js';
import {type SettingName, settingNames, settings} from './table.js';

const canonicalNames = new Map<string, SettingName>();
for (const name of settingNames) {
	canonicalNames.set(name, name);
	for (const alias of settings[name].aliases ?? []) canonicalNames.set(alias, name);
}

/** The canonical name behind any accepted spelling (aliases, dashes for underscores, upper case), if there is one. */
export const findSetting = (spelling: string): SettingName | undefined =>
	canonicalNames.get(spelling.trim().toLowerCase().replaceAll('-', '_'));

/** The same, for names a person typed: an unknown one throws a usage error that names the nearest. */
export function settingNamed(spelling: string): SettingName {
	const name = findSetting(spelling);
	if (name) return name;
	throw usageError(
		`There is no setting called "${spelling}".`,
		didYouMean(spelling, canonicalNames.keys(), '/show lists all settings.'),
	);
}

/** Every accepted spelling, canonical names first: for completion and for suggestions. */
export const settingSpellings = (): readonly string[] => [...settingNames, ...canonicalNames.keys()];
