import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {parseInput, runCommand} from '../../source/commands/dispatch.js';
import type {CommandContext} from '../../source/commands/types.js';
import {Chat} from '../../source/session/chat.js';
import {composeMessage} from '../../source/session/prompt-template.js';
import {SavedPrompts} from '../../source/session/saved-prompts.js';
import {ScriptedEngine} from '../helpers/scripted-engine.js';
import {temporaryDirectory} from '../helpers/temporary.js';

const prompts = new SavedPrompts(path.join(temporaryDirectory().path, 'prompts'));

describe('composeMessage', () => {
	const compose = (template: string, given: {text?: string; stdin?: string}, ...variables: string[]) =>
		composeMessage({prompt_template: template, prompt_variables: variables}, given, prompts);

	test.each([
		['', {text: 'hi'}, [], 'hi'],
		['', {text: 'hi', stdin: 'piped'}, [], 'piped\n\nhi'],
		[
			'Translate into French\nInput: {text}\nTranslation:',
			{text: 'cat'},
			[],
			'Translate into French\nInput: cat\nTranslation:',
		],
		['Sum up: {text}', {stdin: 'a file'}, [], 'Sum up: a file'],
		['Sum up: {text}', {stdin: 'a file', text: 'and be brief'}, [], 'Sum up: a file\n\nand be brief'],
		['{stdin}\n{text}?', {stdin: 'a file', text: 'Why'}, [], 'a file\nWhy?'],
		['{greeting}, {name}!', {}, ['name=Ann', 'greeting=Hi'], 'Hi, Ann!'],
		['Input: {text}', {}, ['text=a=b'], 'Input: a=b'],
		['{text} {"a": 1} {} {1} {{text}}', {text: '{text}'}, [], '{text} {"a": 1} {} {1} {text}'],
	])('%j with %j and %j', (template, given, variables, expected) =>
		expect(compose(template, given, ...variables)).toBe(expected),
	);

	test.each([
		['{txt}', {text: 'x'}, [], 'The prompt template has no place for the message.'],
		['Hello', {text: 'x'}, [], 'There is no saved prompt called "Hello".'],
		['{a} {text}', {text: 'x'}, ['b=1'], 'The prompt template wants {a}, and nothing gives it.'],
		['{stdin}', {}, [], 'The prompt template wants {stdin}, and nothing gives it.'],
		['{text}', {text: 'x'}, ['text=y'], '{text} is given twice, as the message and as a variable.'],
		['{a}', {}, ['a'], '"a" is no variable.'],
	])('%j with %j and %j is refused', (template, given, variables, message) =>
		expect(() => compose(template, given, ...variables)).toThrow(
			expect.objectContaining({message, exitCode: 2}),
		),
	);
});

describe('/prompt', () => {
	const chat = new Chat({engine: new ScriptedEngine([]), modelPath: '/m.gguf', layers: {}});
	const context = {chat, prompts, keys: [], save: async () => {}} as CommandContext;
	const run = async (line: string) => {
		const parsed = parseInput(line);
		if (parsed.type === 'message') throw new Error('not a command');
		return runCommand(parsed, context, false);
	};

	test('saves, lists, asks, uses and removes', async () => {
		expect(await run('/prompt')).toMatchObject({text: expect.stringContaining('None is saved.')});
		await run('/prompt save french "Translate into French\\nInput: {text}\\nTranslation:"');
		expect(prompts.names()).toEqual(['french']);
		expect(await run('/prompt french the "cat"')).toEqual({
			type: 'ask',
			text: 'Translate into French\nInput: the "cat"\nTranslation:',
		});
		expect(await run('/prompt list')).toMatchObject({text: expect.stringContaining('Input: {text}')});
		await run('/prompt use french');
		expect(composeMessage(chat.state.settings.values, {text: 'dog'}, prompts)).toContain('Input: dog');
		await run('/prompt save again');
		expect(prompts.named('again')).toBe(prompts.named('french'));
		await run('/prompt off');
		expect(composeMessage(chat.state.settings.values, {text: 'dog'}, prompts)).toBe('dog');
		await run('/prompt rm french');
		expect(prompts.names()).toEqual(['again']);
	});

	test.each([
		['/prompt agan hi', 'There is no saved prompt called "agan".'],
		['/prompt rm nothing', 'There is no saved prompt called "nothing".'],
		['/prompt save', '/prompt save needs a name and a template.'],
		['/prompt save list {text}', 'A prompt cannot be called list.'],
		['/prompt save ../x {text}', '"../x" cannot be the name of a prompt.'],
	])('%s is refused', async (line, message) => {
		await expect(run(line)).rejects.toMatchObject({message, exitCode: 2});
	});

	test('a saved prompt is used by its name in the setting', () => {
		const settings = {prompt_template: 'again', prompt_variables: []};
		expect(composeMessage(settings, {text: 'dog'}, prompts)).toContain('Input: dog');
	});
});
