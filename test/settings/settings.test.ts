import {mkdtempSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {settingsFromEnvironment} from '../../source/settings/environment.js';
import {findSetting, settingNamed} from '../../source/settings/names.js';
import {checkSetting, formatSetting, parseSetting} from '../../source/settings/parse.js';
import {changedSettings, resolveSettings} from '../../source/settings/resolve.js';
import {loadSavedSettings, saveSetting} from '../../source/settings/saved.js';
import {settingNames, settings} from '../../source/settings/table.js';

describe('names', () => {
	test.each([
		['temp', 'temperature'],
		['num_predict', 'max_new_tokens'],
		['max-tokens', 'max_new_tokens'],
		['Top-K', 'top_k'],
		['num_ctx', 'context_length'],
		['repeat_penalty', 'repetition_penalty'],
	])('%s is %s', (spelling, name) => expect(findSetting(spelling)).toBe(name));

	test('no spelling means two settings', () => {
		const spellings = settingNames.flatMap(name => [name, ...(settings[name].aliases ?? [])]);
		expect(new Set(spellings).size).toBe(spellings.length);
	});

	test('an unknown one names the nearest', () => {
		expect(() => settingNamed('temprature')).toThrow('There is no setting called "temprature".');
		try {
			settingNamed('temprature');
		} catch (error) {
			expect(error).toMatchObject({hint: 'Did you mean temperature?', exitCode: 2});
		}
	});
});

describe('values', () => {
	test.each([
		['temperature', '0.7', 0.7],
		['temperature', 'default', 0.8],
		['top_k', 'off', 0],
		['top_p', 'off', 1],
		['max_new_tokens', '1_000', 1000],
		['max_new_tokens', 'unlimited', -1],
		['seed', 'random', -1],
		['gpu', 'OFF', 'off'],
		['stop', ['###', '\\nUser:'], ['###', '\nUser:']],
		['stop', 'a b', ['a b']],
		['stop', 'off', []],
		['stop', ['off'], ['off']],
		['stop_regex', '\\n\\d', ['/\\n\\d/']],
		['stop_regex', 'none', []],
		['stop_token_ids', '[2, 5 2]', '2,5'],
		['loop_guard', 'on', 6],
		['do_sample', 'False', 'off'],
		['top_n_sigma', '-1', 0],
		['suppress_tokens', '[5, 6,5]', '5,6'],
		['exponential_decay_length_penalty', '(200, 1.050)', '200,1.05'],
		[
			'sequence_bias',
			['Paris=2', '12=-1.5', '[12, 13]=ban', '15043+1', '"12"=1'],
			['Paris=2', '[12]=-1.5', '[12,13]=-Infinity', '[15043]=1', '"12"=1'],
		],
		['sequence_bias', ['a=b=1', '\\n=2', ' New York=3'], ['a=b=1', '"\\n"=2', ' New York=3']],
		['system_prompt', 'two\\nlines', 'two\nlines'],
	] as const)('%s %j', (name, typed, value) => expect(parseSetting(name, typed)).toEqual(value));

	test.each([
		['temperature', '-1', 'It takes a number from 0 to 100.'],
		['temperature', 'hot', 'It takes a number from 0 to 100.'],
		['temperature', '', 'It takes a number from 0 to 100.'],
		['top_k', '1.5', 'It takes a whole number from 0 to 1000000, or off.'],
		['top_p', '1.01', 'It takes a number from 0 to 1, or off.'],
		['seed', '1e30', 'It takes a whole number from -1 to 4294967295, or random.'],
		['gpu', 'cudaa', 'Did you mean cuda?'],
		['exponential_decay_length_penalty', '200', 'It takes off, or a start and a factor as in 200,1.05.'],
		[
			'sequence_bias',
			'Paris',
			'It takes TEXT=BIAS or ID=BIAS: Paris=2, 15043=-1.5, [12,13]=ban, "42"=3 for the text.',
		],
		[
			'sequence_bias',
			'Paris=Infinity',
			'It takes TEXT=BIAS or ID=BIAS: Paris=2, 15043=-1.5, [12,13]=ban, "42"=3 for the text.',
		],
		[
			'sequence_bias',
			'=3',
			'It takes TEXT=BIAS or ID=BIAS: Paris=2, 15043=-1.5, [12,13]=ban, "42"=3 for the text.',
		],
	] as const)('%s %j is refused with the range', (name, typed, hint) => {
		let thrown: unknown;
		try {
			parseSetting(name, typed);
		} catch (error) {
			thrown = error;
		}

		expect(thrown).toMatchObject({hint, exitCode: 2});
	});

	test('patterns are shown as they are', () =>
		expect(formatSetting('stop_regex', ['/\\n"/', '/a/i'])).toBe('/\\n"/ /a/i'));

	test('every default can be written and read back', () => {
		for (const name of settingNames) {
			expect(checkSetting(name, settings[name].default)).toEqual(settings[name].default);
			if (settings[name].kind !== 'list' && settings[name].kind !== 'text') {
				expect(parseSetting(name, formatSetting(name, settings[name].default))).toEqual(
					settings[name].default,
				);
			}
		}
	});
});

test('layers win in order, and every value knows where it came from', () => {
	const {values, origin} = resolveSettings({
		model: {temperature: 0.6, top_k: 20},
		config: {temperature: 0.5},
		environment: {top_p: 0.5},
		flag: {top_p: 0.4, seed: 1},
		set: {seed: 2},
	});
	expect(values).toMatchObject({temperature: 0.5, top_k: 20, top_p: 0.4, seed: 2, min_p: 0.05});
	expect(origin).toMatchObject({
		temperature: 'config',
		top_k: 'model',
		top_p: 'flag',
		seed: 'set',
		min_p: 'default',
	});
	expect(changedSettings(resolveSettings({set: {seed: 2, top_k: 40}}))).toEqual(['seed']);
});

test('settings come from the environment, checked', () => {
	expect(settingsFromEnvironment({LLAMA_CHAT_TEMPERATURE: '0', LLAMA_CHAT_STOP: 'a\nb'})).toEqual({
		temperature: 0,
		stop: ['a', 'b'],
	});
	expect(() => settingsFromEnvironment({LLAMA_CHAT_TOP_P: '7'})).toThrow('top_p is out of range.');
});

describe('kept settings', () => {
	const folder = () => mkdtempSync(path.join(tmpdir(), 'llama-chat-config-'));

	test('are there the next time, for the owner only', async () => {
		const config = folder();
		await saveSetting(config, 'temperature', 0.3);
		await saveSetting(config, 'stop', ['###']);
		expect(await loadSavedSettings(config)).toEqual({
			values: {temperature: 0.3, stop: ['###']},
			problems: [],
		});
		expect(statSync(path.join(config, 'config.json')).mode & 0o777).toBe(0o600);
		await saveSetting(config, 'temperature', undefined);
		expect((await loadSavedSettings(config)).values).toEqual({stop: ['###']});
	});

	test('a damaged file is moved aside, a bad entry is skipped and named', async () => {
		const config = folder();
		const file = path.join(config, 'config.json');
		writeFileSync(file, '{"temperature": 0.3');
		const damaged = await loadSavedSettings(config);
		expect(damaged.values).toEqual({});
		expect(damaged.problems[0]).toContain('moved to');
		expect(readFileSync(`${file}.damaged`, 'utf8')).toBe('{"temperature": 0.3');
		writeFileSync(file, '{"temperature": 900, "nonsense": 1, "top_k": 5}');
		const partly = await loadSavedSettings(config);
		expect(partly.values).toEqual({top_k: 5});
		expect(partly.problems).toHaveLength(2);
	});
});
