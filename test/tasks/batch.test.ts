import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {startProgram} from '../helpers/program.js';
import {temporaryDirectory} from '../helpers/temporary.js';
import {waitFor} from '../helpers/wait-for.js';

const folder = temporaryDirectory();
const env = {
	HOME: folder.path,
	XDG_CONFIG_HOME: path.join(folder.path, 'config'),
	XDG_STATE_HOME: path.join(folder.path, 'state'),
};
const run = (...args: string[]) => startProgram(['batch', ...args], {env}).ended;
const lines = (text: string) =>
	text
		.trim()
		.split('\n')
		.map(line => JSON.parse(line));

test('rows in, labelled results out, in order; a bad row is an error row', async () => {
	const file = folder.file('in.csv', 'id,country\nfr,France\nbad\nit,Italy\nes,Spain\n');
	const {code, stdout, stderr} = await run(
		file,
		'--prompt-template',
		'What is the capital of {country}?',
		...['--category', 'france=contains:paris', '--fallback', 'elsewhere', '--temperature', '0'],
	);
	const results = lines(stdout);
	expect(results.map(({id}) => id)).toEqual(['fr', '2', 'it', 'es']);
	expect(results[0]).toMatchObject({
		reply: {text: expect.stringContaining('Paris')},
		stop: {reason: 'eos'},
		stats: {reused_tokens: expect.any(Number)},
		label: 'france',
	});
	expect(results[1]).toEqual({
		id: '2',
		error: {message: 'The row has 1 fields, the header 2.'},
		settings_hash: results[0].settings_hash,
	});
	expect(results[3].label).toBe('elsewhere');
	expect(stderr).toContain('4 of 4 rows · 1 failed');
	expect(code).toBe(1);
});

test('a row that failed in an earlier run is no success', async () => {
	const file = folder.file('failed.jsonl', '"a"\n"b"\n');
	const output = folder.file(
		'failed-out.jsonl',
		'{"id":"1","reply":{"text":"A"}}\n{"id":"2","error":{"message":"No."}}\n',
	);
	const {code, stderr} = await run(file, '--output', output);
	expect(code).toBe(1);
	expect(stderr).toMatch(/^2 of 2 rows are in .* already, 1 without a reply/);
});

test('results of another input are not taken for its own, those under other settings are named', async () => {
	const output = path.join(folder.path, 'inputs.jsonl');
	const hi = folder.file('hi.jsonl', '"hi"\n');
	const args = ['--output', output, '-n', '4'];
	expect(await run(hi, ...args)).toMatchObject({code: 0});
	const before = readFileSync(output, 'utf8');
	const other = await run(folder.file('other.jsonl', '"What is EOS?"\n'), ...args);
	expect(other).toEqual({
		code: 2,
		stdout: '',
		stderr: `llama-chat: ${output} holds the results of another input: row 1 has another prompt there.\n  Choose another --output, or remove the file.\n`,
	});
	expect(readFileSync(output, 'utf8')).toBe(before);
	const more = folder.file('more.jsonl', '"hi"\n"What is EOS?"\n');
	const {code, stderr} = await run(more, ...args, '--temperature', '0');
	expect(code).toBe(0);
	expect(stderr).toContain('inputs.jsonl holds results of another model or other settings: choose another');
});

test.each([
	['SIGINT', 130],
	['SIGTERM', 143],
] as const)(
	'%s ends it with %d',
	async (name, code) => {
		const rows = Array.from({length: 200}, () => '"Name 9 animals."');
		const output = path.join(folder.path, `${name}.jsonl`);
		const args = ['batch', folder.file('long.jsonl', rows.join('\n')), '--output', output];
		const running = startProgram(args, {env});
		await waitFor(() => existsSync(output) && readFileSync(output, 'utf8') !== '', 'a result', 60_000);
		running.child.kill(name);
		expect((await running.ended).code).toBe(code);
	},
	120_000,
);

test('killed in the middle, it goes on after what is written', async () => {
	const rows = Array.from({length: 42}, (_, index) => JSON.stringify(`Name ${(index % 7) + 2} animals.`));
	const file = folder.file('in.jsonl', rows.join('\n'));
	const output = path.join(folder.path, 'out.jsonl');
	const args = [file, '--output', output, '--temperature', '0', '--parallel', '3', '-n', '40'];
	const first = startProgram(['batch', ...args], {env});
	await waitFor(
		() => existsSync(output) && readFileSync(output, 'utf8').split('\n').length > 6,
		'six results',
		60_000,
	);
	first.child.kill('SIGKILL');
	await first.ended;
	const before = readFileSync(output, 'utf8');
	expect(before.split('\n').length).toBeLessThan(42);
	const {code, stderr, stdout} = await run(...args);
	expect({code, stdout}).toEqual({code: 0, stdout: ''});
	expect(stderr).toMatch(/\d+ of 42 rows are in .*out\.jsonl already/);
	const after = readFileSync(output, 'utf8');
	expect(after.startsWith(before.slice(0, before.lastIndexOf('\n') + 1))).toBe(true);
	const results = lines(after);
	expect(results.map(({id}) => id)).toEqual(rows.map((_, index) => `${index + 1}`));
	// Equal rows have equal replies, whichever run and whoever was beside them.
	for (const [index, {reply}] of results.entries()) expect(reply).toEqual(results[index % 7].reply);
	expect(await run(...args)).toMatchObject({code: 0, stderr: expect.stringContaining('42 of 42 rows')});
	expect(readFileSync(output, 'utf8')).toBe(after);
}, 180_000);

test('an engine that is killed takes along only the rows that it was writing', async () => {
	const rows = Array.from({length: 24}, (_, index) => JSON.stringify(`Name ${(index % 7) + 2} animals.`));
	const output = path.join(folder.path, 'killed.jsonl');
	const args = [
		folder.file('kill.jsonl', rows.join('\n')),
		'--output',
		output,
		'--parallel',
		'2',
		'-n',
		'150',
		'--ignore-eos',
	];
	const running = startProgram(['batch', ...args], {env});
	await waitFor(() => existsSync(output) && readFileSync(output, 'utf8') !== '', 'a result', 60_000);
	const {pid} = running.child;
	process.kill(Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')), 'SIGKILL');
	expect((await running.ended).code).toBe(1);
	const results = lines(readFileSync(output, 'utf8'));
	expect(results.map(({id}) => id)).toEqual(rows.map((_, index) => `${index + 1}`));
	const failed = results.filter(({error}) => error);
	expect(failed.length).toBeGreaterThan(0);
	expect(failed.length).toBeLessThanOrEqual(2);
	for (const {error} of failed) expect(error.message).toContain('killed');
}, 180_000);

test.each([
	[[], 'Something is missing'],
	[['/nowhere.jsonl'], 'does not exist'],
	[['a.jsonl', 'b.jsonl'], '"b.jsonl" is one argument too many'],
	[['a.jsonl', '--parallel', '0'], '--parallel cannot be "0"'],
	[['a.jsonl', '--category', 'x'], '"x" is no category'],
	[['a.jsonl', '--fallback', 'x'], '--fallback belongs to --category'],
	[['a.jsonl', '--categoy', 'x'], 'There is no flag --categoy'],
])('%j: %s', async (args, sentence) => {
	const {code, stderr} = await run(...args);
	expect(stderr).toContain(sentence);
	expect([1, 2]).toContain(code);
	expect(stderr).not.toContain('    at ');
});
