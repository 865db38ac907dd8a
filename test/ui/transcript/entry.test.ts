import {stripVTControlCharacters} from 'node:util';
import {expect, test} from 'vitest';
import {entryRows} from '../../../source/ui/transcript/entry.js';

const rows = (text: string, width: number) =>
	entryRows({kind: 'stop', text}, width).map(row => stripVTControlCharacters(row));

test('a stop line is broken between its parts, and inside one only where it must be', () => {
	const line = '■ max_new_tokens 60/60 · 38 tok/s · /continue · /max_new_tokens 120 · /eos_reward on';
	expect(rows(line, 100)).toEqual([line]);
	expect(rows(line, 80)).toEqual([
		'■ max_new_tokens 60/60 · 38 tok/s · /continue · /max_new_tokens 120',
		'  /eos_reward on',
	]);
	expect(rows(line, 40)).toEqual([
		'■ max_new_tokens 60/60 · 38 tok/s',
		'  /continue · /max_new_tokens 120',
		'  /eos_reward on',
	]);
	expect(rows(line, 17)).toContain('  /max_new_tokens');
	for (const width of [1, 5, 12, 16, 23])
		for (const row of rows(line, width)) expect(row.length).toBeLessThanOrEqual(width);
});
