/** Decades that the plot shows, one a row: 100 % down to 0.01 %. */
const decades = 4;
const labels = ['100 %', '10 %', '1 %', '0.1 %'];
const margin = Math.max(...labels.map(label => label.length)) + 1;
const eighths = ' ▁▂▃▄▅▆▇█';

export type EndPlotOptions = {
	/** Columns of the terminal that the plot may take. */
	readonly width: number;
	/** max_new_tokens, when it is one; marked when the reply came near it. */
	readonly limit?: number;
};

/**
 * How probable the end of the reply was at each of its tokens, as bars on a logarithmic scale: 0 … 1 in, rows of text
 * out. Where there are more tokens than columns, a column shows the highest of its tokens.
 */
export function endPlot(ends: readonly number[], {width, limit}: EndPlotOptions): string {
	const isNear = limit !== undefined && limit <= 2 * ends.length;
	const extent = Math.max(ends.length, isNear ? limit : 0, 1);
	const room = Math.max(8, width - margin - 2);
	const perColumn = Math.ceil(extent / room);
	const columns = Math.ceil(extent / perColumn);
	const heights = Array.from({length: columns}, (_, column) =>
		height(Math.max(0, ...ends.slice(column * perColumn, (column + 1) * perColumn))),
	);
	const mark = isNear ? Math.ceil(limit / perColumn) : undefined;
	const marked = (bars: string, sign: string): string =>
		mark === undefined ? bars : bars.slice(0, mark) + sign + bars.slice(mark);
	const rows = labels.map((label, row) => {
		const below = (decades - 1 - row) * 8;
		const bars = heights.map(eighth => eighths[Math.min(8, Math.max(0, eighth - below))]).join('');
		return `${label.padStart(margin - 1)} ┤${marked(bars, '┊')}`.trimEnd();
	});
	const axis = `${' '.repeat(margin)}└${marked('─'.repeat(columns), '┴')}`;
	return [...rows, axis, foot(ends.length, columns, limit, mark)].join('\n');
}

/** In eighths of a row; what can be seen at all is one. */
const height = (probability: number): number =>
	probability <= 0 ? 0 : Math.min(8 * decades, Math.round(8 * (decades + Math.log10(probability))));

/** The first token at the left, and the limit, or the last token, at the right. */
function foot(tokens: number, columns: number, limit: number | undefined, mark: number | undefined): string {
	const right =
		mark !== undefined ? `limit ${limit}` : limit === undefined ? `${tokens}` : `${tokens}, limit ${limit}`;
	const end = mark === undefined ? columns : mark + 1;
	return `${' '.repeat(margin + 1)}1${right.padStart(Math.max(right.length + 1, end - 1))}`;
}

/** "93 % at token 44, the last; before that 12 % at token 16": what the plot shows, for those who do not see it. */
export function highestEnds(ends: readonly number[], tokens = ends.length): string {
	const last = ends.length - 1;
	const highest = indexOfHighest(ends);
	// The token that ended the reply is none of the reply's.
	const said =
		highest >= tokens
			? `${percent(ends[highest]!)} at its end`
			: at(ends, highest) + (highest === last ? ', the last' : '');
	const before = highest === last ? indexOfHighest(ends.slice(0, last)) : -1;
	return before >= 0 ? `${said}; before that at most ${at(ends, before)}` : said;
}

const at = (ends: readonly number[], index: number): string =>
	`${percent(ends[index]!)} at token ${index + 1}`;

const indexOfHighest = (ends: readonly number[]): number =>
	ends.reduce((best, end, index) => (best < 0 || end > ends[best]! ? index : best), -1);

/** Two digits that mean something. */
const percent = (share: number): string =>
	share < 0.0001 ? 'less than 0.01 %' : `${Number((share * 100).toPrecision(2))} %`;
