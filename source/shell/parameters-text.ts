/** A number of weights as models are called: `7.2B`, `135M`; nothing when it is unknown. */
export function parametersText(parameters: number | undefined): string {
	if (!parameters) return '';
	if (parameters >= 999.5e6) return `${(parameters / 1e9).toFixed(1).replace(/\.0$/, '')}B`;
	return `${Math.max(1, Math.round(parameters / 1e6))}M`;
}
