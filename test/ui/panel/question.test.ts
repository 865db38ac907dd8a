import chalk from 'chalk';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import type {Question} from '../../../source/commands/types.js';
import {type InputEvent, key} from '../../../source/ui/keys/events.js';
import {QuestionPanel} from '../../../source/ui/panel/question.js';

const question: Question = {
	text: 'Delete "first"?',
	no: 'Keep it',
	yes: {label: 'Delete it', help: 'it cannot be brought back', line: '/delete 1 --yes'},
};

/** What becomes of these keys in a fresh question; letters are typed one after another. */
function press(...keys: Array<string | InputEvent>) {
	const panel = new QuestionPanel(question);
	const events = keys.flatMap(one =>
		typeof one === 'string' ? [...one].map((text): InputEvent => ({type: 'text', text})) : [one],
	);
	let outcome = panel.handle(events[0]!);
	for (const event of events.slice(1)) outcome = panel.handle(event);
	return {outcome, panel};
}

const enter = key('enter');
const no = {type: 'close'};
const yes = {type: 'run', line: '/delete 1 --yes'};

describe('a question whose yes cannot be taken back', () => {
	test.each(['', 'n', 'no', 'N', 'd', 'delete', 'sorry', 'ny', 'yn', 'yesno', 'y y'])(
		'Enter after %j is no',
		typed => {
			expect(press(typed, enter).outcome).toEqual(no);
		},
	);

	test.each(['y', 'yes', 'Y', 'yes '])('Enter after %j is yes, and not before Enter', typed => {
		expect(press(typed).outcome).toEqual({type: 'stay'});
		expect(press(typed, enter).outcome).toEqual(yes);
	});

	test('arrows and Tab select, what is typed after them counts', () => {
		expect(press(key('down'), enter).outcome).toEqual(yes);
		expect(press(key('tab'), enter).outcome).toEqual(yes);
		expect(press(key('down'), key('up'), enter).outcome).toEqual(no);
		expect(press(key('down'), 'n', enter).outcome).toEqual(no);
		expect(press('no', key('down'), enter).outcome).toEqual(yes);
		expect(press('yx', key('backspace'), enter).outcome).toEqual(yes);
		expect(press({type: 'paste', text: 'y\nn'}, enter).outcome).toEqual(no);
	});

	test('Esc, Ctrl+C and Ctrl+D are no', () => {
		for (const event of [key('escape'), key('c', {ctrl: true}), key('d', {ctrl: true})])
			expect(press('y', event).outcome).toEqual(no);
	});

	test('says without colours what is selected, in any room', () => {
		const {level} = chalk;
		chalk.level = 0;
		const {panel} = press('so');
		expect(panel.rows(80, 20)).toEqual([
			'Delete "first"?  so',
			'› n  Keep it',
			'  y  Delete it  it cannot be brought back',
			'↑↓ or y n select · Enter takes it · Esc: Keep it',
		]);
		for (const height of [1, 2, 3]) {
			const rows = panel.rows(80, height);
			expect(rows.length).toBeLessThanOrEqual(height);
			expect(rows.filter(row => row.startsWith('›'))).toEqual(['› n  Keep it']);
		}
		for (const row of panel.rows(20, 20).slice(1, 3)) expect(stringWidth(row)).toBeLessThan(20);
		chalk.level = level;
	});
});
