import {afterAll, beforeAll, expect, test} from 'vitest';
import {bundledQuestions} from '../../scripts/reference/shapes.js';
import type {StartableEngine} from '../../source/engine/client.js';
import type {Completion} from '../../source/engine/types.js';
import {chat, loaded, loadRequest, newEngine, settingsWith} from '../helpers/engine.js';

/*
 * Replies written side by side are those written one after another.
 */

let engine: StartableEngine;
beforeAll(async () => {
	engine = newEngine();
	await loaded(engine, {...loadRequest(undefined, {context_length: 512}), parallel: 4});
});
afterAll(() => engine.dispose());

const questions = Array.from({length: 200}, (_, index) => {
	const question = bundledQuestions[index % bundledQuestions.length]!;
	const forms = [question, question.toLowerCase(), `Please tell me: ${question}`, `${question} Thanks!`];
	return forms[Math.floor(index / bundledQuestions.length) % forms.length]!;
});

async function answers(
	lanes: number,
	settings = settingsWith({max_new_tokens: 40}),
	count = questions.length,
): Promise<Completion[]> {
	const all: Completion[] = [];
	let next = 0;
	const lane = async (lane: number) => {
		while (next < count) {
			const index = next++;
			const request = {prompt: chat(questions[index]!), settings, lane, telemetry: lanes === 1};
			for await (const event of engine.generate(request)) if (event.type === 'done') all[index] = event;
		}
	};
	await Promise.all(Array.from({length: lanes}, (_, index) => lane(index)));
	return all;
}

/** Logits between the two most likely tokens. */
const margin = (one: Completion, at: number): number => {
	const [, first = 1, , second = 0] = one.telemetry![at]!.top;
	return Math.log(first / second);
};

test('greedy: a reply differs only where its two best tokens were as good as equal', async () => {
	const [alone, together] = [await answers(1), await answers(4)];
	let different = 0;
	for (const [index, one] of alone.entries()) {
		const other = together[index]!;
		expect(other.stop.reason).not.toBe('error');
		const at = one.replyTokenIds.findIndex((token, place) => token !== other.replyTokenIds[place]);
		if (at < 0) continue;
		different++;
		expect(margin(one, at), `${questions[index]}, token ${at}`).toBeLessThan(1e-3);
	}
	console.info(`${different} of ${questions.length} replies differ when four are written side by side`);
	expect(new Set(alone.map(({replyTokenIds}) => replyTokenIds.join(' '))).size).toBeGreaterThan(10);
}, 240_000);

test('sampled: seed and settings make the reply, not who is beside it', async () => {
	const settings = settingsWith({temperature: 0.8, seed: 7, max_new_tokens: 20, repetition_penalty: 1.1});
	const texts = async (lanes: number) =>
		(await answers(lanes, settings, 60)).map(({replyTokenIds}) => replyTokenIds.join(' '));
	const [alone, together] = [await texts(1), await texts(4)];
	const same = alone.filter((text, index) => text === together[index]).length;
	// A draw can fall on a border that the last bits of a logit move.
	expect(same).toBeGreaterThanOrEqual(alone.length - 2);
}, 240_000);
