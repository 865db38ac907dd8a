import path from 'node:path';
import {expect, test} from 'vitest';
import {startProgram} from '../helpers/program.js';
import {temporaryDirectory} from '../helpers/temporary.js';

const folder = temporaryDirectory();
const env = {
	HOME: folder.path,
	XDG_CONFIG_HOME: path.join(folder.path, 'config'),
	XDG_STATE_HOME: path.join(folder.path, 'state'),
};
const run = (...args: string[]) => startProgram(['compare', ...args], {env}).ended;
const patience = 180_000;

test(
	'a table of both sides; a bad row is an error in it',
	async () => {
		const file = folder.file(
			'in.jsonl',
			'"Name five animals."\n{"id":"sea","prompt":"Tell me about the sea."}\n{}\n',
		);
		const {code, stdout, stderr} = await run(
			file,
			...['--a', 'temperature=0.8', '--b', 'max_new_tokens=3 temp=0.8', '-n', '12', '-t', '1'],
		);
		const lines = stdout.trim().split('\n');
		expect(lines[0]).toMatch(/^row +a: temperature=0\.8 +tokens +b: max_new_tokens=3 temp=0\.8 +tokens$/);
		expect(lines[1]).toMatch(/^1 .* max_new_tokens 3\/3 +3$/);
		expect(lines[2]).toMatch(/^sea /);
		expect(lines[3]).toMatch(/^3 +error: The row has neither a prompt/);
		expect(lines[4]).toMatch(/^0 of 2 replies are equal, 1 row failed; seed \d+\.$/);
		expect(stderr).toMatch(/3 of 3 rows · 1 failed · [1-9]\d* tok\/s\n$/);
		expect(code).toBe(1);
	},
	patience,
);

test.each(['temperature=0.8', 'context_length=512'])(
	'equal sides are equal: %s',
	async other => {
		const file = folder.file('two.jsonl', '"Name five animals."\n"Name six animals."\n');
		const sides = ['--a', 'temperature=0.8', '--b', other, '-n', '24', '--temp', '0.8', '-t', '1'];
		const {code, stdout} = await run(file, ...sides, '--output', 'json');
		const result = JSON.parse(stdout);
		expect(result).toMatchObject({equal: 2, a: {temperature: 0.8}, rows: [{id: '1'}, {id: '2'}]});
		expect(result.rows[0].a.reply).toEqual(result.rows[0].b.reply);
		expect(result.rows[0].a.seed).toBe(result.rows[0].b.seed);
		expect(code).toBe(0);
	},
	patience,
);

test.each([
	[['in.jsonl', '--a', 'dola=off'], '--b is missing'],
	[['/nowhere.jsonl', '--a', 'dola=off', '--b', 'dola=high'], 'does not exist'],
	[['in.jsonl', '--a', 'dola', '--b', 'dola=high'], '"dola" is not a setting with its value'],
])(
	'%j: %s',
	async (args, sentence) => {
		const {code, stderr} = await run(...args);
		expect(stderr).toContain(sentence);
		expect([1, 2]).toContain(code);
		expect(stderr).not.toContain('    at ');
	},
	patience,
);
