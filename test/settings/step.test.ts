import {describe, expect, test} from 'vitest';
import {integer, number} from '../../source/settings/kinds.js';
import {checkSetting} from '../../source/settings/parse.js';
import {steppedValue} from '../../source/settings/step.js';
import {type SettingName, settingNames, settings} from '../../source/settings/table.js';

const step = (name: SettingName, value: unknown, steps: number) => steppedValue(settings[name], value, steps);

describe('numbers', () => {
	test.each([
		['temperature', 0.8, 1, 0.9],
		['temperature', 0.8, -1, 0.7],
		['temperature', 0.85, 1, 0.9],
		['temperature', 0, -1, 0],
		['temperature', 0, 1, 0.1],
		['temperature', 1, 10, 2],
		['temperature', 0.3, 1, 0.4],
		['top_p', 0.95, 1, 1],
		['top_p', 1, 1, 1],
		['top_p', 0.95, -1, 0.9],
		['min_p', 0.05, 1, 0.06],
		['max_new_tokens', 1024, 1, 1100],
		['max_new_tokens', 1, -1, 0],
		['max_new_tokens', 0, -1, -1],
		['max_new_tokens', 10_000_000, 1, 10_000_000],
		['repeat_last_n', 64, -1, 60],
		['gpu_layers', 0, -10, -1],
		['gpu_layers', -1, -1, -2],
		['top_k', 2, -10, 0],
	] as const)('%s %d by %d is %d', (name, value, by, next) => expect(step(name, value, by)).toBe(next));

	test('never leave the bounds and always arrive', () => {
		for (const name of settingNames) {
			const setting = settings[name];
			if (setting.kind !== 'number' && setting.kind !== 'integer') continue;
			for (const [by, end] of [
				[1, setting.max],
				[-1, setting.min],
			] as const) {
				let value = setting.default;
				for (let count = 0; count < 2000 && value !== end; count++) {
					const next = step(name, value, by) as number;
					expect(checkSetting(name, next)).toBe(next);
					expect(Math.sign(next - value)).toBe(by);
					value = next;
				}
			}
		}
	});

	test('a step of its own counts, and shows as it is typed', () => {
		const tenths = number({default: 1, min: 0, max: 10, step: 0.05, help: ''});
		expect(steppedValue(tenths, 1.1, 1)).toBe(1.15);
		const blocks = integer({default: 0, min: 0, max: 4096, step: 512, words: {auto: 0}, help: ''});
		expect(steppedValue(blocks, 0, 1)).toBe(512);
		expect(steppedValue(blocks, 700, -1)).toBe(512);
	});
});

test('choices and words go around', () => {
	expect(step('gpu', 'off', 1)).toBe('auto');
	expect(step('gpu', 'auto', -1)).toBe('off');
	expect(step('dola_layers', 'low', 1)).toBe('high');
	expect(step('dola_layers', '4,6', 1)).toBe('off');
	expect(step('system_prompt', 'x', 1)).toBeUndefined();
	expect(step('stop', [], 1)).toBeUndefined();
});
