import {expect, test} from 'vitest';
import type {Step} from '../../source/engine/stop/criterion.js';
import {stopReason} from '../../source/engine/stop/index.js';

const going: Step = {
	settings: {max_new_tokens: 5, max_time: 2},
	endToken: undefined,
	stopString: undefined,
	newTokens: 1,
	seconds: 0,
	contextTokens: 10,
	contextLength: 20,
	aborted: false,
};

test('no criterion answers while all is well', () => {
	expect(stopReason(going)).toBeUndefined();
	expect(
		stopReason({...going, settings: {max_new_tokens: -1, max_time: 0}, newTokens: 1e9, seconds: 1e9}),
	).toBe(undefined);
});

test('each criterion answers with its figures', () => {
	const token = {id: 2, text: '</s>'};
	expect(stopReason({...going, endToken: token})).toEqual({reason: 'eos', token});
	expect(stopReason({...going, stopString: 'User:'})).toEqual({reason: 'stop_string', string: 'User:'});
	expect(stopReason({...going, newTokens: 5})).toEqual({reason: 'max_new_tokens', limit: 5});
	expect(stopReason({...going, seconds: 2})).toEqual({reason: 'max_time', limit: 2});
	expect(stopReason({...going, contextTokens: 20})).toEqual({reason: 'context_full', limit: 20});
	expect(stopReason({...going, aborted: true})).toEqual({reason: 'aborted'});
});

test('what the model says comes before limits, limits before an abort', () => {
	const all: Step = {...going, newTokens: 5, seconds: 2, contextTokens: 20, aborted: true, stopString: 'x'};
	const order = [];
	order.push(stopReason({...all, endToken: {id: 2, text: ''}})?.reason);
	order.push(stopReason(all)?.reason);
	order.push(stopReason({...all, stopString: undefined})?.reason);
	order.push(stopReason({...all, stopString: undefined, newTokens: 1})?.reason);
	order.push(stopReason({...all, stopString: undefined, newTokens: 1, seconds: 0})?.reason);
	expect(order).toEqual(['eos', 'stop_string', 'max_new_tokens', 'max_time', 'context_full']);
});
