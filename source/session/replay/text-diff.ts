/** A line of a diff: of both texts, of the first only, of the second only. */
export type DiffLine = {readonly mark: ' ' | '-' | '+'; readonly text: string};

/** Lines of each text, from the one with the first difference on. */
const mostLines = 4;
/** Characters of a line before the first difference, and of a line at all. */
const mostBefore = 40;
const mostCharacters = 160;

/**
 * The place where two texts part, as a unified diff shows it: the line before it, then what each of them goes on with.
 * Sampled text has nothing in common after its first other token, so that nothing is looked for behind it. [] for equal
 * texts.
 */
export function textDiff(before: string, after: string): readonly DiffLine[] {
	if (before === after) return [];
	let at = 0;
	while (before[at] === after[at]) at++;
	const lineStart = before.lastIndexOf('\n', at - 1) + 1;
	const earlier = before.slice(0, Math.max(0, lineStart - 1));
	const context = lineStart === 0 ? [] : [clipped(earlier.slice(earlier.lastIndexOf('\n') + 1), 0)];
	const column = at - lineStart;
	return [
		...context.map(text => ({mark: ' ', text}) as const),
		...changed(before.slice(lineStart), column).map(text => ({mark: '-', text}) as const),
		...changed(after.slice(lineStart), column).map(text => ({mark: '+', text}) as const),
	];
}

function changed(text: string, column: number): readonly string[] {
	if (text === '') return [];
	const lines = text.split('\n');
	const shown = lines.slice(0, mostLines).map((line, index) => clipped(line, index === 0 ? column : 0));
	const hidden = lines.length - shown.length;
	return hidden > 0 ? [...shown, `… ${hidden} more line${hidden === 1 ? '' : 's'}`] : shown;
}

/** A part of a long line, so that `column` can be seen. */
function clipped(line: string, column: number): string {
	const start = column > mostBefore && line.length > mostCharacters ? column - mostBefore : 0;
	const part = line.slice(start, start + mostCharacters).toWellFormed();
	return `${start > 0 ? '…' : ''}${part}${start + mostCharacters < line.length ? '…' : ''}`;
}
