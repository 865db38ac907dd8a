import stringWidth from 'string-width';
import {theme} from '../theme.js';
import type {EditorSnapshot} from './editor.js';
import {columnsOf} from './graphemes.js';
import {marker} from './layout.js';

export type PromptRows = {
	/** Styled; each fits one row of the terminal or is cut there by the view. */
	readonly rows: readonly string[];
	readonly cursor: {readonly x: number; readonly y: number};
};

/**
 * The prompt as rows, top to bottom: text, what is hidden of it, the search, the candidates. How many there are is
 * how high the prompt is. Every mark is a character too: without colours, `›` still says what is selected.
 */
export function promptRows(snapshot: EditorSnapshot, placeholder = ''): PromptRows {
	const {layout, search, text} = snapshot;
	const rows = layout.rows.map(row =>
		row.startsWith(marker) ? theme.userMarker(marker) + row.slice(marker.length) : row,
	);
	if (text === '' && !search) rows[0] += theme.hint(placeholder);
	rows.push(...hiddenHint(snapshot));
	let {cursor} = layout;
	if (search) {
		const label = search.isFailed ? 'no match: ' : 'search: ';
		cursor = {
			x: Math.min(label.length + columnsOf(search.query, 0, search.query.length), snapshot.columns - 2),
			y: rows.length,
		};
		rows.push(`${theme.accent(label)}${search.query}${theme.hint(searchHint)}`);
	}
	return {rows: [...rows, ...suggestionRows(snapshot)], cursor};
}

const searchHint = '   Ctrl+R older · Enter sends · Esc edits';

function hiddenHint({layout: {hidden}, hasHints}: EditorSnapshot): string[] {
	if (!hasHints || (hidden.above === 0 && hidden.below === 0)) return [];
	const parts = [
		hidden.above > 0 && `↑ ${more(hidden.above)}`,
		hidden.below > 0 && `↓ ${more(hidden.below)}`,
	];
	return [theme.hint(`  ${parts.filter(Boolean).join('  ')}`)];
}

const more = (lines: number) => `${lines.toLocaleString('en')} more ${lines === 1 ? 'line' : 'lines'}`;

function suggestionRows({suggestions, columns, hasHints}: EditorSnapshot): string[] {
	const {candidates, selected, total} = suggestions;
	const labels = candidates.map(({label, value}) => label ?? value);
	const labelWidth = Math.min(
		Math.max(0, ...labels.map(label => stringWidth(label))),
		Math.floor(columns / 2),
	);
	const rows = candidates.map(({help = ''}, index) => {
		const label = labels[index]!;
		const padded = label + ' '.repeat(Math.max(0, labelWidth - stringWidth(label)));
		const isSelected = index === selected;
		const shown = isSelected ? `› ${theme.selected(padded)}` : `  ${padded}`;
		return columns < narrow || help === '' ? shown : `${shown}  ${theme.hint(help)}`;
	});
	const rest = total - candidates.length;
	return rest > 0 && hasHints ? [...rows, theme.hint(`  ${rest} more`)] : rows;
}

/** With fewer columns, a label has no room for help beside it. */
const narrow = 40;
