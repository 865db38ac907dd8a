import {printableLine} from '../../printable.js';
import {choices, furthest} from '../../session/dola.js';
import {columns as widthOf} from '../markdown/columns.js';
import {theme} from '../theme.js';
import {heatCell} from './heat-cell.js';
import type {HeatMapState} from './heat-map.js';

/** From so many columns on, a token has two of them. */
const roomy = 60;
/** With fewer rows, only the map and what is selected are shown. */
const low = 8;

/**
 * Layers × tokens, as in figure 2 of the paper (arXiv 2309.03883), as at most `height` rows: the highest layer on top
 * with how often it was the premature one, the selected token marked, the reply's text around it, and its figures.
 */
export function heatMapRows(state: HeatMapState, columns: number, height: number): string[] {
	const {map, token} = state;
	const {report, tokens} = map;
	const total = report.jsd.length;
	const counts = choices(report);
	const order = [...counts.keys()].sort((a, b) => report.candidate_layers[b]! - report.candidate_layers[a]!);
	const labels = order.map(index => ({
		index,
		layer: `${report.candidate_layers[index]}`,
		count: `×${counts[index]}`,
	}));
	const layerWidth = Math.max(...labels.map(({layer}) => layer.length));
	const countWidth = Math.max(...labels.map(({count}) => count.length));
	const margin = layerWidth + countWidth + 4;
	const cell = columns >= roomy ? 2 : 1;
	const shown = Math.max(1, Math.min(total, Math.floor((columns - 1 - margin) / cell)));
	const first = Math.max(0, Math.min(token - Math.floor(shown / 2), total - shown));
	const most = furthest(report) || 1;

	const chrome = height < low ? 3 : 6;
	const visible = Math.max(1, Math.min(labels.length, height - chrome));
	const above = Math.min(state.layersAbove, labels.length - visible);
	const layers = labels.slice(above, above + visible).map(({index, layer, count}) => {
		const cells = report.jsd.slice(first, first + shown).map((row, at) => {
			const isChosen = report.premature_layers[first + at] === report.candidate_layers[index];
			return heatCell(row[index]! / most, isChosen, cell);
		});
		return ` ${layer.padStart(layerWidth)} ${theme.hint(count.padStart(countWidth))} │${cells.join('')}`;
	});
	const marker = `${' '.repeat(margin + (token - first) * cell)}▲`;
	const place = ` token ${token + 1} of ${total}`;
	const marked = widthOf(marker + place) < columns ? marker + place : placeBefore(marker, place);
	const figures = figuresOf(state, order);
	if (height < low) return [...layers, marked, figures];

	const heading = theme.heading(printableLine(map.heading));
	const scale = `0 ${[0, 0.06, 0.25, 0.56, 1].map(value => heatCell(value, false, 2)).join('')} ${most.toFixed(2)} nats · ◆ premature`;
	const hidden = labels.length - visible;
	const more = hidden > 0 ? ` · ↑↓ ${hidden} more layers` : '';
	const keys = `←→ token${columns < roomy ? '' : ' · PgUp PgDn Home End'}${more} · Esc closes`;
	return [
		heading,
		...layers,
		marked,
		textAround(tokens, token, columns - 1),
		figures,
		scale,
		theme.hint(keys),
	];
}

/** Where the words have no room behind the mark. */
const placeBefore = (marker: string, place: string): string => {
	const words = `${place} `.slice(1);
	const room = marker.length - 1;
	return room < words.length ? marker : `${' '.repeat(room - words.length)}${words}▲`;
};

/** "“ Paris” · layer 4 0.83 · 6 0.22 nats", the premature layer first. */
function figuresOf({map: {report, tokens}, token}: HeatMapState, order: readonly number[]): string {
	const row = report.jsd[token];
	if (!row) return 'The reply has no tokens.';
	const premature = report.premature_layers[token];
	const sorted = [...order].sort((a, b) => row[b]! - row[a]!);
	const figures = sorted.map(index => {
		const layer = report.candidate_layers[index]!;
		const text = `${layer} ${row[index]!.toFixed(row[index]! < 0.1 ? 3 : 2)}`;
		return layer === premature ? theme.strong(`layer ${text}`) : theme.hint(text);
	});
	return ` ${theme.accent(JSON.stringify(printableLine(tokens[token] ?? '')))} ${figures.join(theme.hint(' · '))}`;
}

/** The reply's text with the selected token in the middle, in at most `width` columns. */
function textAround(tokens: readonly string[], selected: number, width: number): string {
	const shownText = (index: number): string => onOneLine(tokens[index] ?? '');
	const middle = shownText(selected) || '·';
	let room = width - 2 - widthOf(middle);
	let before = '';
	let after = '';
	let [left, right] = [selected - 1, selected + 1];
	while (left >= 0 || right < tokens.length) {
		const next = left >= 0 ? shownText(left) : '';
		const following = right < tokens.length ? shownText(right) : '';
		room -= widthOf(next) + widthOf(following);
		if (room < 0) break;
		before = next + before;
		after += following;
		left--;
		right++;
	}
	return ` ${before}${theme.selected(middle)}${after}`;
}

const onOneLine = (text: string): string => printableLine(text.replaceAll('\n', '⏎'));
