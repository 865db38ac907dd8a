/** Keys as the program's other JSON has them: `sizeBytes` becomes `size_bytes`. Texts and numbers stay as they are. */
export function snakeCase(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(snakeCase);
	if (value === null || typeof value !== 'object' || 'toJSON' in value) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [
			key.replaceAll(/[A-Z]+/g, letters => `_${letters.toLowerCase()}`),
			snakeCase(inner),
		]),
	);
}
