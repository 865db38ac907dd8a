import {afterAll, beforeAll, expect, test} from 'vitest';
import {chat, loaded, newEngine, reply} from '../helpers/engine.js';

/* The bundled model holds out over a whole context, well beyond the length of one conversation that it learnt from. */

const engine = newEngine();
beforeAll(async () => {
	await loaded(engine);
});
afterAll(() => engine.dispose());

const questions = [
	'hello',
	'What is the capital of Norway?',
	'Name three birds.',
	'What is 12 + 15?',
	'How do I make tea?',
	'What is DoLa?',
	'tell me a joke',
	'Who wrote Hamlet?',
	'What can I do in Rome?',
	'thanks',
];

test('a talk that nearly fills the context: every reply ends by itself and repeats nothing', async () => {
	const said: string[] = [];
	for (let turn = 0; ; turn++) {
		said.push(questions[turn % questions.length]!);
		const {text, done} = await reply(engine, chat(...said), {temperature: 0, max_new_tokens: 200});
		expect(done.stop.reason, `turn ${turn}: ${text}`).toBe('eos');
		if (done.stats.context_tokens > 1700) break;
		said.push(text);
	}
});
