import type {SettingValues} from '../settings/table.js';
import type {Log} from './backend.js';
import {defaultContextLength} from './context-length.js';
import type {Library} from './llama.js';
import type {ContextSettingName} from './load-settings.js';
import {attachBridge, type ContextBridge, type Unavailable} from './native/index.js';
import type {Adapter} from './types.js';

export type ContextSettings = Pick<SettingValues, ContextSettingName>;

/** What makes a context the one that was asked for. */
export type ContextRequest = {
	readonly settings: ContextSettings;
	readonly adapters?: readonly Adapter[];
	/** Sequences that are decoded side by side, each with a context of its own length; 1 when absent. */
	readonly parallel?: number;
};

/** What a context needs to know besides the settings. */
export type ContextOptions = {
	readonly threads: number;
	/** Tokens evaluated at once. */
	readonly batchSize: number;
	/** Tokens the model reaches, see `reachOf`; 0 when nobody knows. */
	readonly reach: number;
};

/** A context. Rejects with whatever node-llama-cpp says; the reason is in its log. */
export function createContext(
	model: Library.LlamaModel,
	{settings, adapters = [], parallel = 1}: ContextRequest,
	{threads, batchSize, reach}: ContextOptions,
): Promise<Library.LlamaContext> {
	const {context_length, cache_type_k, cache_type_v, flash_attention} = settings;
	return model.createContext({
		// node-llama-cpp loads the files, and lets go of those that no context uses.
		lora: {
			adapters: adapters.filter(({scale}) => scale !== 0).map(({path, scale}) => ({filePath: path, scale})),
		},
		sequences: parallel,
		threads,
		batchSize,
		contextSize: context_length || automaticLength(reach, model.trainContextSize),
		// A sliding-window cache forgets the beginning, and with it the chance to reuse it for the next prompt.
		swaFullCache: true,
		flashAttention: flash_attention === 'auto' ? 'auto' : flash_attention === 'on',
		experimentalKvCacheKeyType: cacheTypes[cache_type_k],
		experimentalKvCacheValueType: cacheTypes[cache_type_v],
		...(context_length > 0 && {failedCreationRemedy: false}),
	});
}

/** node-llama-cpp's names of the types. */
const cacheTypes = {
	f32: 'F32',
	f16: 'F16',
	bf16: 'BF16',
	q8_0: 'Q8_0',
	q4_0: 'Q4_0',
	q4_1: 'Q4_1',
	iq4_nl: 'IQ4_NL',
	q5_0: 'Q5_0',
	q5_1: 'Q5_1',
} as const satisfies Record<SettingValues['cache_type_k'], string>;

/**
 * Models that do not say how long they were trained get what an old model has. With `max` node-llama-cpp looks at the
 * memory too, but never goes beyond the training.
 */
function automaticLength(reach: number, trained: number): number | {max: number} {
	if (reach < 256) return 2048;
	const length = Math.min(reach, defaultContextLength);
	return length > trained ? length : {max: length};
}

/** The native bridge, with which the context computes with threads that stay; without it all but DoLa works. */
export function bridgeTo(
	context: Library.LlamaContext,
	threads: number,
	log: Log,
): ContextBridge | Unavailable {
	const bridge = attachBridge(context);
	if ('reason' in bridge) {
		log('info', bridge.reason);
		return bridge;
	}
	try {
		bridge.attachThreadPool(threads);
	} catch (error) {
		log('warn', (error as Error).message);
	}
	return bridge;
}
