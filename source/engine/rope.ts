import {ChatError} from '../errors.js';
import type {SettingValues} from '../settings/table.js';
import type {ModelSettingName} from './load-settings.js';

type RopeSettings = Pick<SettingValues, Extract<ModelSettingName, `rope_${string}` | `yarn_${string}`>>;

/** Metadata of a GGUF file to put in the place of the file's own, by the parts of its keys. */
export type RopeOverrides = Readonly<Record<string, {readonly rope: Readonly<Record<string, unknown>>}>>;

/**
 * The settings of rotary positions as metadata of the architecture, or undefined when none is set. Keys are those of
 * llama.cpp's `load_hparams` (src/llama-model.cpp), which reads them for every architecture. Throws ChatError for two
 * settings that contradict each other.
 */
export function ropeOverrides(architecture: string, settings: RopeSettings): RopeOverrides | undefined {
	const scale = ropeScale(settings);
	const scaling = {
		...(settings.rope_scaling_type !== 'model' && {type: settings.rope_scaling_type}),
		...(scale > 0 && {factor: asFloat(scale)}),
		...(settings.yarn_orig_ctx > 0 && {original_context_length: settings.yarn_orig_ctx}),
		...(settings.yarn_attn_factor > 0 && {attn_factor: asFloat(settings.yarn_attn_factor)}),
	};
	const rope = {
		...(settings.rope_freq_base > 0 && {freq_base: asFloat(settings.rope_freq_base)}),
		...(Object.keys(scaling).length > 0 && {scaling}),
	};
	return Object.keys(rope).length > 0 ? {[architecture]: {rope}} : undefined;
}

/** How far positions are stretched; 0 when the settings leave that to the model. */
function ropeScale({rope_scale, rope_freq_scale}: RopeSettings): number {
	if (rope_freq_scale === 0) return rope_scale;
	const scale = 1 / rope_freq_scale;
	if (rope_scale > 0 && Math.abs(scale / rope_scale - 1) > 1e-6) {
		throw new ChatError(
			`rope_scale ${rope_scale} and rope_freq_scale ${rope_freq_scale} contradict each other: one is 1 divided by the other.`,
			{hint: 'Set one of them to default.'},
		);
	}
	return scale;
}

/** Tokens a model reaches with these settings, when it was trained on `trained`. */
export function reachOf(trained: number, settings: RopeSettings): number {
	const scale = settings.rope_scaling_type === 'none' ? 1 : ropeScale(settings);
	return scale > 1 ? Math.floor((settings.yarn_orig_ctx || trained) * scale) : trained;
}

/** What a person should know about settings that do nothing. */
export function ropeWarnings(settings: RopeSettings): string[] {
	const type = settings.rope_scaling_type;
	if ((type === 'linear' || type === 'yarn') && ropeScale(settings) === 0)
		return [`rope_scaling_type ${type} has no rope_scale beside it, so that the model's own factor is used.`];
	if (type === 'none' && ropeScale(settings) > 0)
		return ['rope_scale does nothing with rope_scaling_type none.'];
	return [];
}

/**
 * node-llama-cpp hands a whole number on as an integer, which llama.cpp then ignores for a key that is a 32-bit float: a
 * change far below what such a float can tell makes it a fraction.
 */
const asFloat = (value: number): number => (Number.isInteger(value) ? value * (1 + 2 ** -40) : value);
