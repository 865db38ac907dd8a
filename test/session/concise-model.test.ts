import {afterAll, expect, test} from 'vitest';
import {Chat} from '../../source/session/chat.js';
import {newEngine} from '../helpers/engine.js';
import {modelPath} from '../helpers/model.js';

const engine = newEngine();
afterAll(() => engine.dispose());

test('concise reaches the real model: its request is in the prompt, as ordinary text', async () => {
	const flag = {max_new_tokens: 1, gpu: 'off', threads: 1} as const;
	const chat = new Chat({engine, modelPath, layers: {flag}});
	const prompt = async (): Promise<readonly number[]> => {
		chat.clear();
		for await (const _ of chat.ask('What is the moon?'));
		return chat.state.conversation[0]!.reply!.promptTokenIds;
	};
	const plain = await prompt();
	chat.set({concise: 3});
	const asked = await prompt();
	const system = [
		{text: '<|im_start|>system\n', control: true},
		{text: 'Answer in 3 sentences or fewer.', control: false},
		{text: '<|im_end|>\n', control: true},
	];
	const [first, ...rest] = (await engine.tokenize(system)).map(({id}) => id);
	expect(asked).toEqual([first, ...rest, ...plain.slice(1)]);
});
