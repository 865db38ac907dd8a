import {expect, test} from 'vitest';
import {settingNames, settings} from '../../source/settings/table.js';
import {startProgram} from '../helpers/program.js';
import {temporaryDirectory} from '../helpers/temporary.js';

const {path: home} = temporaryDirectory();
const run = (...words: string[]) => startProgram(['settings', ...words], {env: {HOME: home}}).ended;

test('every setting as data: type, bounds, default, aliases, flags', async () => {
	const {stdout, code} = await run('--output', 'json');
	expect(code).toBe(0);
	const all = JSON.parse(stdout) as Array<Record<string, unknown>>;
	expect(all.map(({name}) => name)).toEqual(settingNames);
	for (const described of all) {
		const setting = settings[described.name as keyof typeof settings];
		expect(described).toMatchObject({type: setting.kind, default: setting.default, help: setting.help});
		expect(described.group).toBeTruthy();
	}

	expect(all.find(({name}) => name === 'max_new_tokens')).toMatchObject({
		type: 'integer',
		min: -1,
		max: 10_000_000,
		default: 1024,
		words: {unlimited: -1},
		aliases: expect.arrayContaining(['num_predict', 'n_predict', 'max_tokens']),
		flags: expect.arrayContaining(['-n', '--max-new-tokens', '--n-predict']),
		environment: 'LLAMA_CHAT_MAX_NEW_TOKENS',
	});
	expect(all.find(({name}) => name === 'gpu')).toMatchObject({
		type: 'choice',
		choices: ['auto', 'cuda', 'vulkan', 'metal', 'off'],
		applies: 'model',
	});
});

test('as a table for people; words after it are refused', async () => {
	const {stdout} = await run();
	for (const name of settingNames) expect(stdout).toMatch(new RegExp(` ${name} +\\S`));
	expect(await run('temperature')).toMatchObject({code: 2});
});
