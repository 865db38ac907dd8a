import stringWidth from 'string-width';
import {printable, printableLine} from '../../printable.js';
import {chop, wrap} from '../markdown/wrap.js';
import {theme} from '../theme.js';
import {itemsLeft, type PanelState, selectedItem} from './panel.js';

/** With fewer rows there is no room for a preview. */
const lowest = 8;
/** More items or a longer preview would push everything else about. */
const mostRows = 28;
/** With fewer columns, a label has no room for help beside it. */
const narrow = 40;

/**
 * A panel as at most `height` rows: title with the search, items around the selected one, the end of the preview, keys.
 * Every mark is a character too: without colours, `›` still says what is selected and `●` what is in force.
 */
export function panelRows(state: PanelState, columns: number, height: number): string[] {
	const room = Math.min(mostRows, height);
	const search = state.query === '' ? theme.hint('type to search') : `search: ${printableLine(state.query)}`;
	const head = `${theme.heading(printableLine(state.panel.title))}  ${search}`;
	const deletes = selectedItem(state)?.deleteLine === undefined ? '' : ' · Del deletes it';
	const atEsc = state.query === '' ? 'Esc closes' : 'Esc shows all';
	const keys = theme.hint(`↑↓ select · Enter uses it${deletes} · ${atEsc}`);
	if (room < 4) return [...itemRows(state, columns, Math.max(1, room))];
	const preview = room < lowest ? [] : previewRows(state, columns);
	const forItems = preview.length === 0 ? room - 2 : Math.max(3, Math.floor((room - 3) / 2));
	const items = itemRows(state, columns, forItems);
	const forPreview = room - items.length - 3;
	return [head, ...items, ...(preview.length > 0 ? previewPart(preview, columns, forPreview) : []), keys];
}

function itemRows(state: PanelState, columns: number, count: number): string[] {
	const items = itemsLeft(state);
	if (items.length === 0) return [theme.hint('  nothing found')];
	const first = Math.max(0, Math.min(state.selected - Math.floor(count / 2), items.length - count));
	const labelWidth = Math.min(
		Math.floor(columns / 2),
		Math.max(...items.map(({label}) => stringWidth(label))),
	);
	return items.slice(first, first + count).map(({label, help = '', isCurrent}, index) => {
		const padded = label + ' '.repeat(Math.max(0, labelWidth - stringWidth(label)));
		const isSelected = first + index === state.selected;
		const marked = `${isSelected ? '›' : ' '}${isCurrent ? '●' : ' '} ${isSelected ? theme.selected(padded) : padded}`;
		return columns < narrow || help === '' ? marked : `${marked}  ${theme.hint(printableLine(help))}`;
	});
}

const previewRows = (state: PanelState, columns: number): string[] =>
	printable(selectedItem(state)?.preview ?? '')
		.replace(/\n$/, '')
		.split('\n')
		.flatMap(line => (selectedItem(state)?.isProse ? wrap : chop)(line, columns - 1))
		.filter((row, _, all) => all.length > 1 || row !== '');

/** Its end is what matters: there the reply begins. */
function previewPart(rows: readonly string[], columns: number, count: number): string[] {
	const hidden = rows.length - count;
	const title = hidden > 0 ? ` the last ${count} of ${rows.length} rows ` : ' preview ';
	const rule = theme.rule(`─${title}`.padEnd(Math.min(columns - 1, 60), '─'));
	return [rule, ...rows.slice(Math.max(0, hidden))];
}
