import {type SettingName, type SettingValues, settingNames, settings} from './table.js';

/** Where a value may have come from. All but the preset lie one over the other, weakest first. */
export const origins = [
	'default',
	'model',
	'config',
	'environment',
	'conversation',
	'flag',
	'set',
	'preset',
] as const;
export type Origin = (typeof origins)[number];

export type PartialSettings = {-readonly [Name in SettingName]?: SettingValues[Name]};

/** The one preset in force. */
export type PresetLayer = {
	readonly name: string;
	readonly values: PartialSettings;
	/**
	 * The layer that it lies upon: `config` when the model begins with it, `conversation` when a flag asked for it, `flag`
	 * when it was loaded in the chat.
	 */
	readonly over: 'config' | 'conversation' | 'flag';
};

export type Layers = {readonly [Layer in Exclude<Origin, 'default' | 'preset'>]?: PartialSettings} & {
	readonly preset?: PresetLayer;
};

export type Resolved = {
	readonly values: SettingValues;
	readonly origin: Readonly<Record<SettingName, Origin>>;
	readonly preset?: Pick<PresetLayer, 'name' | 'over'>;
};

/** Origins in the order in which one counts more than those before it; the preset's place depends on who asked for it. */
export function originsInOrder(over: PresetLayer['over'] = 'config'): readonly Origin[] {
	const others = origins.filter(origin => origin !== 'preset');
	const place = others.indexOf(over) + 1;
	return [...others.slice(0, place), 'preset', ...others.slice(place)];
}

/**
 * Merges the layers: defaults < model's own < config file < environment < resumed conversation < flags < /set, and the
 * preset upon one of them.
 */
export function resolveSettings({preset, ...layers}: Layers): Resolved {
	const values: Record<string, unknown> = {};
	const origin = {} as Record<SettingName, Origin>;
	const order = originsInOrder(preset?.over);
	for (const name of settingNames) {
		for (const layer of order) {
			const value =
				layer === 'default'
					? settings[name].default
					: layer === 'preset'
						? preset?.values[name]
						: layers[layer]?.[name];
			if (value === undefined) continue;
			values[name] = value;
			origin[name] = layer;
		}
	}

	return {
		values: values as SettingValues,
		origin,
		...(preset && {preset: {name: preset.name, over: preset.over}}),
	};
}

/** Names of the settings whose value differs from the default. */
export const changedSettings = ({values}: Resolved): readonly SettingName[] =>
	settingNames.filter(name => JSON.stringify(values[name]) !== JSON.stringify(settings[name].default));
