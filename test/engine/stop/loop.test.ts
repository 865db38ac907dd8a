import {describe, expect, test} from 'vitest';
import type {Step} from '../../../source/engine/stop/criterion.js';
import {loop, repetition} from '../../../source/engine/stop/loop.js';
import {settings} from '../../../source/settings/table.js';
import {legitimate, runaway} from './loop-texts.js';

const times = settings.loop_guard.default;
const length = settings.loop_guard_length.default;

/** Writes a text as a model does, a few characters a token. */
function write(text: string, changes: Partial<Step['settings']> = {}) {
	const criterion = loop();
	const step = {settings: {loop_guard: times, loop_guard_length: length, ...changes}} as Step;
	for (const written of text.match(/\s?[^\s]{1,4}|\s+/gu) ?? []) {
		const stop = criterion({...step, written});
		if (stop) return stop;
	}
	return undefined;
}

describe('texts that repeat for good reason', () => {
	test.each(Object.keys(legitimate))('%s', name => expect(write(legitimate[name]!)).toBeUndefined());
});

describe('runaway replies', () => {
	test.each(Object.keys(runaway))('%s', name => {
		const [passage, text] = runaway[name]!;
		const stop = write(text);
		expect(stop).toMatchObject({reason: 'loop'});
		if (stop?.reason !== 'loop') return;
		expect(stop.passage.replace(/\s+/g, ' ').trim()).toBe(passage.replace(/\s+/g, ' '));
		expect(stop.times).toBeGreaterThanOrEqual(times);
	});

	test('end soon: not much longer than what is allowed to repeat', () => {
		const criterion = loop();
		const step = {settings: {loop_guard: times, loop_guard_length: length}} as Step;
		let tokens = 0;
		while (!criterion({...step, written: ' tired'})) tokens++;
		expect(tokens * ' tired'.length).toBeLessThan(length + 33 * ' tired'.length);
	});
});

describe('thresholds', () => {
	const chorus = 'and the wind blows on and on\n'.repeat(10);

	test('a stricter guard ends what the default lets pass', () => {
		expect(write(chorus)).toBeUndefined();
		expect(write(chorus, {loop_guard: 3, loop_guard_length: 80})).toMatchObject({
			reason: 'loop',
			times: expect.any(Number),
		});
	});

	test('off lets everything pass', () =>
		expect(write('again '.repeat(5000), {loop_guard: 0})).toBeUndefined());

	test('many times of something short', () => {
		expect(repetition('so '.repeat(999), 1000, 60)).toBeUndefined();
		expect(repetition('so '.repeat(1001), 1000, 60)).toMatchObject({passage: 'so', times: 1001});
	});

	test('as many times as are asked for', () => {
		const paragraph = `${'The very same long sentence, which says nothing new to anybody who reads it'.repeat(2)}.\n`;
		expect(repetition(paragraph.repeat(5), 6, 600)).toBeUndefined();
		expect(repetition(paragraph.repeat(6), 6, 600)).toMatchObject({times: 6});
	});
});

test('hostile texts are looked at in linear time', () => {
	const long = 200_000;
	for (const text of [
		'\n'.repeat(long),
		' '.repeat(long),
		'1'.repeat(long),
		'`'.repeat(long),
		`${'1. '.repeat(long)}`,
	])
		repetition(text, times, length);
	const big = Array.from({length: long}, (_, index) => (index * 7919) % 10).join('');
	expect(repetition(big, times, 1_000_000)).toBeUndefined();
});
