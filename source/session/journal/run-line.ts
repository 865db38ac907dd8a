import {checkSetting} from '../../settings/parse.js';
import {type PartialSettings, resolveSettings} from '../../settings/resolve.js';
import {type SettingName, type SettingValues, settingNames} from '../../settings/table.js';
import type {ModelIdentity, Run, TemplateIdentity} from '../run.js';
import type {Fields} from './fields.js';
import type {RunLine} from './lines.js';

export function runLine({model, template, settings, chosen}: Run, id: number): RunLine {
	const {sizeBytes, contextLength, gpuLayers, ...same} = model;
	return {
		type: 'run',
		id,
		model: {...same, size_bytes: sizeBytes, context_length: contextLength, gpu_layers: gpuLayers},
		template: {...template},
		settings,
		chosen,
	};
}

export const runOfFields = (fields: Fields): Run => ({
	model: modelOf(fields.object('model')),
	template: templateOf(fields.object('template')),
	settings: settingsOf(fields.object('settings')),
	chosen: fields.texts('chosen').filter(isSetting),
});

/** What is in force when nothing is known. */
export const defaultSettings: SettingValues = resolveSettings({}).values;

/** Some settings: those that this version does not have or allow are left out. */
export const someSettings = (fields: Fields): PartialSettings =>
	Object.fromEntries(
		settingNames.flatMap(name => {
			try {
				return fields.has(name) ? [[name, checkSetting(name, fields.raw(name))]] : [];
			} catch {
				return [];
			}
		}),
	);

const isSetting = (name: string): name is SettingName => (settingNames as readonly string[]).includes(name);

const gpus: ReadonlyArray<ModelIdentity['gpu']> = ['cuda', 'vulkan', 'metal', false];

const modelOf = (fields: Fields): ModelIdentity => ({
	name: fields.text('name'),
	path: fields.text('path'),
	sizeBytes: fields.whole('size_bytes'),
	architecture: fields.text('architecture'),
	parameters: fields.number('parameters'),
	quantization: fields.text('quantization'),
	contextLength: fields.whole('context_length'),
	threads: fields.whole('threads'),
	gpu: gpus.find(gpu => gpu === fields.raw('gpu')) ?? false,
	gpuLayers: fields.whole('gpu_layers'),
	build: fields.optional('build', () => fields.text('build')) ?? '',
	...digest(fields, 'fingerprint'),
	...digest(fields, 'sha256'),
	...digest(fields, 'commit'),
});

const templateOf = (fields: Fields): TemplateIdentity => ({
	name: fields.text('name'),
	source: fields.text('source'),
	...(fields.has('stop') && {stop: fields.texts('stop')}),
	...digest(fields, 'sha256'),
});

function digest<Name extends string>(fields: Fields, name: Name): {readonly [key in Name]?: string} {
	const value = fields.optional(name, () => fields.text(name));
	return value !== undefined && /^[0-9a-f]{40,64}$/.test(value) ? ({[name]: value} as never) : {};
}

/** A setting that this version does not have or allow has its default. */
function settingsOf(fields: Fields): SettingValues {
	const entries = settingNames.map(name => {
		try {
			return [name, checkSetting(name, fields.raw(name))];
		} catch {
			return [name, defaultSettings[name]];
		}
	});
	return Object.fromEntries(entries) as SettingValues;
}
