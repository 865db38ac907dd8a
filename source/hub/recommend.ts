import {type Fit, fitWords, type Machine} from './memory.js';
import {sizeText} from './size-text.js';

export type Candidate = {
	readonly quantization: string | undefined;
	readonly sizeBytes: number;
	readonly neededBytes: number;
	readonly fit: Fit;
};

export type Recommendation<C extends Candidate> = {
	/** Undefined when nothing fits. */
	readonly choice: C | undefined;
	/** One sentence. */
	readonly reason: string;
};

/** Below this, four bits cost more quality than eight cost memory. */
const smallModel = 2e9;
const usual = ['Q4_K_M', 'Q4_K_S', 'IQ4_XS', 'Q4_0', 'Q5_K_M', 'Q5_K_S'];
const careful = ['Q8_0', 'Q6_K', 'Q5_K_M', ...usual];

/** Which quantization to take on this machine, and why. `parameters` is 0 when unknown. */
export function recommend<C extends Candidate>(
	candidates: readonly C[],
	parameters: number,
	machine: Machine,
): Recommendation<C> {
	const isSmall = parameters > 0 && parameters < smallModel;
	const order = isSmall ? careful : usual;
	for (const level of ['gpu', 'cpu', 'partly'] as const) {
		const fitting = candidates.filter(({fit}) => fit === level);
		const named = order
			.map(name => fitting.find(({quantization}) => plain(quantization) === name))
			.find(Boolean);
		if (named) {
			const why =
				isSmall && named.quantization === order[0]
					? 'small models lose much below eight bits'
					: 'the usual balance of quality and size';
			return {choice: named, reason: `${named.quantization}: ${why}; ${fitWords[level]}.`};
		}

		// What is left is larger than need be or smaller than is good: the GPU is not worth a bad quantization.
		const best = fitting.at(-1);
		const isBad = best && /^(?:UD-)?I?Q[12]/.test(best.quantization ?? '');
		if (best && (level !== 'gpu' || !isBad)) {
			const name = best.quantization ?? 'This file';
			return {choice: best, reason: `${name}: the largest that ${fitWords[level]}.`};
		}
	}

	const least = Math.min(...candidates.map(({neededBytes}) => neededBytes));
	const has = machine.memory + (machine.gpuMemory ?? 0);
	const reason = `Nothing fits: the smallest needs ${sizeText(least)}, this machine has ${sizeText(has)}.`;
	return {choice: undefined, reason};
}

const plain = (name: string | undefined) => name?.replace(/^UD-/, '');
