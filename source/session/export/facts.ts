import {printableLine} from '../../printable.js';
import {formatSetting} from '../../settings/parse.js';
import {type SettingName, settingNames, settings} from '../../settings/table.js';
import type {Run} from '../run.js';

/** Names and values; both printable and on one line. */
export type Facts = ReadonlyMap<string, string>;

/** Model, template and the settings that differ from their defaults. */
export function factsOf(run: Run): Facts {
	const {name, quantization} = run.model;
	const model = [name, quantization].filter(text => text !== '').join(' · ');
	const entries: Array<[string, string]> = [
		['model', model],
		['template', run.template.name],
		...settingNames.filter(setting => isShown(setting, run)).map(setting => entry(setting, run)),
	];
	return new Map(
		entries.filter(([, value]) => value !== '').map(([key, value]) => [key, printableLine(value)]),
	);
}

/** What is another than it was before. */
export function changedFacts(before: Facts, run: Run): Facts {
	const now = factsOf(run);
	const changed = [...now].filter(([name, value]) => before.get(name) !== value);
	const gone = settingNames.filter(name => before.has(name) && !now.has(name)).map(name => entry(name, run));
	return new Map([...changed, ...gone]);
}

const entry = (name: SettingName, {settings: values}: Run): [string, string] => [
	name,
	printableLine(formatSetting(name, values[name])),
];

/** The system prompt stands by itself, the seed with each reply. */
const isShown = (name: SettingName, {settings: values}: Run): boolean =>
	name !== 'system_prompt' &&
	name !== 'seed' &&
	JSON.stringify(values[name]) !== JSON.stringify(settings[name].default);
