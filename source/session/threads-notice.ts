import type {Completion, ModelInfo} from '../engine/types.js';

/** What a person should know when other programs keep the cores busy. */
export function slowThreads(
	{threadShare}: Completion,
	model: Pick<ModelInfo, 'threads'> | undefined,
): string | undefined {
	if (threadShare === undefined) return undefined;
	const share = Math.round(threadShare * 100);
	return `Another program keeps the CPU busy: ${model?.threads} threads got ${share} % of their time. As they wait for each other, /threads 1 may be faster.`;
}
