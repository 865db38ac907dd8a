import {describe, expect, test} from 'vitest';
import {parseArguments} from '../source/arguments.js';
import {helpText} from '../source/help-text.js';
import {settingNames} from '../source/settings/table.js';
import {tasks} from '../source/tasks/index.js';
import {firstTaskWords} from '../source/tasks/names.js';

describe('flags', () => {
	test.each([
		[['-m', 'a.gguf'], {model: 'a.gguf'}],
		[['a.gguf'], {model: 'a.gguf'}],
		[['-p', '"quoted"'], {prompt: '"quoted"'}],
		[['-p', "it's"], {prompt: "it's"}],
		[['-p', '--temp'], {prompt: '--temp'}],
		[['-p', 'a\nb=c'], {prompt: 'a\nb=c'}],
		[['--prompt=x=y'], {prompt: 'x=y'}],
		[['-p', ''], {prompt: ''}],
		[['--temp', '0.5'], {settings: {temperature: 0.5}}],
		[['--temperature=0'], {settings: {temperature: 0}}],
		[['--seed', '-1'], {settings: {seed: -1}}],
		[['-n', '12'], {settings: {max_new_tokens: 12}}],
		[['--n-predict', '12', '-n', '13'], {settings: {max_new_tokens: 13}}],
		[['-ngl', '99'], {settings: {gpu_layers: 99}}],
		[['-sys', 'Be brief.'], {settings: {system_prompt: 'Be brief.'}}],
		[['--stop', '###', '-r', '\\n'], {settings: {stop: ['###', '\n']}}],
		[['--stop', '"'], {settings: {stop: ['"']}}],
		[['-o', 'json', '--token-ids', '--strict'], {output: 'json', tokenIds: true, strict: true}],
		[['--dola-norm', '-n', '3'], {settings: {dola_norm: 'on', max_new_tokens: 3}}],
		[['--dola-norm', 'false'], {settings: {dola_norm: 'off'}}],
		[['--dola-norm=on'], {settings: {dola_norm: 'on'}}],
		[['-c', '4096'], {settings: {context_length: 4096}}],
	])('%j', (argv, expected) => expect(parseArguments(argv)).toMatchObject(expected));

	test.each([
		[['--temprature', '1'], 'There is no flag --temprature.', 'Did you mean --temperature?'],
		[['--temperature'], '--temperature needs a value (N).', undefined],
		[['--temperature', 'x'], 'temperature cannot be "x".', 'It takes a number from 0 to 100.'],
		[['--strict=1'], '--strict takes no value.', undefined],
		[['-o', 'yaml'], '--output cannot be "yaml".', 'It is one of: text, json, jsonl.'],
		[['a.gguf', 'b'], '"b" is one argument too many.', undefined],
		[['-m', 'a.gguf', 'b'], '"b" is one argument too many.', undefined],
	])('%j is refused', (argv, message, hint) => {
		let thrown: unknown;
		try {
			parseArguments(argv);
		} catch (error) {
			thrown = error;
		}

		expect(thrown).toMatchObject({message, exitCode: 2, ...(hint && {hint})});
	});

	test('--help names every setting', () => {
		for (const name of settingNames) expect(helpText()).toContain(`--${name.replaceAll('_', '-')}`);
	});
});

test('the program knows the names of its tasks before it loads them', () => {
	expect(firstTaskWords).toEqual(new Set(tasks.map(({name}) => name.split(' ')[0])));
});
