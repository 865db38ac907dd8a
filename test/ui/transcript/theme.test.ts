import chalk from 'chalk';
import {afterEach, describe, expect, test} from 'vitest';
import {colorLevel, theme} from '../../../source/ui/theme.js';

const {level} = chalk;
afterEach(() => {
	chalk.level = level;
});

describe('colorLevel', () => {
	test.each<[Record<string, string>, boolean, number]>([
		[{TERM: 'xterm'}, true, 1],
		[{TERM: 'xterm-256color'}, true, 2],
		[{TERM: 'xterm-256color', COLORTERM: 'truecolor'}, true, 3],
		[{TERM: 'xterm-256color'}, false, 0],
		[{TERM: 'dumb', COLORTERM: 'truecolor'}, true, 0],
		[{TERM: 'xterm', NO_COLOR: '1'}, true, 0],
		[{TERM: 'xterm', NO_COLOR: ''}, true, 1],
		[{FORCE_COLOR: '1'}, false, 1],
		[{FORCE_COLOR: ''}, false, 1],
		[{FORCE_COLOR: 'true'}, false, 1],
		[{FORCE_COLOR: '3', TERM: 'dumb'}, false, 3],
		[{FORCE_COLOR: '0', TERM: 'xterm'}, true, 0],
		[{FORCE_COLOR: '1', NO_COLOR: '1'}, true, 0],
	])('%j, terminal: %s', (env, isTTY, expected) => {
		expect(colorLevel(env, isTTY)).toBe(expected);
	});
});

test('no role paints white, black or grey, which one half of all terminals could not show', () => {
	chalk.level = 3;
	for (const [role, paint] of Object.entries(theme)) {
		expect(paint('x'), role).not.toMatch(/\u001B\[(?:30|37|90|97|38;|40|47|100|107|48;)/);
	}
});

test('the level can be set after the theme was imported', () => {
	chalk.level = 0;
	expect(theme.error('x')).toBe('x');
	chalk.level = 1;
	expect(theme.error('x')).toBe('\u001B[31m\u001B[1mx\u001B[22m\u001B[39m');
});
