import {expect, test} from 'vitest';
import {endPlot, highestEnds} from '../../source/session/end-plot.js';

const ends = [0, 1e-6, 0.001, 0.01, 0.02, 0.1, 0.0001, 0.9];

test('each row is a decade, each column a token', () => {
	expect(endPlot(ends, {width: 40}).split('\n')).toEqual([
		'100 % ┤       █',
		' 10 % ┤    ▂█ █',
		'  1 % ┤   ███ █',
		'0.1 % ┤  ████ █',
		'      └────────',
		'       1      8',
	]);
});

test('a limit that is near is marked, one that is far is told', () => {
	const near = endPlot(ends, {width: 40, limit: 12}).split('\n');
	expect(near[0]).toBe('100 % ┤       █    ┊');
	expect(near[4]).toBe('      └────────────┴');
	expect(near[5]).toBe('       1    limit 12');
	const cut = endPlot(ends, {width: 40, limit: 8}).split('\n');
	expect(cut[0]).toBe('100 % ┤       █┊');
	expect(endPlot(ends, {width: 40, limit: 1024}).split('\n').at(-1)).toBe('       1 8, limit 1024');
});

test.each([20, 34, 74])('a long reply fits %i columns, and its peak is still there', width => {
	const long = Array.from({length: 5000}, (_, index) => (index === 2500 ? 1 : 1e-9));
	const rows = endPlot(long, {width, limit: 6000}).split('\n');
	for (const row of rows) expect(row.length).toBeLessThanOrEqual(width);
	expect(rows[0]).toContain('█');
	expect(rows.at(-1)).toMatch(/limit 6000$/);
});

test('the same in words', () => {
	expect(highestEnds(ends)).toBe('90 % at token 8, the last; before that at most 10 % at token 6');
	expect(highestEnds(ends, 7)).toBe('90 % at its end; before that at most 10 % at token 6');
	expect(highestEnds([0.5, 0.1])).toBe('50 % at token 1');
	expect(highestEnds([1e-9])).toBe('less than 0.01 % at token 1, the last');
});
