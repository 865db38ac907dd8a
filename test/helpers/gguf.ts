/*
 * Writes small GGUF files, good and bad. Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
 */

type Value = string | number | boolean | readonly string[] | readonly number[] | {readonly float: number};

export type Tensor = {readonly name: string; readonly dimensions: readonly number[]};

export type GgufOptions = {
	readonly metadata?: Readonly<Record<string, Value>>;
	readonly tensors?: readonly Tensor[];
	readonly version?: number;
	/** Counts that the header claims instead of the true ones. */
	readonly tensorCount?: number;
	readonly pairCount?: number;
};

const uint32 = (value: number): Buffer => {
	const buffer = Buffer.alloc(4);
	buffer.writeUInt32LE(value);
	return buffer;
};

export const uint64 = (value: number): Buffer => {
	const buffer = Buffer.alloc(8);
	buffer.writeBigUInt64LE(BigInt(value));
	return buffer;
};

const text = (value: string): Buffer => Buffer.concat([uint64(Buffer.byteLength(value)), Buffer.from(value)]);

const float32 = (value: number): Buffer => {
	const buffer = Buffer.alloc(4);
	buffer.writeFloatLE(value);
	return buffer;
};

function typed(value: Value): Buffer {
	if (typeof value === 'string') return Buffer.concat([uint32(8), text(value)]);
	if (typeof value === 'boolean') return Buffer.concat([uint32(7), Buffer.of(Number(value))]);
	if (typeof value === 'number') return Buffer.concat([uint32(4), uint32(value)]);
	if ('float' in value) return Buffer.concat([uint32(6), float32(value.float)]);
	const [first] = value;
	const elements = value.map(element => (typeof element === 'string' ? text(element) : uint32(element)));
	return Buffer.concat([
		uint32(9),
		uint32(typeof first === 'string' ? 8 : 4),
		uint64(value.length),
		...elements,
	]);
}

const padded = (buffer: Buffer): Buffer => Buffer.concat([buffer, Buffer.alloc(-buffer.length & 31)]);

/** A GGUF with tensors of 32-bit zeros. */
export function gguf({metadata = {}, tensors = [], version = 3, ...counts}: GgufOptions = {}): Buffer {
	const pairs = Object.entries(metadata);
	let offset = 0;
	const infos = tensors.map(({name, dimensions}) => {
		const at = offset;
		offset += -(-dimensions.reduce((product, size) => product * size, 4) & ~31);
		return Buffer.concat([
			text(name),
			uint32(dimensions.length),
			...dimensions.map(uint64),
			uint32(0),
			uint64(at),
		]);
	});
	const header = Buffer.concat([
		Buffer.from('GGUF'),
		uint32(version),
		uint64(counts.tensorCount ?? tensors.length),
		uint64(counts.pairCount ?? pairs.length),
		...pairs.flatMap(([key, value]) => [text(key), typed(value)]),
		...infos,
	]);
	return Buffer.concat([padded(header), Buffer.alloc(offset)]);
}

/** Metadata of a llama model that looks like one. */
export const llamaMetadata = {
	'general.architecture': 'llama',
	'llama.context_length': 128,
	'llama.embedding_length': 32,
	'llama.block_count': 1,
	'llama.feed_forward_length': 32,
	'llama.attention.head_count': 1,
	'llama.attention.layer_norm_rms_epsilon': {float: 1e-5},
	'tokenizer.ggml.model': 'llama',
	'tokenizer.ggml.tokens': ['<unk>', '<s>', '</s>', 'a'],
	'tokenizer.ggml.scores': [0, 0, 0, 0],
	'tokenizer.ggml.token_type': [2, 3, 3, 1],
} as const;
