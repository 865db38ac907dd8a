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

test('what steers the end of replies stands before the model, where a narrow terminal still shows it', async () => {
	const layers = {flag: {min_new_tokens: 100, top_k: 5}};
	const chat = new Chat({engine: new ScriptedEngine([]), modelPath: '/m.gguf', layers});
	for await (const _ of chat.load());
	const idle = {queued: 0, isExitArmed: false, isLeaving: false, activity: {type: 'idle'}} as const;
	expect(statusText(idle, chat.state)).toMatch(/^min_new_tokens 100 · Scripted · .* · top_k 5$/);
});
