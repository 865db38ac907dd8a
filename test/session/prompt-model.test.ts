import {afterAll, expect, test} from 'vitest';
import type {PromptPiece} from '../../source/engine/types.js';
import {Chat} from '../../source/session/chat.js';
import type {PartialSettings} from '../../source/settings/resolve.js';
import {newEngine} from '../helpers/engine.js';
import {modelPath} from '../helpers/model.js';

/* Settings that change what the real model is given to read. */

const engine = newEngine();
afterAll(() => engine.dispose());

const machine = {max_new_tokens: 1, gpu: 'off', threads: 1} as const;
const begin = (changes: PartialSettings = {}): Chat =>
	new Chat({engine, modelPath, layers: {flag: {...machine, ...changes}}});

async function prompt(chat: Chat): Promise<readonly number[]> {
	chat.clear();
	for await (const _ of chat.ask('What is the moon?'));
	return chat.state.conversation[0]!.reply!.promptTokenIds;
}

const system = (text: string): PromptPiece[] => [
	{text: '<|im_start|>system\n', control: true},
	{text, control: false},
	{text: '<|im_end|>\n', control: true},
];

test.each<[PartialSettings, string]>([
	[{system_prompt: 'Speak like a pirate.'}, 'Speak like a pirate.'],
	[{concise: 3}, 'Answer in 3 sentences or fewer.'],
])('%j is in the prompt, as ordinary text', async (changes, text) => {
	const chat = begin();
	const plain = await prompt(chat);
	chat.set(changes);
	const asked = await prompt(chat);
	const [first, ...rest] = (await engine.tokenize(system(text))).map(({id}) => id);
	expect(asked).toEqual([first, ...rest, ...plain.slice(1)]);
});

test('context_overflow: the oldest turns are left out, or the reply is refused', async () => {
	const long = 'moon '.repeat(30);
	const ask = async (context_overflow: 'drop_oldest' | 'stop') => {
		const chat = begin({context_length: 256, context_overflow});
		for (let turn = 0; turn < 10; turn++) {
			for await (const event of chat.ask(long))
				if (event.type === 'reply' && event.reply.stop.reason === 'error') return event.reply.stop.message;
			if (chat.state.droppedTurns > 0) return chat.state.droppedTurns;
		}
		return undefined;
	};
	expect(await ask('drop_oldest')).toBeGreaterThan(0);
	expect(await ask('stop')).toMatch(/^The conversation has \d+ tokens and the context holds 256\.$/);
});
