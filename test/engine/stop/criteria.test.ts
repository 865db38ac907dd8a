import {expect, test} from 'vitest';
import type {Step} from '../../../source/engine/stop/criterion.js';
import {stopping} from '../../../source/engine/stop/index.js';

const going: Step = {
	settings: {max_new_tokens: 5, max_time: 2, loop_guard: 6, loop_guard_length: 600},
	endToken: undefined,
	stopToken: undefined,
	textEnd: undefined,
	written: 'x',
	newTokens: 1,
	seconds: 0,
	contextTokens: 10,
	contextLength: 20,
	aborted: false,
};

/** What the criteria say at one step of a reply. */
const stopReason = (step: Step) => stopping()(step);
const string = {reason: 'stop_string', string: 'User:'} as const;

test('no criterion answers while all is well', () => {
	expect(stopReason(going)).toBeUndefined();
	expect(
		stopReason({
			...going,
			settings: {...going.settings, max_new_tokens: -1, max_time: 0},
			newTokens: 1e9,
			seconds: 1e9,
		}),
	).toBe(undefined);
});

test('each criterion answers with its figures', () => {
	const token = {id: 2, text: '</s>'};
	expect(stopReason({...going, endToken: token})).toEqual({reason: 'eos', token});
	expect(stopReason({...going, stopToken: token})).toEqual({reason: 'stop_token', token});
	expect(stopReason({...going, textEnd: string})).toEqual(string);
	expect(stopReason({...going, newTokens: 5})).toEqual({reason: 'max_new_tokens', limit: 5});
	expect(stopReason({...going, seconds: 2})).toEqual({reason: 'max_time', limit: 2});
	expect(stopReason({...going, contextTokens: 20})).toEqual({reason: 'context_full', limit: 20});
	expect(stopReason({...going, aborted: true})).toEqual({reason: 'aborted'});
});

test('what the model says comes before limits, limits before an abort', () => {
	const all: Step = {...going, newTokens: 5, seconds: 2, contextTokens: 20, aborted: true, textEnd: string};
	const order = [];
	order.push(stopReason({...all, endToken: {id: 2, text: ''}})?.reason);
	order.push(stopReason(all)?.reason);
	order.push(stopReason({...all, textEnd: undefined})?.reason);
	order.push(stopReason({...all, textEnd: undefined, newTokens: 1})?.reason);
	order.push(stopReason({...all, textEnd: undefined, newTokens: 1, seconds: 0})?.reason);
	expect(order).toEqual(['eos', 'stop_string', 'max_new_tokens', 'max_time', 'context_full']);
});
