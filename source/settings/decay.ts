/** A start (tokens) and a factor, as in "200,1.05": commas and blanks separate, brackets may stand around. */
export function readDecay(typed: string): string | undefined {
	if (typed === 'off' || typed === 'none') return 'off';
	const match = /^[([]?\s*(\d{1,7})[\s,]+(\d{1,3}(?:\.\d{1,9})?)\s*[)\]]?$/.exec(typed);
	if (!match) return undefined;
	const factor = Number(match[2]);
	return factor > 0 ? `${Number(match[1])},${factor}` : undefined;
}
