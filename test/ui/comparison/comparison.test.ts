import chalk from 'chalk';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {beginComparison, comparisonReducer} from '../../../source/ui/comparison/comparison.js';
import {ComparisonPanel} from '../../../source/ui/comparison/comparison-panel.js';
import {comparisonRows} from '../../../source/ui/comparison/rows.js';
import {key} from '../../../source/ui/keys/events.js';
import {columns as widthOf} from '../../../source/ui/markdown/columns.js';

const level = chalk.level;
beforeEach(() => {
	chalk.level = 0;
});
afterEach(() => {
	chalk.level = level;
});

const comparison = (before: string, now: string) => {
	const kept: unknown[] = [];
	return {
		kept,
		question: 'Why?\u001B[2J',
		sides: [
			{title: 'before  dola_layers=off', text: before, stop: '■ EOS · 3 tokens'},
			{title: 'now  dola_layers=high', text: now, stop: '■ max_new_tokens 9/9'},
		] as const,
		keep(side: 0 | 1, withSettings: boolean) {
			kept.push([side, withSettings]);
			return {type: 'notice', text: 'kept'} as const;
		},
	};
};

test('side by side where there is room, stacked where there is not', () => {
	const state = beginComparison(comparison('One.', 'Two words.\nMore.'));
	expect(comparisonRows(state, 80, 20).rows.map(row => row.trimEnd())).toEqual(
		[
			'Compare  Why?',
			'  before  dola_layers=off              │ › now  dola_layers=high',
			'One.                                   │ Two words.',
			'■ EOS · 3 tokens                       │ More.',
			'                                       │ ■ max_new_tokens 9/9',
			'←→ select · Enter keeps · s keeps the new with its settings · Esc keeps the old',
		].map(row => row.trimEnd()),
	);
	expect(comparisonRows(state, 50, 20).rows.slice(1, -1)).toEqual([
		'  before  dola_layers=off',
		'One.',
		'■ EOS · 3 tokens',
		'› now  dola_layers=high',
		'Two words.',
		'More.',
		'■ max_new_tokens 9/9',
	]);
});

test('scrolls both, and ends at the end of the longer one', () => {
	const long = Array.from({length: 50}, (_, index) => `line ${index}`).join('\n');
	const begun = beginComparison(comparison(long, 'short'));
	const {hidden, rows} = comparisonRows(begun, 80, 12);
	expect(rows).toHaveLength(12);
	expect(hidden).toBe(42);
	const end = comparisonReducer(begun, {type: 'scroll', by: Number.POSITIVE_INFINITY, most: hidden});
	expect(comparisonRows(end, 80, 12).rows.join('\n')).toContain('line 49');
	expect(comparisonReducer(end, {type: 'scroll', by: -1, most: hidden}).above).toBe(41);
});

test('never wider or higher than the terminal, whatever the text', () => {
	const state = beginComparison(comparison('漢字'.repeat(200), '👩‍👩‍👧 \u001B[31mred\t'.repeat(50)));
	for (const columns of [10, 24, 40, 71, 72, 80, 200])
		for (const height of [1, 3, 6, 9, 20]) {
			const {rows} = comparisonRows(state, columns, height);
			expect(rows.length).toBeLessThanOrEqual(height);
			for (const row of rows) expect(widthOf(row)).toBeLessThan(columns);
			expect(rows.join('')).not.toContain('\u001B');
		}
});

test('keys keep one: the selected, the new with its settings, or the old', () => {
	const press = (...names: string[]) => {
		const shown = comparison('a', 'b');
		const panel = new ComparisonPanel(shown);
		for (const name of names) panel.handle(name === 's' ? {type: 'text', text: 's'} : key(name));
		return shown.kept;
	};
	expect(press('enter')).toEqual([[1, false]]);
	expect(press('left', 'enter')).toEqual([[0, false]]);
	expect(press('tab', 'tab', 'enter')).toEqual([[1, false]]);
	expect(press('s')).toEqual([[1, true]]);
	expect(press('escape')).toEqual([[0, false]]);
});
