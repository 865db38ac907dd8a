import {describe, expect, test} from 'vitest';
import {completeCommand, parseInput, runCommand} from '../../source/commands/dispatch.js';
import type {CommandContext} from '../../source/commands/types.js';
import {Chat} from '../../source/session/chat.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import type {PartialSettings} from '../../source/settings/resolve.js';
import {ScriptedEngine} from '../helpers/scripted-engine.js';

function begin(flag: PartialSettings = {}) {
	const saved: Array<[string, unknown]> = [];
	const chat = new Chat({engine: new ScriptedEngine([]), modelPath: '/m.gguf', layers: {flag}});
	const context: CommandContext = {
		chat,
		save: async (name, value) => void saved.push([name, value]),
		prompts: new SavedPrompts('/nowhere'),
		keys: [],
	};
	const run = async (line: string): Promise<string> => {
		const parsed = parseInput(line);
		if (parsed.type === 'message') throw new Error('not a command');
		const reply = await runCommand(parsed, context, false);
		return reply.type === 'notice' ? reply.text : '';
	};
	return {chat, run, saved, context, values: () => chat.state.settings.values};
}

const all = {stop: ['###', '\nUser:'], stop_token_ids: '5,7', stop_regex: ['/a|b/i']};

describe('adding', () => {
	test('strings, ids and patterns go to what is there', async () => {
		const {run, values} = begin({stop: ['###']});
		await run('/stop add "\\nUser:"');
		await run('/stop add id 5 7');
		await run('/stop add id 7');
		await run('/stop add regex /a|b/i');
		expect(values()).toMatchObject(all);
	});

	test('a pattern is all that follows, as it was typed', async () => {
		const {run, values} = begin();
		await run('/stop add regex "so," \\w+ said\\.');
		expect(values().stop_regex).toEqual(['/"so," \\w+ said\\./']);
	});

	test('a token by its text is the id it has', async () => {
		const {run, values, chat} = begin();
		for await (const _ of chat.load());
		await run('/stop add token <|im_end|>');
		expect(values().stop_token_ids).toBe('0');
		await expect(run('/stop add id 99999999')).rejects.toThrow('The model has no token 99999999.');
		await expect(run('/stop add id two')).resolves.toBeDefined();
		await expect(run('/stop add id "two words"')).rejects.toThrow('This model has no token "two words".');
	});

	test('what is none is refused and changes nothing', async () => {
		const {run, values} = begin(all);
		await expect(run('/stop add')).rejects.toThrow('/stop add needs what to add.');
		await expect(run('/stop add regex (')).rejects.toThrow('Unterminated group');
		await expect(run('/stop add regex x*')).rejects.toThrow('matches the empty text');
		expect(values()).toMatchObject(all);
	});
});

describe('removing', () => {
	test.each([
		['/stop rm "###"', {stop: ['\nUser:']}],
		['/stop rm "\\nUser:"', {stop: ['###']}],
		['/stop rm 2', {stop: ['###']}],
		['/stop rm id 7', {stop_token_ids: '5'}],
		['/stop rm 4', {stop_token_ids: '5'}],
		['/stop rm /a|b/i', {stop_regex: []}],
		['/stop rm regex /a|b/i', {stop_regex: []}],
		['/stop off', {stop: [], stop_token_ids: 'off', stop_regex: []}],
	])('%s', async (line, changes) => {
		const {run, values} = begin(all);
		await run(line);
		expect(values()).toMatchObject({...all, ...changes});
	});

	test('the last id leaves none', async () => {
		const {run, values} = begin({stop_token_ids: '5'});
		await run('/stop rm 5');
		expect(values().stop_token_ids).toBe('off');
	});

	test('what is not there is refused', async () => {
		await expect(begin(all).run('/stop rm "@"')).rejects.toThrow('Nothing that ends a reply is "@".');
		await expect(begin().run('/stop rm 1')).rejects.toMatchObject({hint: 'There is nothing to remove.'});
	});
});

test('the list shows all of them, and what the model brings', async () => {
	const {run, chat} = begin(all);
	for await (const _ of chat.load());
	const text = await run('/stop list');
	expect(text).toBe(await run('/stop'));
	expect(text.split('\n').slice(2)).toEqual([
		'| 1 | `"###"` | string |',
		'| 2 | `"\\nUser:"` | string |',
		'| 3 | `5` | token id |',
		'| 4 | `7` | token id |',
		'| 5 | `/a\\|b/i` | regular expression |',
		'|  | `<\\|im_end\\|>` | end-of-generation token of the model |',
	]);
	expect(await begin().run('/stop')).toContain('`/stop "###"`');
});

test('strings set the strings alone; --save keeps what changed', async () => {
	const {run, values, saved} = begin(all);
	await run('/stop "a b" c --save');
	expect(values()).toMatchObject({...all, stop: ['a b', 'c']});
	expect(saved).toEqual([['stop', ['a b', 'c']]]);
});

test('completion', () => {
	const {context} = begin();
	const candidates = (text: string) => completeCommand(text, context).map(({value}) => value);
	expect(candidates('/stop ')).toEqual(['add', 'rm', 'list', 'off']);
	expect(candidates('/stop add ')).toEqual(['id', 'regex']);
});
