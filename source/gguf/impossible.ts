import type {GgufHeader} from './header.js';

/** `LLAMA_MAX_LAYERS` and `LLAMA_MAX_EXPERTS` of the llama.cpp release that node-llama-cpp ships. */
const mostLayers = 512;
const mostExperts = 1024;

/** Architectures with attention and a feed-forward network in every layer; others may have 0 of either. */
const uniform = new Set([
	'gemma',
	'gemma2',
	'gemma3',
	'granite',
	'llama',
	'olmo2',
	'phi3',
	'qwen2',
	'qwen2moe',
	'qwen3',
	'qwen3moe',
	'smollm3',
	'starcoder2',
]);

/**
 * What is wrong with the numbers that describe a model's shape, or undefined; the text goes on after "damaged: ". Only
 * what makes llama.cpp abort instead of saying something: it checks the rest itself.
 */
export function impossibleShape({metadata, arrays, lists, repeatsTokens}: GgufHeader): string | undefined {
	const architecture = metadata.get('general.architecture');
	/** A number, the largest one of a list with a number for each layer, or undefined. */
	const value = (key: string): number | undefined => {
		const single = metadata.get(`${architecture}.${key}`);
		if (typeof single === 'number') return single;
		const list = lists.get(`${architecture}.${key}`);
		return list && list.length > 0 ? Math.max(...list) : undefined;
	};
	const says = (key: string): string => `its ${key} is ${value(key)}`;
	const layers = value('block_count');
	if (layers !== undefined && (layers === 0 || layers > mostLayers)) return says('block_count');
	if (value('embedding_length') === 0) return says('embedding_length');
	if (uniform.has(String(architecture))) {
		for (const key of ['attention.head_count', 'feed_forward_length']) {
			if (value(key) === 0) return says(key);
			if (!metadata.has(`${architecture}.${key}`) && !arrays.has(`${architecture}.${key}`)) {
				return `it does not say its ${key}`;
			}
		}
		if (value('attention.head_count_kv') === 0) return says('attention.head_count_kv');
	}
	for (const key of ['attention.layer_norm_rms_epsilon', 'attention.layer_norm_epsilon']) {
		if (!((value(key) ?? 0) >= 0)) return says(key);
	}
	const experts = value('expert_count') ?? 0;
	if (experts > mostExperts) return says('expert_count');
	// Hunyuan's dense models say that they have 1 expert, which llama.cpp takes for none.
	if (experts > 1 && (value('expert_used_count') ?? 0) > experts) {
		return `it uses ${value('expert_used_count')} experts of ${experts}`;
	}
	if (metadata.get('tokenizer.ggml.model') === 'no_vocab' || arrays.get('tokenizer.ggml.tokens') === 0) {
		return 'it has no vocabulary';
	}
	return repeatsTokens ? 'two tokens of its vocabulary are the same' : undefined;
}
