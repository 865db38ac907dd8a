import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {bundledTemplates} from '../../source/paths.js';
import {chooseTemplate} from '../../source/templates/choose.js';
import {guessTemplate} from '../../source/templates/guess.js';
import {readHeader} from '../../source/templates/header.js';
import {TemplateLibrary} from '../../source/templates/library.js';
import {temporaryDirectory} from '../helpers/temporary.js';

const library = new TemplateLibrary([bundledTemplates]);
const bare = {name: 'Tiny', architecture: 'llama', controlTokens: ['<s>', '</s>']};
const folder = temporaryDirectory();

describe('never silently another template', () => {
	test("the model's own", () => {
		expect(chooseTemplate({name: 'model', file: ''}, {...bare, chatTemplate: 'x'}, library)).toEqual({
			name: 'model',
			reason: 'own',
			source: "the model's own",
			jinja: 'x',
		});
	});

	test('by name, also where the model has its own', () => {
		const chosen = chooseTemplate({name: 'llama2', file: ''}, {...bare, chatTemplate: 'x'}, library);
		expect(chosen).toMatchObject({
			name: 'llama2',
			reason: 'name',
			source: 'asked for by name',
			stop: ['</s>'],
		});
		expect(chosen.jinja).toContain('[INST]');
		expect(chooseTemplate({name: 'none', file: ''}, {...bare, chatTemplate: 'x'}, library)).toEqual({
			name: 'none',
			reason: 'name',
			source: 'asked for by name',
		});
	});

	test('by file, which counts more than a name', () => {
		const file = folder.file('my.jinja', '{% for m in messages %}{{ m.content }}{% endfor %}');
		const chosen = chooseTemplate({name: 'llama2', file}, bare, library);
		expect(chosen).toMatchObject({name: 'my.jinja', reason: 'file', source: `read from ${file}`, stop: []});
	});

	test('a guess is said to be one, and so is having none', () => {
		const model = {...bare, controlTokens: ['<|im_start|>', '<|im_end|>']};
		const chosen = chooseTemplate({name: 'model', file: ''}, model, library);
		expect(chosen).toMatchObject({
			name: 'chatml',
			reason: 'guess',
			source: 'guessed from the vocabulary, which has <|im_start|>',
			notice: expect.stringContaining('chatml is guessed'),
		});
		expect(chooseTemplate({name: 'model', file: ''}, bare, library)).toMatchObject({
			name: 'none',
			reason: 'missing',
			source: 'the model has no template',
			notice: expect.stringContaining('plain text'),
		});
	});

	test.each([
		[{name: 'chatmll', file: ''}, 'There is no chat template called "chatmll".', 'Did you mean chatml?'],
		[
			{name: 'xyzzy', file: ''},
			'There is no chat template called "xyzzy".',
			/^There are: model, none, alpaca,/,
		],
		[
			{name: 'model', file: '/no/such.jinja'},
			'The chat template file /no/such.jinja does not exist.',
			'Check the path.',
		],
	])('%j is refused', (choice, message, hint) => {
		expect(() => chooseTemplate(choice, bare, library)).toThrow(
			expect.objectContaining({message, hint: expect.stringMatching(hint)}),
		);
	});

	test('a broken file is refused with the line', () => {
		const file = folder.file('broken.jinja', '{# x #}\n{% for message in messages %}{{ message }}');
		expect(() => chooseTemplate({name: 'model', file}, bare, library)).toThrow(
			`The chat template ${file} is broken, line 2: {% for %} is never closed with {% endfor %}.`,
		);
		const other = folder.file('letter.txt', 'Dear Sir');
		expect(() => chooseTemplate({name: 'model', file: other}, bare, library)).toThrow('uses no messages');
	});
});

describe('guesses', () => {
	test.each([
		[['<|im_start|>', '<|im_end|>'], 'Qwen3 8B', 'qwen3'],
		[['<|im_start|>', '<|im_end|>'], 'Qwen2.5 7B Instruct', 'chatml'],
		[['<|start_header_id|>', '<|end_header_id|>', '<|eot_id|>'], 'x', 'llama3'],
		[['<start_of_turn>', '<end_of_turn>'], 'x', 'gemma'],
		[['[INST]', '[/INST]'], 'x', 'mistral-v3'],
		[['[INST]', '[/INST]'], 'Mistral Nemo Instruct 2407', 'mistral-v3-tekken'],
		[['[INST]', '[/INST]', '[SYSTEM_PROMPT]', '[/SYSTEM_PROMPT]'], 'x', 'mistral-v7'],
		[['<｜User｜>', '<｜Assistant｜>'], 'x', 'deepseek'],
		[['<｜User｜>', '<｜Assistant｜>'], 'DeepSeek-R1-Distill-Qwen-7B', 'deepseek-r1'],
		[['<|user|>', '<|assistant|>', '<|end|>'], 'x', 'phi3'],
		[['<|start_of_role|>', '<|end_of_role|>'], 'x', 'granite'],
		[['<s>'], 'Llama-2-7b-chat', 'llama2'],
		[['<s>'], 'Llama-2-7b', undefined],
		[['<s>'], 'vicuna-7b-v1.5', 'vicuna'],
		[['<s>'], 'Mistral-7B-Instruct-v0.2', 'mistral'],
		[['<s>'], 'Mistral-7B-v0.1', undefined],
		[['<s>'], 'TinyLlama-1.1B-Chat-v1.0', 'zephyr'],
	])('%j and the name %s: %s', (controlTokens, name, expected) => {
		const guess = guessTemplate({name, architecture: 'llama', controlTokens}, library.all());
		expect(guess?.template.name).toBe(expected);
	});
});

describe('the library', () => {
	test("a person's own folder adds templates and replaces bundled ones", () => {
		const own = path.join(folder.path, 'templates');
		mkdirSync(own);
		writeFileSync(path.join(own, 'mine.jinja'), '{{ messages }}');
		writeFileSync(path.join(own, 'llama2.jinja'), 'other');
		writeFileSync(path.join(own, 'readme.txt'), 'no template');
		const both = new TemplateLibrary([bundledTemplates, own, '/no/such/folder']);
		expect(both.all()).toHaveLength(library.all().length + 1);
		expect(both.named('LLAMA2').jinja).toBe('other');
		expect(both.named('mine').header).toMatchObject({models: '', stop: [], vocabulary: [], names: []});
	});

	test('the header', () => {
		expect(
			readHeader(
				'{#-\nmodels: A, B\nstop: "<|im_end|>" "\\nUser:"\nvocabulary: <a> <b>\nnames: llama-2 chat, vicuna\n-#}x',
			),
		).toEqual({
			models: 'A, B',
			stop: ['<|im_end|>', '\nUser:'],
			vocabulary: ['<a>', '<b>'],
			names: [['llama-2', 'chat'], ['vicuna']],
			source: '',
			licence: '',
		});
	});
});
