/** Token ids in their one spelling: numbers from 0 on, each once, as in "2,32000". Commas and blanks separate. */
export function readTokenIds(typed: string): string | undefined {
	if (typed === 'off' || typed === 'none') return 'off';
	const numbers = typed.replace(/^\[(.*)\]$/, '$1');
	if (!/^\s*\d{1,7}(?:[\s,]+\d{1,7})*\s*$/.test(numbers)) return undefined;
	return [...new Set(numbers.match(/\d+/g)!.map(Number))].join(',');
}
