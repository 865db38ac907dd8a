import leven from 'leven';

/** The known name that a mistyped one most likely means, or undefined when none is near. */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
	const word = typed.toLowerCase();
	let best: string | undefined;
	let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
	for (const name of known) {
		const isExtension = word.length >= 3 && name.startsWith(word);
		const distance = isExtension ? 1 : leven(word, name);
		if (distance < bestDistance) {
			best = name;
			bestDistance = distance;
		}
	}

	return best;
}

/** `Did you mean X?`, or the fallback when nothing is near. */
export function didYouMean(typed: string, known: Iterable<string>, otherwise?: string): string | undefined {
	const name = nearest(typed, known);
	return name === undefined ? otherwise : `Did you mean ${name}?`;
}
