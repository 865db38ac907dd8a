/** Marks between which models think aloud. Sources: the chat templates of Qwen3 and DeepSeek-R1, Magistral, Seed-OSS. */
const knownMarks = [
	['<think>', '</think>'],
	['<thinking>', '</thinking>'],
	['[THINK]', '[/THINK]'],
	['<seed:think>', '</seed:think>'],
] as const;

/**
 * The thinking marks of a model, recognised by its template; undefined when the template knows none.
 * `open` tells that the rendered prompt ends inside a thought, so that the reply begins there.
 */
export function thinkingMarks(
	template: string,
	renderedPrompt: string,
): {start: string; end: string; open: boolean} | undefined {
	for (const [start, end] of knownMarks) {
		if (template.includes(end)) return {start, end, open: renderedPrompt.trimEnd().endsWith(start)};
	}

	return undefined;
}
