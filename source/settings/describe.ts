import type {Applies, Setting} from './kinds.js';
import {describeRange, type SettingValue} from './parse.js';
import {groupTitle} from './search.js';
import {type SettingName, settingNames, settings} from './table.js';

/** All there is to know of a setting, as data: what README, `llama-chat settings` and the flags are made from. */
export type SettingDescription = {
	readonly name: SettingName;
	readonly group: string;
	readonly type: Setting['kind'];
	readonly default: SettingValue;
	readonly min?: number;
	readonly max?: number;
	readonly unit?: string;
	readonly choices?: readonly string[];
	/** Words that are taken in place of values. */
	readonly words?: Readonly<Record<string, string | number>>;
	/** The bounds in words: "a number from 0 to 1, or off". */
	readonly takes: string;
	readonly aliases: readonly string[];
	/** Every spelling, with its dashes. */
	readonly flags: readonly string[];
	/** Name of the environment variable. */
	readonly environment: string;
	readonly applies: Applies;
	readonly help: string;
};

export const describeSettings = (): readonly SettingDescription[] => settingNames.map(describeSetting);

export function describeSetting(name: SettingName): SettingDescription {
	const setting: Setting = settings[name];
	const {aliases = [], flags = [], applies = 'reply', help} = setting;
	return {
		name,
		group: groupTitle(name),
		type: setting.kind,
		default: setting.default,
		...('min' in setting && {min: setting.min, max: setting.max}),
		...('unit' in setting && {unit: setting.unit}),
		...('choices' in setting && {choices: setting.choices}),
		...('words' in setting && {words: setting.words}),
		takes: describeRange(setting),
		aliases,
		flags: [...flags, `--${dashed(name)}`, ...aliases.map(alias => `--${dashed(alias)}`)],
		environment: environmentVariable(name),
		applies,
		help,
	};
}

/** The variable of the environment that gives a setting its value. */
export const environmentVariable = (name: SettingName): string => `LLAMA_CHAT_${name.toUpperCase()}`;

const dashed = (name: string): string => name.replaceAll('_', '-');
