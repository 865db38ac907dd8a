import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {isSafePath} from '../../source/hub/reference.js';
import {fakeHub, people} from '../helpers/hub.js';
import {modelPath} from '../helpers/model.js';
import {startProgram} from '../helpers/program.js';

const demo = readFileSync(modelPath);
const {root} = people();
const ESC = '\u001B';
/** Sets the clipboard, clears the screen, and reads backwards. */
const evil = `${ESC}]52;c;ZXZpbA==\u0007${ESC}[2J\u009B31m\u202Egnp\u0085\r\n**bold**`;
const unsafe = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

const badNames = [
	'../../../../escaped-Q2_K.gguf',
	`${root}/absolute-Q3_K.gguf`,
	'a/../../b-Q3_K_S.gguf',
	'back\\..\\slash-Q3_K_M.gguf',
	`title${ESC}]0;pwned\u0007-Q4_0.gguf`,
	'c1\u009B31m-Q5_0.gguf',
	'bidi\u202Efdp.exe-Q6_K.gguf',
	'line\nbreak-Q4_1.gguf',
	'half\uD800-IQ4_XS.gguf',
	`${'x'.repeat(250)}-Q5_K_S.gguf`,
];
const oddNames = ['sp ace "quo" $(touch x) `id`-Q5_K_M.gguf', '-rf-Q5_1.gguf', 'größe-Q4_K_M.gguf'];

test.each(badNames)('no file is called %j', name => {
	expect(isSafePath(name)).toBe(false);
});

test('what a Hub says of itself moves no terminal and leaves no folder', async () => {
	const names = [...badNames, ...oddNames, 'good-Q8_0.gguf'];
	const files = Object.fromEntries(names.map((name, index) => [name, demo.subarray(0, demo.length - index)]));
	const server = await fakeHub({'org/evil': {licence: evil, files}});
	const home = path.join(root, 'home');
	const env = {HOME: home, HF_ENDPOINT: server.endpoint};
	const run = (...args: string[]) => startProgram(['models', ...args], {env}).ended;
	const commands = [
		['search', 'evil'],
		['info', 'org/evil'],
		['download', 'org/evil:Q5_K_M'],
		['download', 'org/evil:Q5_1'],
		['download', 'org/evil:Q4_K_M'],
		['list'],
		['download', 'org/evil:Q4_0'],
		['download', 'org/evil:Q9_9'],
	];
	for (const command of commands) {
		for (const format of ['text', 'json']) {
			const {stdout, stderr} = await run(...command, '--output', format);
			expect(stdout + stderr, command.join(' ')).not.toMatch(unsafe);
		}
	}

	const {licence, offers} = JSON.parse((await run('info', 'org/evil', '-o', 'json')).stdout);
	expect(licence).toBe(evil);
	expect(offers.map(({file}: {file: string}) => file).sort()).toEqual([...oddNames, 'good-Q8_0.gguf'].sort());
	const {stdout} = await run('path', `hf:org/evil/${oddNames[0]}`);
	expect(existsSync(stdout.trim())).toBe(true);
	const written = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter(name =>
		name.endsWith('.gguf'),
	);
	expect(written.map(name => path.basename(name)).sort()).toEqual([...oddNames].sort());
	expect(written.every(name => name.startsWith('home/.cache/huggingface/hub/models--org--evil/'))).toBe(true);
	expect((await run('rm', 'org/evil')).stdout).not.toMatch(unsafe);
}, 60_000);
