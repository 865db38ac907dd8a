import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {completeCommand, parseInput, runCommand} from '../../source/commands/dispatch.js';
import {commands} from '../../source/commands/index.js';
import type {CommandContext} from '../../source/commands/types.js';
import {Chat} from '../../source/session/chat.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import {splitWords} from '../../source/settings/words.js';
import {ScriptedEngine, type ScriptedReply} from '../helpers/scripted-engine.js';
import {temporaryDirectory} from '../helpers/temporary.js';

const folder = temporaryDirectory();

function begin(replies: ScriptedReply[] = []) {
	const saved: Array<[string, unknown]> = [];
	const chat = new Chat({engine: new ScriptedEngine(replies), modelPath: '/m.gguf', layers: {}});
	const context: CommandContext = {
		chat,
		save: async (name, value) => void saved.push([name, value]),
		prompts: new SavedPrompts('/nowhere'),
		keys: [['Enter', 'sends']],
	};
	const run = async (line: string, isBusy = false) => {
		const parsed = parseInput(line);
		if (parsed.type === 'message') throw new Error('not a command');
		return runCommand(parsed, context, isBusy);
	};

	const ask = async (question: string) => {
		for await (const _ of chat.ask(question));
	};

	return {chat, context, run, ask, saved};
}

describe('input', () => {
	test('messages, commands and doubled slashes', () => {
		expect(parseInput('hello /there')).toEqual({type: 'message', text: 'hello /there'});
		expect(parseInput('//usr/bin')).toEqual({type: 'message', text: '/usr/bin'});
		expect(parseInput('  /Temp 0.5 ')).toMatchObject({command: {name: 'temperature'}, rest: '0.5'});
		expect(parseInput('/max-tokens 5')).toMatchObject({command: {name: 'max_new_tokens'}});
		expect(parseInput('/?')).toMatchObject({command: {name: 'help'}});
	});

	test.each(['/clearly', '/exitfoo', '/', '/helpme'])('%s is an error, never a message', line => {
		expect(() => parseInput(line)).toThrow(/^There is no command/);
	});

	test('the nearest command is named', () => {
		expect(() => parseInput('/regn')).toThrow(
			expect.objectContaining({hint: expect.stringContaining('Did you mean /regen?')}),
		);
	});

	test('no name means two commands', () => {
		const names = commands.flatMap(({name, aliases = []}) => [name, ...aliases]);
		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});

	test.each([
		['a b', ['a', 'b']],
		['"a b" c', ['a b', 'c']],
		["'a \"b' c", ['a "b', 'c']],
		['"a \\"b"', ['a "b']],
		["don't", ["don't"]],
		['"\\nUser:"', ['\\nUser:']],
		['', []],
	])('words of %j', (text, words) => expect(splitWords(text)).toEqual(words));
});

test('/export says when it takes the place of a file', async () => {
	const {run, ask} = begin([{pieces: ['A.']}]);
	await ask('one');
	const file = path.join(folder.path, 'chat.md');
	expect(await run(`/export ${file}`)).toEqual({type: 'notice', text: `Wrote 1 turn to \`${file}\`.`});
	expect(await run(`/export ${file}`)).toEqual({
		type: 'notice',
		text: `Wrote 1 turn to \`${file}\`, in place of the file that was there.`,
	});
});

test('/export of nothing leaves the file that is there', async () => {
	const {run} = begin([]);
	await expect(run('/export chat.md')).rejects.toThrow('There is nothing to export yet.');
});

test('/stats while the next reply is written shows the last one', async () => {
	const {run, ask, chat} = begin([{pieces: ['A.']}, {pieces: ['B'], hang: true}]);
	await ask('one');
	const stopped = new AbortController();
	const reply = chat.ask('two', stopped.signal);
	await reply.next();
	expect(await run('/stats')).toMatchObject({text: expect.stringContaining('1 token in 10 ms')});
	stopped.abort();
	for await (const _ of reply);
});

test('a warning about the context means the one that was asked for', async () => {
	const {run} = begin([]);
	await run('/context_length 16000');
	expect(JSON.stringify(await run('/max_new_tokens 6000'))).not.toContain('more than');
	expect(JSON.stringify(await run('/context_length 4000'))).toContain('more than the context_length of 4000');
});

describe('settings', () => {
	test.each([
		['/set temperature 0.7', {temperature: 0.7}],
		['/set temp=0.7', {temperature: 0.7}],
		['/set top_k = 5', {top_k: 5}],
		['/temperature 0', {temperature: 0}],
		['/max_new_tokens 512', {max_new_tokens: 512}],
		['/set stop "###" "a b"', {stop: ['###', 'a b']}],
		['/stop "\\nUser:"', {stop: ['\nUser:']}],
		['/stop "add" off', {stop: ['add', 'off']}],
		['/stop_token_ids 5 7', {stop_token_ids: '5,7'}],
		['/set stop_regex "\\n\\d"', {stop_regex: ['/\\n\\d/']}],
		['/system You are "kind".', {system_prompt: 'You are "kind".'}],
		['/set system_prompt Be brief.', {system_prompt: 'Be brief.'}],
	])('%s', async (line, expected) => {
		const {chat, run} = begin();
		expect(await run(line)).toMatchObject({type: 'notice'});
		expect(chat.state.settings.values).toMatchObject(expected);
	});

	test('the canonical name is echoed, --save keeps the value', async () => {
		const {run, saved} = begin();
		expect(await run('/set num_predict 5 --save')).toEqual({
			type: 'notice',
			text: 'max_new_tokens = `5`, kept for the next time.',
		});
		expect(saved).toEqual([['max_new_tokens', 5]]);
	});

	test('alone they show value, origin and range', async () => {
		const {run} = begin();
		const shown = await run('/temperature');
		expect(shown).toMatchObject({text: expect.stringContaining('**temperature** is `0.8`, the default.')});
		expect(await run('/show temp')).toEqual(shown);
		expect(await run('/show')).toMatchObject({
			text: expect.stringContaining('| top_k | `40` | default |'),
		});
	});

	test('default --save forgets what was kept', async () => {
		const {run, saved} = begin();
		expect(await run('/temp default --save')).toMatchObject({
			text: expect.stringContaining('no longer kept'),
		});
		expect(saved).toEqual([['temperature', undefined]]);
	});

	test('a default says what stays kept', async () => {
		const {run, saved} = begin();
		await run('/set top_p 0.5 --save');
		expect(await run('/set top_p default')).toEqual({
			type: 'notice',
			text: 'top_p = `0.95`, kept as 0.5 for the next time; /set top_p default --save forgets it.',
		});
		expect(await run('/set top_p default --save')).toMatchObject({
			text: 'top_p = `0.95`, and no longer kept.',
		});
		expect(saved.at(-1)).toEqual(['top_p', undefined]);
	});

	test('a value that is the default again is nothing that a person said', async () => {
		const {run} = begin();
		await run('/set top_p 0.5');
		await run('/set top_p default');
		expect(await run('/show top_p')).toMatchObject({text: expect.stringContaining('`0.95`, the default')});
		expect(await run('/temperature 0')).toEqual({type: 'notice', text: 'temperature = `0`.'});
	});

	test('what contradicts is said once, with both names', async () => {
		const {chat, run} = begin([{pieces: ['A.']}]);
		await run('/top_p 0.9');
		expect(await run('/temperature 0')).toEqual({
			type: 'notice',
			tone: 'warning',
			text: 'temperature = 0. temperature 0 always takes the most likely token: top_p 0.9 does nothing.',
		});
		const notices: string[] = [];
		for await (const event of chat.ask('one')) if (event.type === 'notice') notices.push(event.text);
		expect(notices).toEqual([]);
	});

	test('what contradicts from the start is said when the model is loaded', async () => {
		const {chat} = begin();
		chat.set({max_new_tokens: 4096, mirostat: 2, top_k: 5});
		const notices: string[] = [];
		for await (const event of chat.load()) if (event.type === 'notice') notices.push(event.text);
		expect(notices).toEqual([
			expect.stringContaining('mirostat 2 takes the place of top_k 5'),
			expect.stringContaining('context_length of 2048'),
		]);
	});

	test('bad values are refused and change nothing', async () => {
		const {chat, run} = begin();
		await expect(run('/temperature warm')).rejects.toThrow('temperature cannot be "warm".');
		await expect(run('/set tempo 1')).rejects.toThrow('There is no setting called "tempo".');
		await expect(run('/set')).rejects.toThrow('/set needs a name and a value.');
		expect(chat.state.settings.values.temperature).toBe(0.8);
	});
});

describe('the conversation', () => {
	test('/undo, /clear, /regen and /continue need something to work on', async () => {
		const {run} = begin();
		for (const line of ['/undo', '/regen', '/continue', '/copy', '/stats'])
			await expect(run(line)).rejects.toMatchObject({exitCode: 2});
	});

	test('words after a command that takes none are refused', async () => {
		const {run} = begin();
		await expect(run('/clear now')).rejects.toThrow('/clear takes nothing after it.');
		await expect(run('/bye now')).rejects.toThrow('/exit takes nothing after it.');
	});

	test('/undo says what it took back', async () => {
		const {chat, run, ask} = begin([{pieces: ['A.']}, {pieces: ['B.']}]);
		await ask('one');
		await ask('two');
		expect(await run('/undo')).toMatchObject({text: 'Took back 1 turn, from "two" on; 1 turn left.'});
		expect(chat.state.conversation).toHaveLength(1);
		await expect(run('/undo x')).rejects.toThrow('/undo cannot take back "x" turns.');
	});

	test('/copy copies the last reply without control characters', async () => {
		const {run, ask} = begin([{pieces: ['A\u001B[31m.']}]);
		await ask('one');
		expect(await run('/copy')).toMatchObject({type: 'copy', text: 'A.'});
	});

	test('while a reply is written only some commands run', async () => {
		const {run, ask} = begin([{pieces: ['A.']}]);
		await ask('one');
		await expect(run('/regen', true)).rejects.toThrow('/regen has to wait until the reply has ended.');
		expect(await run('/show', true)).toMatchObject({type: 'notice'});
	});

	test('/help has a line for every command, /help keys for every key, /help COMMAND all of one', async () => {
		const {run} = begin();
		const reply = await run('/help');
		for (const {name, group} of commands)
			if (group !== 'settings')
				expect(reply).toMatchObject({
					text: expect.stringMatching(`\\n\\| \`/${name}\` \\| .{8,120}\\. \\|\\n`),
				});
		expect(reply).toMatchObject({text: expect.stringContaining('| `/model` | Chooses a model. |')});
		expect(reply).toMatchObject({text: expect.stringContaining('removes the system prompt, from')});
		expect(await run('/help model')).toMatchObject({text: expect.stringContaining('/model [FILE|REF|')});
		expect(await run('/help keys')).toMatchObject({text: expect.stringContaining('| Enter | sends |')});
		expect(await run('/help temp')).toMatchObject({text: expect.stringContaining('**/temperature')});
	});
});

test('completion knows commands, settings and values', () => {
	const {context} = begin();
	const values = (text: string) => completeCommand(text, context).map(({value}) => value);
	expect(values('/temp')).toEqual(['/template', '/temperature']);
	expect(values('/q')).toEqual(['/exit']);
	expect(values('/set min')).toEqual(['min_p', 'min_new_tokens']);
	expect(values('/set gpu c')).toEqual(['cuda']);
	expect(values('/context_overflow ')).toEqual(['drop_oldest', 'stop']);
	expect(values('/nonsense x')).toEqual([]);
});
