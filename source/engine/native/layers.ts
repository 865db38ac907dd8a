/*
 * Candidate layers of DoLa as Hugging Face's `generate(dola_layers=…)` defines them. Layer j of N stands for the state
 * that goes into layer j: 0 is the token embeddings.
 */

export type DolaLayers = 'low' | 'high' | readonly number[];

/**
 * `count`: the model's layers. `tied`: the output matrix is that of the token embeddings, for which layer 0 would only
 * say its own token again. Layers of a list that the model does not have are left out; the result may be empty.
 */
export function candidateLayers(asked: DolaLayers, count: number, tied: boolean): number[] {
	if (asked !== 'low' && asked !== 'high') return [...new Set(asked)].filter(layer => layer < count);
	const half = Math.floor(count / 2);
	if (asked === 'high') return count <= 40 ? everySecond(half, count) : everySecond(count - 20, count);
	const start = !tied || count < 2 ? 0 : count === 2 ? 1 : 2;
	if (start === half) return [start];
	return everySecond(start, count <= 40 ? half : 20);
}

function everySecond(from: number, to: number): number[] {
	return Array.from({length: Math.max(0, Math.ceil((to - from) / 2))}, (_, index) => from + 2 * index);
}
