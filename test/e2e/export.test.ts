import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {all, recordedChat} from '../helpers/journal.js';
import {longJournal} from '../helpers/long-journal.js';
import {startProgram} from '../helpers/program.js';
import {temporaryDirectory} from '../helpers/temporary.js';

const root = temporaryDirectory();
let homes = 0;

/** An installation with nothing in it. */
function installation() {
	const home = path.join(root.path, `home${++homes}`);
	const folder = path.join(home, 'state', 'llama-chat', 'conversations');
	mkdirSync(folder, {recursive: true});
	const env = {HOME: home, XDG_STATE_HOME: path.join(home, 'state')};
	return {
		home,
		folder,
		async run(args: readonly string[], more: Readonly<Record<string, string>> = {}, input = '') {
			return startProgram(args, {env: {...env, ...more}, input}).ended;
		},
		async output(...args: string[]) {
			const {code, stdout, stderr} = await startProgram(args, {env}).ended;
			expect(stderr).toBe('');
			expect(code).toBe(0);
			return stdout;
		},
	};
}

/** Everything that a conversation can hold. */
async function eventful(folder: string): Promise<string> {
	const {chat, recorder} = recordedChat(
		folder,
		[
			{pieces: [{thought: 'Hm: 思考…\n'}, 'Ünïcödé 👩‍👩‍👧 \u200F\u202E\u001B[31m \uD800 \u2028']},
			{pieces: [], stop: {reason: 'error', message: 'Out of memory.', hint: 'Smaller.'}},
			{pieces: []},
			{pieces: ['cut'], stop: {reason: 'max_new_tokens', limit: 1}},
			{pieces: [' and longer'], stop: {reason: 'stop_regex', pattern: '/x/', match: 'x'}},
			{pieces: ['another']},
			{pieces: ['a branch']},
		],
		{system_prompt: 'Sei nett.\n"Zitat"', temperature: 0.1 + 0.2, stop: ['\n\n', '\u001B']},
	);
	chat.rename('Ünï "title" \u001B[2J');
	await all(chat.ask('one\r\n\ttwo\u0000'));
	await all(chat.ask('fails'));
	await all(chat.ask('says nothing'));
	await all(chat.ask('goes on'));
	await all(chat.continueReply());
	chat.set({temperature: 1, system_prompt: 'Other'});
	await all(chat.regenerate());
	chat.undo(2);
	await all(chat.ask('elsewhere'));
	chat.switchBack();
	chat.switchTo(2);
	await recorder.settled();
	const {id} = recorder;
	await chat.dispose();
	return id!;
}

describe('the program', {timeout: 120_000}, () => {
	test.each(['json', 'jsonl', 'sharegpt'])(
		'%s goes to a second installation and comes out byte for byte',
		async format => {
			const [here, there] = [installation(), installation()];
			const id = await eventful(here.folder);
			const long = '20260102-030405-long';
			writeFileSync(path.join(here.folder, `${long}.jsonl`), longJournal(long, 2000));
			for (const one of [id, long]) {
				const file = path.join(here.home, `${one}.${format}`);
				const said = await here.output('export', one, '--format', format, '--output', file);
				expect(said).toMatch(one === long ? /^Wrote 2000 turns to/ : /^Wrote \d turns to/);
				const first = readFileSync(file);
				expect(first.toString('latin1')).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F]/);
				expect(first.toString()).not.toMatch(/[\u0080-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
				expect(await there.output('import', file)).toContain(`llama-chat --resume ${one}`);
				expect(statSync(path.join(there.folder, `${one}.jsonl`)).mode & 0o777).toBe(0o600);
				const second = await there.output('export', one, '--format', format);
				expect(Buffer.from(second).equals(first)).toBe(true);
				expect(await there.output('import', file)).toContain('was here already');
			}

			const everything = await here.output('export', '--all', '--format', format);
			const third = installation();
			const list = path.join(third.home, 'all.json');
			writeFileSync(list, everything);
			const {conversations} = JSON.parse(await third.output('import', list, '--output', 'json'));
			expect(conversations.map((row: {id: string}) => row.id).sort()).toEqual([id, long].sort());
			expect(await third.output('export', '--all', '--format', format)).toBe(everything);
		},
	);

	test('an import that skips a line keeps the others, says which, and is no success', async () => {
		const here = installation();
		const file = path.join(here.home, 'damaged.jsonl');
		const said = (content: string) => JSON.stringify({messages: [{role: 'user', content}]});
		writeFileSync(file, [said('one'), '{oops', said('two')].join('\n'));
		const {code, stdout} = await here.run(['import', file]);
		expect(stdout).toMatch(
			/^Imported 2 conversations\. 1 conversation was skipped:\n {2}line 2 is no JSON\n/,
		);
		expect(code).toBe(1);
		expect(readdirSync(here.folder)).toHaveLength(2);
	});

	test('no token of Hugging Face reaches an export, an import goes on, and bad usage is said', async () => {
		const here = installation();
		const canary = 'hf_CanaryCanaryCanaryCanaryCanary12';
		const flags = ['--max-new-tokens', '8', '--temperature', '0', '--hf-token', `${canary}x`];
		const asked = await here.run(['-p', 'What is EOS?', ...flags], {HF_TOKEN: canary});
		expect(asked.code).toBe(0);
		for (const format of ['markdown', 'html', 'json', 'jsonl', 'sharegpt', 'text']) {
			const {code, stdout} = await here.run(['export', '--format', format], {HF_TOKEN: canary});
			expect(code).toBe(0);
			expect(stdout).toContain('What is EOS?');
			expect(stdout).not.toContain('Canary');
		}

		const there = installation();
		const file = path.join(there.home, 'chat.json');
		writeFileSync(file, await here.output('export', 'eos', '-f', 'json'));
		await there.output('import', file);
		const next = await there.run([
			'--continue',
			'-p',
			'And what is BOS?',
			'--max-new-tokens',
			'8',
			'-o',
			'json',
		]);
		expect(JSON.parse(next.stdout).reply.text.length).toBeGreaterThan(0);
		expect(next.stderr).toContain('llama-chat demo answered before; -m chooses the model.');
		expect(readdirSync(there.folder).filter(name => name.endsWith('.jsonl'))).toHaveLength(1);
		expect(await there.output('export', '--format', 'text')).toMatch(
			/you: What is EOS\?[\s\S]*you: And what is BOS\?/,
		);

		const wrong = async (...args: string[]) => {
			const {code, stderr} = await there.run(args);
			expect(stderr).not.toContain('    at ');
			return [code, stderr];
		};

		expect(await wrong('export', '--format', 'pdf')).toEqual([2, expect.stringContaining('"pdf"')]);
		expect(await wrong('export', '--output', 'chat.pdf')).toEqual([
			2,
			expect.stringContaining('ends in .pdf'),
		]);
		expect(await wrong('export', 'nowhere to be found')).toEqual([
			2,
			expect.stringContaining('no conversation'),
		]);
		expect(await wrong('export', '--al')).toEqual([2, expect.stringContaining('--all')]);
		expect(await wrong('export', '--all', 'eos')).toEqual([2, expect.stringContaining('--all takes no')]);
		expect(await wrong('import')).toEqual([2, expect.stringContaining('one argument')]);
		expect(await wrong('import', 'gone.json')).toEqual([1, expect.stringContaining('does not exist')]);
	});
});
