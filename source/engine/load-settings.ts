import type {SettingName} from '../settings/table.js';

/*
 * The settings that act before a reply begins. The settings table says the same of each (`applies`); a test compares.
 */

/** Of the model: another value loads it again. */
export const modelSettings = [
	'gpu',
	'gpu_layers',
	'threads',
	'rope_scaling_type',
	'rope_scale',
	'rope_freq_scale',
	'rope_freq_base',
	'yarn_orig_ctx',
	'yarn_attn_factor',
] as const satisfies readonly SettingName[];

/** Of the context: another value makes a new, empty KV cache. */
export const contextSettings = [
	'context_length',
	'cache_type_k',
	'cache_type_v',
	'flash_attention',
] as const satisfies readonly SettingName[];

export type ModelSettingName = (typeof modelSettings)[number];
export type ContextSettingName = (typeof contextSettings)[number];
