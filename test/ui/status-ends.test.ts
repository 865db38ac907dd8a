import {expect, test} from 'vitest';
import {Chat} from '../../source/session/chat.js';
import {statusText} from '../../source/ui/status.js';
import {ScriptedEngine} from '../helpers/scripted-engine.js';

test('the status line draws how probable the end of the reply is', () => {
	const chat = new Chat({engine: new ScriptedEngine([]), modelPath: '/m.gguf', layers: {}});
	const snapshot = {
		queued: 0,
		isExitArmed: false,
		isLeaving: false,
		activity: {
			type: 'writing',
			tokens: 5,
			tokensPerSecond: 38,
			contextTokens: 9,
			ends: [0, 1e-9, 1e-4, 1e-3, 0.01, 0.1, 1],
		},
	} as const;
	expect(statusText(snapshot, chat.state)).toContain('38 tok/s · EOS ▁▁▁▃▅▆█');
});

test.each([
	['on', 22, 'eos_reward on from 11/22'],
	['strength=5', 100, 'eos_reward strength=5 from 68/100'],
	['on', 1000, 'eos_reward on from 800/1000'],
	['start=0.8', 22, 'eos_reward start=0.8'],
	['on', -1, 'eos_reward on'],
])('the token from which eos_reward %s acts, with a limit of %i', (eos_reward, max_new_tokens, shown) => {
	const layers = {flag: {eos_reward, max_new_tokens}};
	const chat = new Chat({engine: new ScriptedEngine([]), modelPath: '/m.gguf', layers});
	const idle = {queued: 0, isExitArmed: false, isLeaving: false, activity: {type: 'idle'}} as const;
	expect(statusText(idle, chat.state).split(' · ')[0]).toBe(shown);
});

test('what steers the end of replies stands before the model, where a narrow terminal still shows it', async () => {
	const layers = {flag: {min_new_tokens: 100, top_k: 5}};
	const chat = new Chat({engine: new ScriptedEngine([]), modelPath: '/m.gguf', layers});
	for await (const _ of chat.load());
	const idle = {queued: 0, isExitArmed: false, isLeaving: false, activity: {type: 'idle'}} as const;
	expect(statusText(idle, chat.state)).toMatch(/^min_new_tokens 100 · Scripted · .* · top_k 5$/);
});
