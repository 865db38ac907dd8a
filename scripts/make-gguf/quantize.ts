import type {Random} from './random.js';

/*
 * Numbers as ggml stores them: https://github.com/ggml-org/ggml/blob/master/src/ggml-quants.c. A block of 32 weights
 * has one 16-bit float as scale.
 */

export type TensorType = 'f32' | 'f16' | 'q8_0' | 'q4_0';

/** Number in the file, bytes of a block, weights of a block. */
export const tensorTypes: Readonly<Record<TensorType, {id: number; bytes: number; weights: number}>> = {
	f32: {id: 0, bytes: 4, weights: 1},
	f16: {id: 1, bytes: 2, weights: 1},
	q4_0: {id: 2, bytes: 18, weights: 32},
	q8_0: {id: 8, bytes: 34, weights: 32},
};

const bits = new DataView(new ArrayBuffer(4));

/** The nearest 16-bit float (normal numbers and zero), as its bits. */
export function float16(value: number): number {
	bits.setFloat32(0, value);
	const single = bits.getUint32(0);
	const sign = (single >>> 16) & 0x8000;
	const rounded = (single & 0x7fff_ffff) + 0x0fff + ((single >>> 13) & 1);
	const exponent = (rounded >>> 23) - 112;
	if (exponent <= 0) return sign;
	return sign | (exponent << 10) | ((rounded >>> 13) & 0x3ff);
}

function fromFloat16(half: number): number {
	const magnitude = ((half & 0x3ff) + 1024) * 2 ** ((half >>> 10) - 25 - ((half & 0x8000) >>> 10));
	return half === 0 ? 0 : half & 0x8000 ? -magnitude : magnitude;
}

/** `count` normal weights of this standard deviation, encoded. */
export function randomWeights(
	random: Random,
	type: TensorType,
	count: number,
	deviation: number,
): Uint8Array {
	const {bytes, weights} = tensorTypes[type];
	const out = new Uint8Array((count / weights) * bytes);
	const view = new DataView(out.buffer);
	if (type === 'f32') {
		for (let i = 0; i < count; i++) view.setFloat32(4 * i, random.normal() * deviation, true);
	} else if (type === 'f16') {
		for (let i = 0; i < count; i++) view.setUint16(2 * i, float16(random.normal() * deviation), true);
	} else if (type === 'q8_0') {
		const block = new Float64Array(weights);
		for (let at = 0; at < out.length; at += bytes) {
			for (let i = 0; i < weights; i++) block[i] = random.normal() * deviation;
			const scale = float16(Math.max(...block.map(Math.abs)) / 127);
			view.setUint16(at, scale, true);
			const inverse = 1 / fromFloat16(scale);
			for (let i = 0; i < weights; i++)
				view.setInt8(at + 2 + i, Math.max(-127, Math.min(127, Math.round(block[i]! * inverse))));
		}
	} else {
		// Uniform instead of normal, without any arithmetic: large models for measuring are made in seconds.
		const scale = float16(deviation / 4.61);
		for (let at = 0; at < out.length; at += bytes) {
			view.setUint16(at, scale, true);
			for (let i = 2; i < bytes; i += 4) view.setUint32(at + i, random.uint32(), true);
		}
	}
	return out;
}

/** `count` times the same weight, as f32: norms are stored so. */
export function constantWeights(count: number, value: number): Uint8Array {
	return new Uint8Array(new Float32Array(count).fill(value).buffer);
}
