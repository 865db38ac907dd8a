/**
 * Layers of DoLa in their one spelling: a word, or numbers from 0 on, each once, as in "4,6". Commas and blanks
 * separate, brackets may stand around. Undefined for anything else.
 */
export function readLayers(typed: string): string | undefined {
	if (['off', 'low', 'high'].includes(typed)) return typed;
	const numbers = typed.replace(/^\[(.*)\]$/, '$1').match(/^\s*\d{1,4}(?:[\s,]+\d{1,4})*\s*$/)?.[0];
	if (numbers === undefined) return undefined;
	return [...new Set(numbers.match(/\d+/g)!.map(Number))].join(',');
}
