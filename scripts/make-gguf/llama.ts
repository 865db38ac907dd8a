import {type Tensor, type Value, writeGguf} from './gguf.js';
import {constantWeights, randomWeights, type TensorType} from './quantize.js';
import {Random} from './random.js';

/*
 * GGUF files of random llama-like models, the same bytes for the same shape on every machine: for tests that compare
 * with an independent implementation, and for measuring. What such a model says is noise.
 */

export type Shape = {
	/**
	 * "llama"; "gemma2" for a model with soft-capping, post-norms and scaled embeddings; "plamo3" for one whose graph
	 * llama.cpp does not give the usual names.
	 */
	readonly architecture?: 'llama' | 'gemma2' | 'plamo3';
	readonly layers: number;
	/** Length of a hidden state; a multiple of 32 and of `heads`. */
	readonly width: number;
	readonly feedForward: number;
	readonly heads: number;
	/** Heads of keys and values; divides `heads`. */
	readonly keyHeads: number;
	/** At least 300. */
	readonly vocabulary: number;
	readonly type: TensorType;
	/** The token embeddings are the output matrix too. */
	readonly tied: boolean;
	readonly contextLength?: number;
	/** More metadata, under full keys. */
	readonly metadata?: Readonly<Record<string, Value>>;
	readonly seed: number;
};

/** TinyLlama's and Llama 2's shapes, for measuring. */
export const largeShapes: Readonly<Record<'1.1b' | '7b', Shape>> = {
	'1.1b': {
		layers: 22,
		width: 2048,
		feedForward: 5632,
		heads: 32,
		keyHeads: 4,
		vocabulary: 32_000,
		type: 'q4_0',
		tied: false,
		contextLength: 2048,
		seed: 1,
	},
	'7b': {
		layers: 32,
		width: 4096,
		feedForward: 11_008,
		heads: 32,
		keyHeads: 32,
		vocabulary: 32_000,
		type: 'q4_0',
		tied: false,
		contextLength: 2048,
		seed: 2,
	},
};

const epsilon = 1e-5;

/** Writes the file; `change` may put other tensors in the place of the random ones. */
export function makeLlama(
	path: string,
	shape: Shape,
	change: (tensor: Tensor) => Tensor = tensor => tensor,
): void {
	writeGguf(path, {
		metadata: {...metadata(shape), ...tokenizer(shape.vocabulary)},
		tensors: tensors(shape).map(change),
	});
}

/** Two f32 matrices, [columns, rank] and [rank, rows], that change the tensor `name` of [columns, rows]. */
export type LoraPair = {
	readonly name: string;
	readonly columns: number;
	readonly rows: number;
	readonly a: Float32Array;
	readonly b: Float32Array;
};

/** A LoRA adapter. */
export function makeLora(
	path: string,
	{
		pairs,
		rank,
		metadata = {},
	}: {
		readonly pairs: readonly LoraPair[];
		readonly rank: number;
		readonly metadata?: Readonly<Record<string, Value>>;
	},
): void {
	const tensor = (name: string, dimensions: readonly number[], weights: Float32Array): Tensor => ({
		name,
		type: 'f32',
		dimensions,
		data: () => [new Uint8Array(weights.buffer)],
	});
	writeGguf(path, {
		metadata: {
			'general.architecture': 'llama',
			'general.type': 'adapter',
			'adapter.type': 'lora',
			...metadata,
		},
		tensors: pairs.flatMap(({name, columns, rows, a, b}) => [
			tensor(`${name}.lora_a`, [columns, rank], a),
			tensor(`${name}.lora_b`, [rank, rows], b),
		]),
	});
}

/** A LoRA adapter of the output matrix. */
export function makeOutputLora(
	path: string,
	{width, vocabulary}: Shape,
	{a, b, rank, alpha}: {a: Float32Array; b: Float32Array; rank: number; alpha: number},
): void {
	const pairs = [{name: 'output.weight', columns: width, rows: vocabulary, a, b}];
	makeLora(path, {pairs, rank, metadata: {'adapter.lora.alpha': {float32: alpha}}});
}

function metadata(shape: Shape): Record<string, Value> {
	const architecture = shape.architecture ?? 'llama';
	const numbers: Record<string, number> = {
		context_length: shape.contextLength ?? 512,
		embedding_length: shape.width,
		block_count: shape.layers,
		feed_forward_length: shape.feedForward,
		'attention.head_count': shape.heads,
		'attention.head_count_kv': shape.keyHeads,
		...(architecture === 'llama' && {
			vocab_size: shape.vocabulary,
			'rope.dimension_count': shape.width / shape.heads,
		}),
		...(architecture !== 'llama' && {
			'attention.key_length': shape.width / shape.heads,
			'attention.value_length': shape.width / shape.heads,
			'attention.sliding_window': 4096,
			'rope.dimension_count': shape.width / shape.heads,
		}),
	};
	return {
		'general.architecture': architecture,
		'general.name': `random ${architecture}`,
		...Object.fromEntries(
			Object.entries(numbers).map(([key, uint32]) => [`${architecture}.${key}`, {uint32}]),
		),
		[`${architecture}.attention.layer_norm_rms_epsilon`]: {float32: epsilon},
		...(architecture === 'gemma2' && {
			'gemma2.attn_logit_softcapping': {float32: 50},
			'gemma2.final_logit_softcapping': {float32: 6},
		}),
		...shape.metadata,
	};
}

/** A vocabulary in which every text has tokens: bytes, letters, and words that no text has. */
function tokenizer(size: number): Record<string, Value> {
	const texts = ['<unk>', '<s>', '</s>'];
	const types = [2, 3, 3];
	for (let byte = 0; byte < 256; byte++) {
		texts.push(`<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`);
		types.push(6);
	}
	for (const letter of ['▁', ...'etaoinshrdlucmfwypvbgkqjxzT.,']) {
		texts.push(letter);
		types.push(1);
	}
	while (texts.length < size) {
		texts.push(`▁w${texts.length}`);
		types.push(1);
	}
	return {
		'tokenizer.ggml.model': 'llama',
		'tokenizer.ggml.tokens': {strings: texts},
		'tokenizer.ggml.scores': {floats: texts.map((_, index) => -index)},
		'tokenizer.ggml.token_type': {ints: types},
		'tokenizer.ggml.bos_token_id': {uint32: 1},
		'tokenizer.ggml.eos_token_id': {uint32: 2},
		'tokenizer.ggml.unknown_token_id': {uint32: 0},
		'tokenizer.ggml.add_bos_token': true,
		'tokenizer.ggml.add_eos_token': false,
	};
}

function tensors({architecture, type, ...shape}: Shape): Tensor[] {
	const {width, feedForward, vocabulary} = shape;
	const keyWidth = (width / shape.heads) * shape.keyHeads;
	let number = 0;
	const matrix = (name: string, columns: number, rows: number, deviation: number): Tensor => {
		const seed = shape.seed * 1009 + number++;
		return {
			name,
			type,
			dimensions: [columns, rows],
			*data() {
				const random = new Random(seed);
				// Some megabytes at a time.
				const step = Math.max(1, Math.floor(4_000_000 / columns));
				for (let row = 0; row < rows; row += step)
					yield randomWeights(random, type, Math.min(step, rows - row) * columns, deviation);
			},
		};
	};
	const norm = (name: string, size = width): Tensor => ({
		name,
		type: 'f32',
		dimensions: [size],
		data: () => [constantWeights(size, architecture === 'gemma2' ? 0.9 : 1)],
	});
	// Every layer changes the state by about as much as it is long at first, and logits spread by some units.
	const wide = 1 / Math.sqrt(width);
	const output = 2.5 * wide;
	const usual = (layer: number): Tensor[] => [
		norm(`blk.${layer}.attn_norm.weight`),
		matrix(`blk.${layer}.attn_q.weight`, width, width, 1.5 * wide),
		matrix(`blk.${layer}.attn_k.weight`, width, keyWidth, 1.5 * wide),
		matrix(`blk.${layer}.attn_v.weight`, width, keyWidth, wide),
		matrix(`blk.${layer}.attn_output.weight`, width, width, wide),
		norm(`blk.${layer}.ffn_norm.weight`),
		matrix(`blk.${layer}.ffn_gate.weight`, width, feedForward, 1.2 * wide),
		matrix(`blk.${layer}.ffn_up.weight`, width, feedForward, 1.2 * wide),
		matrix(`blk.${layer}.ffn_down.weight`, feedForward, width, 1 / Math.sqrt(feedForward)),
		...(architecture === 'gemma2'
			? [norm(`blk.${layer}.post_attention_norm.weight`), norm(`blk.${layer}.post_ffw_norm.weight`)]
			: []),
	];
	const plamo3 = (layer: number): Tensor[] => [
		norm(`blk.${layer}.attn_norm.weight`),
		matrix(`blk.${layer}.attn_qkv.weight`, width, width + 2 * keyWidth, wide),
		norm(`blk.${layer}.attn_q_norm.weight`, width / shape.heads),
		norm(`blk.${layer}.attn_k_norm.weight`, width / shape.heads),
		matrix(`blk.${layer}.attn_output.weight`, width, width, wide),
		norm(`blk.${layer}.post_attention_norm`),
		norm(`blk.${layer}.ffn_norm.weight`),
		matrix(`blk.${layer}.ffn_up.weight`, width, 2 * feedForward, wide),
		matrix(`blk.${layer}.ffn_down.weight`, feedForward, width, 1 / Math.sqrt(feedForward)),
		norm(`blk.${layer}.post_ffw_norm`),
	];
	return [
		matrix('token_embd.weight', width, vocabulary, shape.tied ? output : 1),
		...(shape.tied ? [] : [matrix('output.weight', width, vocabulary, output)]),
		norm('output_norm.weight'),
		...Array.from({length: shape.layers}, (_, layer) =>
			(architecture === 'plamo3' ? plamo3 : usual)(layer),
		).flat(),
	];
}
