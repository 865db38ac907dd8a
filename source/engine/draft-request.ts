import type {LoadRequest, ModelInfo} from './types.js';

/**
 * How the draft model `modelPath` is loaded beside a model: on the same threads and devices, with room for the same
 * conversation. What shapes the model's positions, cache and weights is not for it.
 */
export const draftRequest = (
	modelPath: string,
	settings: LoadRequest['settings'],
	{contextLength, threads}: Pick<ModelInfo, 'contextLength' | 'threads'>,
): LoadRequest => ({
	modelPath,
	settings: {
		...settings,
		threads,
		context_length: contextLength,
		cache_type_k: 'f16',
		cache_type_v: 'f16',
		flash_attention: 'auto',
		rope_scaling_type: 'model',
		rope_scale: 0,
		rope_freq_scale: 0,
		rope_freq_base: 0,
		yarn_orig_ctx: 0,
		yarn_attn_factor: 0,
	},
});
