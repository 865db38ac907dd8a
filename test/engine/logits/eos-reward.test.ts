import {describe, expect, test} from 'vitest';
import {isBoundary} from '../../../source/engine/logits/boundary.js';
import {eosReward} from '../../../source/engine/logits/eos-reward.js';
import type {LogitsContext} from '../../../source/engine/logits/index.js';
import type {ThinkingMarks} from '../../../source/engine/types.js';
import {readEosReward} from '../../../source/settings/eos-reward.js';
import {settingsWith} from '../../helpers/engine.js';

describe('where a reply may end', () => {
	test.each([
		['It is done.', ' The', true],
		['It is done', '.', false],
		['It is do', 'ne', false],
		['It costs 3.', '5', false],
		['see Mr.', ' Fox', false],
		['"Is it?"', ' she', true],
		['1. Visit the Louvre', '\n', true],
		['1. Visit the Lou', 'vre', false],
		['1. Visit the Louvre\n', '2', true],
		['1. Visit the Louvre\n2', '.', false],
		['1. Visit the Louvre\n2.', ' See', false],
		['- Tea', '\n\n', true],
		['Here are some ideas:', '\n', false],
		['Here are some ideas:\n', '1', false],
		['# Title', '\n', false],
		['**Title**\n', 'The', false],
		['The sea is blue,\n', 'the', false],
		['```js\nlet a = 1;\n', 'let', false],
		['```js\nlet a = 1;\n```', '\n', true],
		['好的。', '我', true],
		['', 'Hello', false],
	])('%j before %j: %s', (text, next, expected) => expect(isBoundary(text, next)).toBe(expected));
});

const end = 0;

const codes = (text: string): number[] => [...text].map(character => character.charCodeAt(0));

const context = (eos_reward: string, mostNew: number, tokens: readonly number[]): LogitsContext => ({
	settings: settingsWith({eos_reward}),
	vocabulary: {
		control: new Map(),
		size: 256,
		endTokens: [end],
		ends: token => token === end,
		tokenize: () => [],
		piece: token => ({bytes: Uint8Array.of(token), text: undefined}),
		text: token => String.fromCharCode(token),
	},
	tokens,
	replyStart: 1,
	newStart: 1,
	mostNew,
});

/** Gains of the end token while a text is written, a character a token; the next character is the most likely. */
function gains(text: string, eos_reward: string, limit: number, thinking?: ThinkingMarks): number[] {
	const tokens = [65];
	const process = eosReward({...context(eos_reward, limit, tokens), ...(thinking && {thinking})});
	return codes(text).map((next, newTokens) => {
		const logits = new Float32Array(256);
		logits[next] = 9;
		process?.(logits, {newTokens, replyTokens: newTokens});
		tokens.push(next);
		expect(logits[next]).toBe(9);
		return logits[end]!;
	});
}

const prose = 'It is a day. We go out. The sun is up. All is well. We sing. ';
const stops = [...prose].flatMap((character, index) => (character === '.' ? [index + 1] : []));

describe('the reward', () => {
	test('is for ends of sentences alone, grows, and never comes before its start', () => {
		const gained = gains(prose, 'start=0.2 strength=10', 60);
		const at = gained.flatMap((gain, index) => (gain > 0 ? [index] : []));
		expect(at).toEqual(stops.filter(stop => stop > 12 && stop < 60));
		const values = at.map(index => gained[index]!);
		expect(values).toEqual([...values].sort((a, b) => a - b));
		expect(values.at(-1)).toBe(10);
	});

	test.each(['linear', 'quadratic', 'cubic'])('grows as its shape says: %s', shape => {
		const gained = gains(prose, `start=0.2 strength=10 shape=${shape}`, 1000);
		expect(Math.max(...gained)).toBe(0);
		const power = {linear: 1, quadratic: 2, cubic: 3}[shape]!;
		const near = gains(prose, `start=0 strength=10 shape=${shape}`, 1000);
		expect(near[stops[2]!]).toBeCloseTo(10 * (stops[2]! / 1000) ** power, 4);
	});

	test('is whole where no other end is to be expected before the limit', () => {
		const gained = gains(prose, 'start=0.2 strength=10', stops[2]! + 6);
		expect(gained[stops[2]!]).toBe(10);
		expect(gained[stops[1]!]).toBeLessThan(10);
	});

	test('on begins at 0.8, or with 32 tokens left of a short limit, never before half', () => {
		const first = (limit: number) =>
			gains('Go. '.repeat(limit), 'on', limit).findIndex(gain => gain > 0) / limit;
		expect(first(300)).toBeGreaterThanOrEqual(0.8);
		expect(first(300)).toBeLessThan(0.85);
		expect(first(100)).toBeGreaterThanOrEqual(1 - 32 / 100);
		expect(first(100)).toBeLessThan(0.8);
		expect(first(12)).toBeGreaterThanOrEqual(0.5);
		const given = gains('Go. '.repeat(60), 'start=0.8', 60).findIndex(gain => gain > 0);
		expect(given).toBeGreaterThanOrEqual(48);
	});

	test('passes by thoughts and open code', () => {
		const thinking = {start: '<t>', end: '</t>', open: true};
		expect(Math.max(...gains(prose, 'start=0', 70, thinking))).toBe(0);
		expect(Math.max(...gains(`</t>${prose}`, 'start=0', 70, thinking))).toBeGreaterThan(0);
		expect(Math.max(...gains(`\`\`\`\n${prose}`, 'start=0', 70))).toBe(0);
	});

	test('a line break that is only one of several chances ends no item', () => {
		const newline = 10;
		const gain = (logit: number): number => {
			const process = eosReward(context('start=0', 6, [65, ...codes('- Tea')]))!;
			const logits = new Float32Array(256);
			logits[newline] = logit;
			process(logits, {newTokens: 5, replyTokens: 5});
			return logits[end]!;
		};
		expect(gain(9)).toBeGreaterThan(0);
		expect(gain(3)).toBe(0);
	});

	test('off is nothing at all', () => expect(Math.max(...gains(prose, 'off', 60))).toBe(0));
});

describe('what a person types', () => {
	test.each([
		['off', 'off'],
		['on', 'on'],
		['0.7', 'start=0.7'],
		['.7 strength=5', 'start=0.7 strength=5'],
		['{start: 0.8, strength: 12, shape: linear}', 'start=0.8 strength=12 shape=linear'],
		['shape = cubic', 'shape=cubic'],
		['{"start": 0.5}', 'start=0.5'],
	])('%s is %s', (typed, value) => {
		expect(readEosReward(typed)).toBe(value);
		expect(readEosReward(value)).toBe(value);
	});

	test.each(['', 'yes', '1', '-1', 'strength=0', 'shape=round', 'start', 'start=0.1 start=0.2', 'pace=1'])(
		'%j is refused',
		typed => expect(readEosReward(typed)).toBeUndefined(),
	);
});
