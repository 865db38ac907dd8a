/**
 * GBNF for the whole numbers from `least` to `most` (either may be missing), without leading zeros. Numbers have at most
 * 16 digits, as JSON's do in most languages.
 */
export function integerRange(least: number | undefined, most: number | undefined): string {
	const lowest = least === undefined ? Number.NEGATIVE_INFINITY : Math.ceil(least);
	const highest = most === undefined ? Number.POSITIVE_INFINITY : Math.floor(most);
	const parts: string[] = [];
	if (lowest < 0) parts.push(...natural(Math.max(1, -highest), -lowest).map(part => `"-" ${part}`));
	if (highest >= 0) parts.push(...natural(Math.max(0, lowest), highest));
	return `(${parts.join(' | ')})`;
}

const mostDigits = 16;

/** Alternatives for 0 ≤ low … high, where high may be infinite. */
function natural(low: number, high: number): string[] {
	const parts: string[] = [];
	if (low === 0) parts.push('"0"');
	const begin = Math.max(1, low);
	for (let digits = String(begin).length; digits <= mostDigits; digits++) {
		const [first, last] = [10 ** (digits - 1), 10 ** digits - 1];
		const [from, to] = [Math.max(begin, first), Math.min(high, last)];
		if (from > to) break;
		if (from === first && high === Number.POSITIVE_INFINITY) {
			parts.push(`[1-9] [0-9]{${digits - 1},${mostDigits - 1}}`);
			break;
		}
		parts.push(...between(String(from), String(to)));
	}
	return parts;
}

/** Alternatives for the numbers between two of the same length. */
function between(from: string, to: string): string[] {
	if (from === '') return ['""'];
	const [first, last] = [from[0]!, to[0]!];
	const [rest, more] = [from.slice(1), to.slice(1)];
	const all = rest.length === 0 ? '' : ` [0-9]{${rest.length}}`;
	if (isZeros(rest) && isNines(more)) return [`[${first}-${last}]${all}`];
	if (first === last) return between(rest, more).map(tail => `"${first}" ${tail}`);
	const parts: string[] = [];
	let [low, high] = [Number(first), Number(last)];
	if (!isZeros(rest)) {
		parts.push(...between(rest, '9'.repeat(rest.length)).map(tail => `"${first}" ${tail}`));
		low++;
	}
	if (!isNines(more)) high--;
	if (low <= high) parts.push(`[${low}-${high}]${all}`);
	if (!isNines(more)) parts.push(...between('0'.repeat(more.length), more).map(tail => `"${last}" ${tail}`));
	return parts;
}

const isZeros = (digits: string): boolean => /^0*$/.test(digits);
const isNines = (digits: string): boolean => /^9*$/.test(digits);
