/** Random numbers that are the same on every machine: integers and exact fractions only (xorshift128). */
export class Random {
	readonly #state: Uint32Array;

	constructor(seed: number) {
		this.#state = Uint32Array.of(seed ^ 0x9e3779b9, seed ^ 0x243f6a88, seed ^ 0xb7e15162, seed | 1);
		for (let i = 0; i < 32; i++) this.uint32();
	}

	uint32(): number {
		const state = this.#state;
		let t = state[3]!;
		const s = state[0]!;
		state[3] = state[2]!;
		state[2] = state[1]!;
		state[1] = s;
		t ^= t << 11;
		t ^= t >>> 8;
		state[0] = t ^ s ^ (s >>> 19);
		return state[0];
	}

	/** Nearly normal, mean 0, standard deviation 1: a sum of twelve bytes' worth of uniform numbers. */
	normal(): number {
		let sum = 0;
		for (let i = 0; i < 3; i++) {
			const bits = this.uint32();
			sum += (bits & 255) + ((bits >>> 8) & 255) + ((bits >>> 16) & 255) + (bits >>> 24);
		}
		return (sum - 12 * 127.5) / 255.998;
	}
}
