import {closeSync, openSync, writeSync} from 'node:fs';
import {type TensorType, tensorTypes} from './quantize.js';

/*
 * Writes a GGUF file without holding it in memory. Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
 */

export type Value =
	| string
	| boolean
	| {readonly uint32: number}
	| {readonly float32: number}
	| {readonly strings: readonly string[]}
	| {readonly floats: readonly number[]}
	| {readonly ints: readonly number[]};

export type Tensor = {
	readonly name: string;
	readonly type: TensorType;
	/** The length of a row first. */
	readonly dimensions: readonly number[];
	/** The encoded weights in any number of pieces. */
	data(): Iterable<Uint8Array>;
};

const alignment = 32;
const aligned = (size: number): number => Math.ceil(size / alignment) * alignment;

const uint32 = (value: number): Buffer => {
	const buffer = Buffer.alloc(4);
	buffer.writeUInt32LE(value);
	return buffer;
};
const uint64 = (value: number): Buffer => {
	const buffer = Buffer.alloc(8);
	buffer.writeBigUInt64LE(BigInt(value));
	return buffer;
};
const float32 = (value: number): Buffer => {
	const buffer = Buffer.alloc(4);
	buffer.writeFloatLE(value);
	return buffer;
};
const int32 = (value: number): Buffer => {
	const buffer = Buffer.alloc(4);
	buffer.writeInt32LE(value);
	return buffer;
};
const text = (value: string): Buffer => Buffer.concat([uint64(Buffer.byteLength(value)), Buffer.from(value)]);
const array = (type: number, elements: readonly Buffer[]): Buffer =>
	Buffer.concat([uint32(9), uint32(type), uint64(elements.length), ...elements]);

function encode(value: Value): Buffer {
	if (typeof value === 'string') return Buffer.concat([uint32(8), text(value)]);
	if (typeof value === 'boolean') return Buffer.concat([uint32(7), Buffer.of(Number(value))]);
	if ('uint32' in value) return Buffer.concat([uint32(4), uint32(value.uint32)]);
	if ('float32' in value) return Buffer.concat([uint32(6), float32(value.float32)]);
	if ('strings' in value) return array(8, value.strings.map(text));
	if ('floats' in value) return array(6, value.floats.map(float32));
	return array(5, value.ints.map(int32));
}

export function writeGguf(
	path: string,
	{metadata, tensors}: {metadata: Readonly<Record<string, Value>>; tensors: readonly Tensor[]},
): void {
	let offset = 0;
	const infos = tensors.map(({name, type, dimensions}) => {
		const {id, bytes, weights} = tensorTypes[type];
		const info = [
			text(name),
			uint32(dimensions.length),
			...dimensions.map(uint64),
			uint32(id),
			uint64(offset),
		];
		offset += aligned((dimensions.reduce((product, size) => product * size, 1) / weights) * bytes);
		return Buffer.concat(info);
	});
	const pairs = Object.entries(metadata);
	const header = Buffer.concat([
		Buffer.from('GGUF'),
		uint32(3),
		uint64(tensors.length),
		uint64(pairs.length),
		...pairs.flatMap(([key, value]) => [text(key), encode(value)]),
		...infos,
	]);
	const file = openSync(path, 'w');
	try {
		writeSync(file, header);
		writeSync(file, Buffer.alloc(aligned(header.length) - header.length));
		for (const tensor of tensors) {
			let written = 0;
			for (const piece of tensor.data()) {
				for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
				written += piece.length;
			}
			writeSync(file, Buffer.alloc(aligned(written) - written));
		}
	} finally {
		closeSync(file);
	}
}
