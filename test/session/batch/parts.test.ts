import {readFileSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {categorizer} from '../../../source/session/batch/category.js';
import {finishedRows} from '../../../source/session/batch/finished.js';
import {promptHash, settingsHash} from '../../../source/session/batch/hashes.js';
import {inOrder} from '../../../source/session/batch/in-order.js';
import {readRows} from '../../../source/session/batch/rows.js';
import {resolveSettings} from '../../../source/settings/resolve.js';
import {collect} from '../../helpers/engine.js';
import {scriptedModel} from '../../helpers/scripted-engine.js';
import {temporaryDirectory} from '../../helpers/temporary.js';

describe('categories', () => {
	const categorize = categorizer(
		['negative=contains: Negative', 'positive=regex:^pos', 'neutral=equals:so so'],
		'other',
	)!;
	test.each([
		['That is NEGATIVE.', 'negative'],
		[' Positive!', 'positive'],
		['not positive', 'other'],
		['So so', 'neutral'],
		['So so la la', 'other'],
		['positive and negative', 'negative'],
	])('%j is %s', (reply, label) => expect(categorize(reply)).toBe(label));

	test('without a fallback there may be none, and nonsense is refused', () => {
		expect(categorizer(['a=contains:x'], undefined)!('y')).toBeUndefined();
		expect(categorizer([], undefined)).toBeUndefined();
		expect(() => categorizer([], 'a')).toThrow('--fallback');
		for (const bad of ['a', 'a=x', 'a=like:x', '=contains:x', 'a=contains:', 'a=regex:('])
			expect(() => categorizer([bad], undefined)).toThrow(/is no (category|regular expression)/);
	});
});

test('results come in order, each lane has one item under work and one waiting', async () => {
	const ends = new Map<number, () => void>();
	const lanes: number[] = [];
	const work = (item: number, lane: number) => {
		lanes[item] = lane;
		return new Promise<number>(resolve => ends.set(item, () => resolve(item * 10)));
	};
	const results = collect(inOrder([0, 1, 2, 3, 4, 5, 6], 2, work));
	const finish = async (item: number) => {
		ends.get(item)!();
		await new Promise(setImmediate);
	};
	expect([...ends.keys()]).toEqual([0, 1, 2, 3]);
	await finish(1);
	await finish(3);
	expect([...ends.keys()]).toEqual([0, 1, 2, 3, 4, 5]);
	await finish(0);
	for (const item of [2, 4, 6, 5]) await finish(item);
	expect(await results).toEqual([0, 10, 20, 30, 40, 50, 60]);
	expect(lanes).toEqual([0, 1, 0, 1, 1, 1, 0]);
});

describe('hashes', () => {
	const [plain, asked, spoken, bad] = readRows(
		'"hi"\n{"id":"x","prompt":"hi"}\n{"messages":[{"role":"system","content":"s"},{"role":"user","content":"hi"}]}\n{oops',
		'jsonl',
	).map(promptHash);

	test('of a prompt: the same for the same messages, none for a row that cannot be asked', () => {
		expect(plain).toMatch(/^[0-9a-f]{12}$/);
		expect(asked).toBe(plain);
		expect(spoken).not.toBe(plain);
		expect(bad).toBeUndefined();
	});

	test('of the settings and the model', () => {
		const {values} = resolveSettings({});
		const hash = settingsHash(scriptedModel, values);
		expect(settingsHash({...scriptedModel, path: '/elsewhere.gguf'}, {...values})).toBe(hash);
		expect(settingsHash(scriptedModel, {...values, temperature: 0})).not.toBe(hash);
		expect(settingsHash({...scriptedModel, name: 'Other'}, values)).not.toBe(hash);
	});
});

describe('an output file', () => {
	const folder = temporaryDirectory();
	const file = (content: string) => folder.file('out.jsonl', content);
	const line = (id: string) => `${JSON.stringify({id, reply: {text: 'é\n'}})}\n`;

	test('torn at any byte, it keeps its whole lines', () => {
		const first = line('a');
		const second = line('b');
		const bytes = Buffer.from(second);
		for (let length = 0; length < bytes.length; length++) {
			const name = file('');
			writeFileSync(name, Buffer.concat([Buffer.from(first), bytes.subarray(0, length)]));
			expect([...finishedRows(name)]).toEqual([['a', {isReply: true}]]);
			expect(readFileSync(name, 'utf8')).toBe(first);
		}
	});

	test('an error is no reply', () => {
		const name = file(`${line('a')}${JSON.stringify({id: 'b', error: {message: 'No.'}})}\n`);
		expect([...finishedRows(name)]).toEqual([
			['a', {isReply: true}],
			['b', {isReply: false}],
		]);
	});

	test('says what its results came from', () => {
		const name = file('{"id":"a","reply":{},"prompt_hash":"1f","settings_hash":"2e"}\n');
		expect(finishedRows(name).get('a')).toEqual({isReply: true, promptHash: '1f', settingsHash: '2e'});
	});

	test('a file that is something else is refused and stays', () => {
		for (const content of ['my diary\n', 'my diary', `${line('a')}my diary\n`, '{"id":1}\n']) {
			const name = file(content);
			expect(() => finishedRows(name)).toThrow('is no result of a batch');
			expect(readFileSync(name, 'utf8')).toBe(content);
		}
		expect(() => finishedRows(folder.path)).toThrow('is not a regular file');
		expect(finishedRows('/nowhere/x').size).toBe(0);
	});
});
