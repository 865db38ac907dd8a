/** Makes tokens impossible. Ids that the vocabulary does not have are passed over. */
export function ban(logits: Float32Array, tokens: readonly number[]): void {
	for (const token of tokens) if (token < logits.length) logits[token] = Number.NEGATIVE_INFINITY;
}
