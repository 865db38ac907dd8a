// Measures the program against what it stands on and prints one JSON object. Every figure that matters is a ratio of two
// things run in turn in this one run, because machines are noisy. Needs a build (`npm run build`), Linux or macOS
// with `script`, and some idle minutes.
import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as sleep} from 'node:timers/promises';

const rounds = Number(process.argv[2] ?? 7);
const cli = 'dist/cli.js';
const model = 'models/llama-chat-demo-q8_0.gguf';

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const rounded = value => Number(value.toPrecision(4));

/** Runs a command; resolves with what it printed and the milliseconds to its first output that matches, and to its end. */
function timed(command, args, {until = /[\s\S]/, input, env} = {}) {
	return new Promise((resolve, reject) => {
		const began = performance.now();
		const child = spawn(command, args, {env: {...process.env, ...env}, stdio: ['pipe', 'pipe', 'pipe']});
		let stdout = '';
		let stderr = '';
		let firstMs;
		child.stdout.on('data', data => {
			stdout += data;
			if (firstMs === undefined && until.test(stdout)) {
				firstMs = performance.now() - began;
				if (input === 'kill') child.kill('SIGKILL');
			}
		});
		child.stderr.on('data', data => {
			stderr += data;
		});
		child.on('error', reject);
		child.on('close', code => resolve({code, stdout, stderr, firstMs, totalMs: performance.now() - began}));
		if (input !== 'kill') child.stdin.end(input);
	});
}

/** Measures two things in turn; the figure is the ratio of the medians. */
async function inTurn(a, b) {
	const first = [];
	const second = [];
	await a();
	await b();
	for (let round = 0; round < rounds; round++) {
		first.push(await a());
		second.push(await b());
	}

	return {
		program: rounded(median(first)),
		compared: rounded(median(second)),
		ratio: rounded(median(first) / median(second)),
	};
}

const question = 'Tell me a story about a dragon.';
const tokens = 500;
const terminal = {TERM: 'xterm-256color', XDG_STATE_HOME: os.tmpdir(), XDG_CONFIG_HOME: os.tmpdir()};

const greedy = ['--temperature', '0', '--ignore-eos', '-n', `${tokens}`, '-t', '1'];

const bareDecode = async () =>
	Number((await timed('node', ['scripts/bench/bare-decode.mjs', model, question, `${tokens}`])).stdout);

/**
 * Tokens per second while decoding, with telemetry of every token, against the bare loop: all greedy, end of generation
 * forbidden, one thread.
 */
async function decode() {
	const program = async () => {
		const {stdout} = await timed('node', [cli, '-p', question, ...greedy, '-o', 'json', '--token-ids']);
		return JSON.parse(stdout).stats.tokens_per_second;
	};

	return inTurn(program, bareDecode);
}

/** The same in the chat, on a terminal, as its stop line says. */
async function decodeInChat() {
	const chat = async () => {
		const command = `stty cols 80 rows 24; exec node ${cli} -i '${question}' ${greedy.join(' ')}`;
		const {stdout} = await timed('script', ['-qfc', command, '/dev/null'], {
			until: /max_new_tokens \d+\/\d+ · \d+ tok\/s/,
			input: 'kill',
			env: terminal,
		});
		return Number(/(\d+) tok\/s/.exec(stdout.slice(stdout.search(/max_new_tokens \d+\/\d+ · /)))[1]);
	};

	return inTurn(chat, bareDecode);
}

/** Milliseconds from start to the first character of the reply. */
async function firstToken() {
	const program = async () =>
		(await timed('node', [cli, '-p', question, '--temperature', '0', '-n', '4'])).firstMs;
	const bare = async () =>
		(await timed('node', ['scripts/bench/bare-decode.mjs', model, question, '4', 'text'])).firstMs;
	return inTurn(program, bare);
}

/** Milliseconds from start to the first frame on a terminal, and of the smallest Node program. */
async function firstFrame() {
	const program = async () =>
		(
			await timed('script', ['-qfc', `stty cols 80 rows 24; exec node ${cli}`, '/dev/null'], {
				until: /Message, or/,
				input: 'kill',
				env: terminal,
			})
		).firstMs;
	const node = async () => (await timed('node', ['-e', '0'])).totalMs;
	return inTurn(program, node);
}

/** CPU milliseconds a token of the interface at 200 tokens a second, and full-screen clears. */
async function streaming() {
	// Read when React and Ink are imported.
	Object.assign(process.env, {NODE_ENV: 'production', CI: 'false'});
	const {importSource} = await import('./run-source.mjs');
	const {measure} = await importSource('scripts/bench/ui-stream.tsx');
	return measure();
}

/**
 * A journal of 2,000 turns against an empty chat: milliseconds from start until its last words and the prompt are on the
 * screen, and from a key to its letter on the screen (medians of 20 keys).
 */
async function longChat() {
	const {importSource} = await import('./run-source.mjs');
	const {longJournal} = await importSource('test/helpers/long-journal.ts');
	const state = mkdtempSync(path.join(os.tmpdir(), 'llama-chat-bench-'));
	const id = '20260102-030405-abcd';
	const journals = path.join(state, 'llama-chat', 'conversations');
	mkdirSync(journals, {recursive: true});
	writeFileSync(path.join(journals, `${id}.jsonl`), longJournal(id, 2000));
	const chat = (flags, opened) =>
		opening([cli, '--no-journal', ...flags], opened, {...terminal, XDG_STATE_HOME: state});
	const long = [];
	const empty = [];
	for (let round = -1; round < rounds; round++) {
		const one = await chat(['--resume', id], /Reply 2000\.[\s\S]*Message, or/);
		const other = await chat([], /Message, or/);
		if (round < 0) continue;
		long.push(one);
		empty.push(other);
	}

	rmSync(state, {recursive: true});
	const compared = part => {
		const [program, other] = [long, empty].map(runs => rounded(median(runs.map(run => run[part]))));
		return {program, compared: other, ratio: rounded(program / other)};
	};
	return {openMs: compared('openMs'), keyMs: compared('keyMs')};
}

/** Opens a chat on a terminal, types 20 letters once its model is loaded, and ends it. */
async function opening(args, opened, env) {
	const began = performance.now();
	const command = `stty cols 80 rows 24; exec node ${args.join(' ')}`;
	const child = spawn('script', ['-qfc', command, '/dev/null'], {env: {...process.env, ...env}});
	let screen = '';
	child.stdout.on('data', data => {
		screen += data;
	});
	const seen = async pattern => {
		while (!pattern.test(screen))
			await new Promise(resolve => child.stdout.once('data', () => setImmediate(resolve)));
	};
	await seen(opened);
	const openMs = performance.now() - began;
	await sleep(1000);
	const keys = [];
	for (const letter of 'qxzjkvwbqxzjkvwbqxzj') {
		screen = '';
		const pressed = performance.now();
		child.stdin.write(letter);
		await seen(new RegExp(letter));
		keys.push(performance.now() - pressed);
		await sleep(50);
	}

	child.kill('SIGKILL');
	return {openMs, keyMs: median(keys)};
}

const parts = {longChat, decode, decodeInChat, firstToken, firstFrame, streaming};
const wanted = process.argv[3]?.split(',') ?? Object.keys(parts);
const results = {
	machine: `${os.cpus().length} × ${os.cpus()[0].model}, Node ${process.version}`,
	rounds,
};
for (const name of wanted) results[name] = await parts[name]();
console.log(JSON.stringify(results, undefined, '\t'));
