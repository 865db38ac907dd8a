import type {GgufHeader} from '../gguf/header.js';

/** What a machine has, in bytes. The caller knows; this folder does not ask the system. */
export type Machine = {
	readonly memory: number;
	/** Undefined without a usable GPU. */
	readonly gpuMemory: number | undefined;
};

/** Estimated memory of a loaded model, in bytes. */
export type MemoryNeed = {
	readonly weights: number;
	readonly kvCache: number;
	/** Buffers of the computation, and the program. */
	readonly overhead: number;
	readonly total: number;
	readonly contextLength: number;
};

export type Fit = 'gpu' | 'partly' | 'cpu' | 'no';

/** Tokens that are computed at once. */
const batch = 512;
const bytesPerValue = 2; // f16
const program = 150e6;

/** Every so many layers one sees the whole context, the others a window. llama.cpp `src/llama-model.cpp`, set_swa_pattern. */
const slidingPatterns: Readonly<Record<string, number>> = {gemma2: 2, gemma3: 6, cohere2: 4, 'gpt-oss': 2};

/**
 * What a model needs with a context of so many tokens. KV cache: for each layer and token the keys and values of its
 * KV heads. The rest is an estimate on the safe side.
 */
export function memoryNeed(header: GgufHeader, sizeBytes: number, contextLength: number): MemoryNeed {
	const {metadata, arrays, lists} = header;
	const architecture = String(metadata.get('general.architecture') ?? '');
	const number = (key: string) => {
		const value = metadata.get(`${architecture}.${key}`);
		return typeof value === 'number' ? value : undefined;
	};

	const perLayer = (key: string, layer: number) =>
		lists.get(`${architecture}.${key}`)?.[layer] ?? number(key);
	const layers = number('block_count') ?? 0;
	const width = number('embedding_length') ?? 0;
	const window = number('attention.sliding_window') ?? 0;
	const pattern = number('attention.sliding_window_pattern') ?? slidingPatterns[architecture] ?? 1;
	let kvCache = 0;
	for (let layer = 0; layer < layers; layer++) {
		const heads = perLayer('attention.head_count', layer) ?? 0;
		const kvHeads = perLayer('attention.head_count_kv', layer) ?? heads;
		const head = heads > 0 ? width / heads : 0;
		const values =
			kvHeads * ((number('attention.key_length') ?? head) + (number('attention.value_length') ?? head));
		const isSliding = window > 0 && pattern > 1 && (layer + 1) % pattern !== 0;
		const tokens = isSliding ? Math.min(contextLength, window + batch) : contextLength;
		kvCache += values * tokens * bytesPerValue;
	}

	const vocabulary = arrays.get('tokenizer.ggml.tokens') ?? 0;
	const overhead = program + batch * 4 * (vocabulary + 6 * width);
	return {weights: sizeBytes, kvCache, overhead, total: sizeBytes + kvCache + overhead, contextLength};
}

/** Where it would run. A part of each memory is left to the rest of the system. */
export function fitOf({total}: Pick<MemoryNeed, 'total'>, {memory, gpuMemory = 0}: Machine): Fit {
	const usable = memory * 0.9;
	const usableGpu = gpuMemory * 0.95;
	if (total <= usableGpu) return 'gpu';
	if (gpuMemory > 0 && total <= usable + usableGpu) return 'partly';
	return total <= usable ? 'cpu' : 'no';
}

/** The words for it, for lists and sentences. */
export const fitWords = {
	gpu: 'fits on the GPU',
	partly: 'fits partly on the GPU',
	cpu: 'fits in memory (CPU)',
	no: 'does not fit',
} as const satisfies Record<Fit, string>;
