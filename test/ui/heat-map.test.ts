import chalk from 'chalk';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {beginHeatMap, heatMapReducer} from '../../source/ui/heat-map/heat-map.js';
import {HeatMapPanel} from '../../source/ui/heat-map/heat-map-panel.js';
import {heatMapRows} from '../../source/ui/heat-map/rows.js';
import {key} from '../../source/ui/keys/events.js';
import {columns as widthOf} from '../../source/ui/markdown/columns.js';

const level = chalk.level;
beforeEach(() => {
	chalk.level = 0;
});
afterEach(() => {
	chalk.level = level;
});

const map = {
	heading: 'DoLa high · layers 4, 6 of 0–7',
	report: {
		layers: 'high',
		candidate_layers: [4, 6],
		premature_layers: [4, 6, 4],
		jsd: [
			[4, 0.1],
			[0.2, 1],
			[1, 0],
		],
	},
	tokens: ['The', ' capital', '\u001B[31m\n'],
};

const long = (tokens: number, layers: number) => ({
	heading: 'DoLa',
	report: {
		layers: 'high',
		candidate_layers: Array.from({length: layers}, (_, index) => index),
		premature_layers: Array.from({length: tokens}, (_, index) => index % layers),
		jsd: Array.from({length: tokens}, (_, token) =>
			Array.from({length: layers}, (_, layer) => (token * layer) / 7),
		),
	},
	tokens: Array.from({length: tokens}, (_, index) => ` 漢${index}`),
});

test('layers with how often each was chosen, the selected token, its text and its figures', () => {
	const moved = heatMapReducer(beginHeatMap(map), {type: 'move', by: 1});
	expect(heatMapRows(moved, 80, 20)).toEqual([
		'DoLa high · layers 4, 6 of 0–7',
		' 6 ×1 │  ◆▒  ',
		' 4 ×2 │◆█░░◆▒',
		'         ▲ token 2 of 3',
		' The capital⏎',
		' " capital" layer 6 1.00 · 4 0.20',
		'0   ░░▒▒▓▓██ 4.00 nats · ◆ premature',
		'←→ token · PgUp PgDn Home End · Esc closes',
	]);
});

test('the window goes with the selected token, and ends at the ends', () => {
	const map = long(500, 4);
	const at = (token: number) =>
		heatMapRows(heatMapReducer(beginHeatMap(map), {type: 'move', by: token}), 40, 20);
	expect(at(Number.NEGATIVE_INFINITY).join('\n')).toContain('▲ token 1 of 500');
	expect(at(250).join('\n')).toContain('token 251 of 500');
	expect(at(Number.POSITIVE_INFINITY).join('\n')).toContain('token 500 of 500 ▲');
});

test('layers that do not fit scroll', () => {
	const map = long(3, 20);
	const state = heatMapReducer(beginHeatMap(map), {type: 'scroll', by: 2});
	const rows = heatMapRows(state, 80, 12);
	expect(rows[1]).toMatch(/^ 17 /);
	expect(rows.at(-1)).toContain('14 more layers');
});

test.each([
	[30, 4],
	[40, 8],
	[80, 24],
	[200, 50],
])(
	'%i × %i: no row is too wide, there are not too many, and nothing of the text controls the terminal',
	(columns, height) => {
		for (const colors of [0, 1, 2, 3] as const) {
			chalk.level = colors;
			for (const shown of [map, long(300, 10)]) {
				for (const by of [0, 2, 150, 299]) {
					const rows = heatMapRows(heatMapReducer(beginHeatMap(shown), {type: 'move', by}), columns, height);
					expect(rows.length).toBeLessThanOrEqual(height);
					// Words are cut by the interface, the map itself must fit.
					for (const row of rows.filter(row => row.includes('│'))) expect(widthOf(row)).toBeLessThan(columns);
					if (colors === 0) expect(rows.join('')).not.toContain('\u001B');
				}
			}
		}
	},
);

test('keys move and close', () => {
	const panel = new HeatMapPanel(map);
	expect(panel.handle(key('right'))).toEqual({type: 'stay'});
	expect(panel.rows(80, 20).join('\n')).toContain('token 2 of 3');
	expect(panel.handle(key('escape'))).toEqual({type: 'close'});
});
