import type {Drafter} from './drafter.js';

/**
 * What followed the last place where the latest tokens stood before, in prompt or reply. As Hugging Face's
 * PromptLookupCandidateGenerator (https://github.com/apoorvumang/prompt-lookup-decoding), but for the place: there the
 * first one is taken.
 */
export function promptLookup(
	tokens: readonly number[],
	{longest, count}: {readonly longest: number; readonly count: number},
): Drafter {
	return {
		guess: async most => {
			for (let size = Math.min(longest, tokens.length - 1); size > 0; size--) {
				const at = lastMatch(tokens, size);
				if (at >= 0) return tokens.slice(at + size, at + size + Math.min(count, most));
			}
			return [];
		},
		release: () => {},
	};
}

/** Where the last `size` tokens stand before, so that at least one token follows; -1 when nowhere. */
function lastMatch(tokens: readonly number[], size: number): number {
	const end = tokens.length - size;
	for (let at = end - 1; at >= 0; at--) {
		let same = 0;
		while (same < size && tokens[at + same] === tokens[end + same]) same++;
		if (same === size) return at;
	}
	return -1;
}
