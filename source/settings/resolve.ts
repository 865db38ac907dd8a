import {type SettingName, type SettingValues, settingNames, settings} from './table.js';

/** Where a value came from, weakest first. */
export const origins = ['default', 'model', 'config', 'environment', 'conversation', 'flag', 'set'] as const;
export type Origin = (typeof origins)[number];

export type PartialSettings = {-readonly [Name in SettingName]?: SettingValues[Name]};
export type Layers = {readonly [Layer in Exclude<Origin, 'default'>]?: PartialSettings};

export type Resolved = {
	readonly values: SettingValues;
	readonly origin: Readonly<Record<SettingName, Origin>>;
};

/** Merges the layers: defaults < model's own < config file < environment < resumed conversation < flags < /set. */
export function resolveSettings(layers: Layers): Resolved {
	const values: Record<string, unknown> = {};
	const origin = {} as Record<SettingName, Origin>;
	for (const name of settingNames) {
		values[name] = settings[name].default;
		origin[name] = 'default';
		for (const layer of origins) {
			const value = layer === 'default' ? undefined : layers[layer]?.[name];
			if (value === undefined) continue;
			values[name] = value;
			origin[name] = layer;
		}
	}

	return {values: values as SettingValues, origin};
}

/** Names of the settings whose value differs from the default. */
export const changedSettings = ({values}: Resolved): readonly SettingName[] =>
	settingNames.filter(name => JSON.stringify(values[name]) !== JSON.stringify(settings[name].default));
