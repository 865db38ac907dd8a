import {BadGguf, type ByteSource, GgufReader} from './reader.js';
import {tensorTypes} from './tensor-types.js';

/** What a GGUF header says, without the long arrays (vocabularies are large and llama.cpp reads them itself). */
export type GgufHeader = {
	readonly version: number;
	/** Scalars and texts of the metadata, under their full dotted keys. */
	readonly metadata: ReadonlyMap<string, string | number | boolean>;
	/** The number of each one's type in GGUF: 6 is a 32-bit float, 8 a text. */
	readonly types: ReadonlyMap<string, number>;
	/** Lengths of the metadata's arrays. */
	readonly arrays: ReadonlyMap<string, number>;
	/** The numbers of the short ones: values that differ from layer to layer. */
	readonly lists: ReadonlyMap<string, readonly number[]>;
	/** Whether two tokens of the vocabulary have the same text, when that was to be found out. */
	readonly repeatsTokens: boolean;
	readonly tensorCount: number;
	readonly tensors: ReadonlyMap<string, TensorInfo>;
	/** Number of weights in all tensors. */
	readonly parameters: number;
	/** Bytes the file must have for all tensors to lie within it. */
	readonly bytesNeeded: number;
};

/** Length of a row first; `type` is the number of ggml's type. */
export type TensorInfo = {readonly dimensions: readonly number[]; readonly type: number};

// The smallest possible entries: key length + one letter + type + one byte, and name length + letter + dimensions + type + offset.
const smallestPair = 8 + 1 + 4 + 1;
const smallestTensor = 8 + 1 + 4 + 4 + 8;

// Many times what real models have (some 50 entries, keys of 60 letters and 4 parts): node-llama-cpp makes an object of
// each part of each key, in a time that grows with the square of their number.
const mostPairs = 4096;
const longestKey = 512;
const mostKeyParts = 16;
/** In bytes: some vocabularies have tokens of a thousand spaces. */
const longestToken = 65_535;
const mostTokens = 2 ** 22;
/** More layers than any model has. */
const longestList = 1024;
const longestTensorName = 64;
const mostDimensions = 4;

const stringType = 8;
const arrayType = 9;
const scalarSizes: readonly (number | undefined)[] = [1, 1, 2, 2, 4, 4, 4, 1, undefined, undefined, 8, 8, 8];

/**
 * Reads and checks a GGUF header before any native code sees the file: a damaged or hostile one can make llama.cpp
 * allocate without limit or abort. Throws BadGguf.
 * `compareTokens`: also look for equal tokens, which takes some 100 ms for a large vocabulary.
 * Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
 */
export function readHeader(source: ByteSource, {compareTokens = false} = {}): GgufHeader {
	const reader = new GgufReader(source);
	const magic = reader.bytes(Math.min(4, source.size)).toString('latin1');
	if (magic !== 'GGUF') throw new BadGguf('it does not begin with the letters GGUF');
	const version = reader.u32();
	if (version !== 2 && version !== 3) {
		const swapped = version > 0 && version % 2 ** 24 === 0;
		throw new BadGguf(swapped ? 'it is a big-endian GGUF' : `it is a GGUF of the unknown version ${version}`);
	}
	const tensorCount = reader.u64();
	const pairCount = reader.u64();
	if (tensorCount * smallestTensor + pairCount * smallestPair > source.size) {
		throw new BadGguf('the counts in its header are larger than the file allows');
	}
	if (pairCount > mostPairs)
		throw new BadGguf(`its metadata has ${pairCount} entries, more than any model needs`);
	const metadata = new Map<string, string | number | boolean>();
	const types = new Map<string, number>();
	const arrays = new Map<string, number>();
	const lists = new Map<string, readonly number[]>();
	let repeatsTokens = false;
	for (let index = 0; index < pairCount; index++) {
		const key = readKey(reader);
		const type = reader.u32();
		types.set(key, type);
		if (type !== arrayType) metadata.set(key, readScalar(reader, type));
		else if (compareTokens && key === 'tokenizer.ggml.tokens') repeatsTokens = readTokens(reader, arrays);
		else readArray(reader, key, arrays, lists);
	}
	const tensors = readTensors(reader, tensorCount);
	const alignment = Number(metadata.get('general.alignment') ?? 32);
	if (!(alignment > 0 && Number.isInteger(alignment))) throw new BadGguf('its alignment is not a number');
	const dataStart = Math.ceil(reader.position / alignment) * alignment;
	return {
		version,
		metadata,
		types,
		arrays,
		lists,
		repeatsTokens,
		tensorCount,
		tensors: tensors.infos,
		parameters: tensors.parameters,
		bytesNeeded: tensorCount === 0 ? reader.position : dataStart + tensors.dataBytes,
	};
}

function readKey(reader: GgufReader): string {
	const length = reader.u64();
	if (length > longestKey) throw new BadGguf('a name in the metadata is absurdly long');
	const key = reader.bytes(length).toString('utf8');
	if (key.split('.').length > mostKeyParts)
		throw new BadGguf('a name in the metadata has absurdly many parts');
	return key;
}

function readArray(
	reader: GgufReader,
	key: string,
	arrays: Map<string, number>,
	lists: Map<string, readonly number[]>,
): void {
	const elementType = reader.u32();
	const count = reader.u64();
	arrays.set(key, count);
	if (elementType === stringType) {
		if (count * 8 > reader.left) throw new BadGguf('a list in the metadata is longer than the file');
		for (let index = 0; index < count; index++) reader.skipString();
		return;
	}
	const size = scalarSizes[elementType];
	if (size === undefined) throw new BadGguf('a list in the metadata is of an unknown type');
	if (count > longestList) reader.skip(count * size);
	else
		lists.set(
			key,
			Array.from({length: count}, () => Number(readScalar(reader, elementType))),
		);
}

/** Whether two tokens are equal. Empty ones do not count: llama.cpp numbers them. */
function readTokens(reader: GgufReader, arrays: Map<string, number>): boolean {
	if (reader.u32() !== stringType) throw new BadGguf('the tokens of its vocabulary are no texts');
	const count = reader.u64();
	arrays.set('tokenizer.ggml.tokens', count);
	if (count * 8 > reader.left) throw new BadGguf('a list in the metadata is longer than the file');
	if (count > mostTokens) throw new BadGguf('its vocabulary is absurdly large');
	const texts = new Set<string>();
	let filled = 0;
	for (let index = 0; index < count; index++) {
		const length = reader.u64();
		if (length > longestToken) throw new BadGguf('a token of its vocabulary is absurdly long');
		if (length === 0) continue;
		filled++;
		texts.add(reader.bytes(length).toString('latin1'));
	}
	return texts.size < filled;
}

function readScalar(reader: GgufReader, type: number): string | number | boolean {
	if (type === stringType) return reader.string();
	const size = scalarSizes[type];
	if (size === undefined) throw new BadGguf('a value in the metadata is of an unknown type');
	const bytes = reader.bytes(size);
	switch (type) {
		case 1:
			return bytes.readInt8();
		case 3:
			return bytes.readInt16LE();
		case 5:
			return bytes.readInt32LE();
		case 6:
			return bytes.readFloatLE();
		case 7:
			return bytes[0] !== 0;
		case 10:
			return Number(bytes.readBigUInt64LE());
		case 11:
			return Number(bytes.readBigInt64LE());
		case 12:
			return bytes.readDoubleLE();
		default:
			return bytes.readUIntLE(0, size);
	}
}

function readTensors(
	reader: GgufReader,
	count: number,
): {infos: Map<string, TensorInfo>; parameters: number; dataBytes: number} {
	const infos = new Map<string, TensorInfo>();
	let parameters = 0;
	let dataBytes = 0;
	for (let index = 0; index < count; index++) {
		const nameLength = reader.u64();
		if (nameLength > longestTensorName) throw new BadGguf('the name of a tensor is absurdly long');
		const name = reader.bytes(nameLength).toString('utf8');
		const dimensionCount = reader.u32();
		if (dimensionCount > mostDimensions) throw new BadGguf(`a tensor has ${dimensionCount} dimensions`);
		const dimensions = Array.from({length: dimensionCount}, () => reader.u64());
		const weights = dimensions.reduce((product, size) => product * size, 1);
		if (!Number.isSafeInteger(weights)) throw new BadGguf('the size of a tensor is absurd');
		const type = reader.u32();
		infos.set(name, {dimensions, type});
		const [blockWeights, blockBytes] = tensorTypes.get(type) ?? [1, 0];
		const end = reader.u64() + (weights / blockWeights) * blockBytes;
		parameters += weights;
		dataBytes = Math.max(dataBytes, end);
	}
	return {infos, parameters, dataBytes: Math.ceil(dataBytes)};
}
