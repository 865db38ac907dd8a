import {execFileSync, spawn} from 'node:child_process';
import {copyFileSync, existsSync, readFileSync, utimesSync} from 'node:fs';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {afterEach, describe, expect, test} from 'vitest';
import type {StartableEngine} from '../../source/engine/client.js';
import type {GenerationEvent} from '../../source/engine/types.js';
import {chat, loadEvents, loaded, loadFailure, loadRequest, newEngine, reply} from '../helpers/engine.js';
import {clientPath} from '../helpers/host.js';
import {modelPath} from '../helpers/model.js';
import {temporaryDirectory} from '../helpers/temporary.js';
import {waitFor} from '../helpers/wait-for.js';

const directory = temporaryDirectory();
const endless = {max_new_tokens: -1, min_new_tokens: 1_000_000} as const;

let engine: StartableEngine;
const start = () => (engine = newEngine());
afterEach(() => engine.dispose());

/** Whether a process runs; one that waits for its parent to notice its end does not. */
function runs(pid: number): boolean {
	try {
		process.kill(pid, 0);
	} catch {
		return false;
	}
	const stat = `/proc/${pid}/stat`;
	return !existsSync(stat) || !/^\d+ \(.*\) Z/.test(readFileSync(stat, 'utf8'));
}

describe('loading', () => {
	test('progress rises to loaded, the same request again does nothing', async () => {
		start();
		const events = await loadEvents(engine, loadRequest());
		expect(events.at(-1)?.type).toBe('loaded');
		const fractions = events.flatMap(event => (event.type === 'progress' ? [event.fraction] : []));
		expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
		expect(fractions.at(-1)).toBeLessThanOrEqual(1);
		await reply(engine, chat('Hello!'), {max_new_tokens: 1});
		expect((await loadEvents(engine, loadRequest())).map(event => event.type)).toEqual(['loaded']);
		expect(
			(await reply(engine, chat('Hello!'), {max_new_tokens: 1})).done.stats.reused_tokens,
		).toBeGreaterThan(0);
	});

	test('another context_length makes only a new context', async () => {
		start();
		await loaded(engine);
		await reply(engine, chat('Hello!'), {max_new_tokens: 1});
		const events = await loadEvents(engine, loadRequest(modelPath, {context_length: 512}));
		expect(events).toMatchObject([{type: 'loaded', model: {contextLength: 512}}]);
		expect((await reply(engine, chat('Hello!'), {max_new_tokens: 1})).done.stats.reused_tokens).toBe(0);
		const long = await loaded(engine, loadRequest(modelPath, {context_length: 4096}));
		expect(long.contextLength).toBe(4096);
		expect(long.warnings.join()).toContain('longer than the 2048');
	});

	test('other threads, or a file replaced under its name, load the model anew', async () => {
		start();
		const file = path.join(directory.path, 'copy.gguf');
		copyFileSync(modelPath, file);
		await loaded(engine, loadRequest(file));
		expect((await loadEvents(engine, loadRequest(file))).length).toBe(1);
		utimesSync(file, 1, 1);
		expect((await loadEvents(engine, loadRequest(file))).length).toBeGreaterThan(1);
		expect((await loadEvents(engine, loadRequest(file, {threads: 2}))).length).toBeGreaterThan(1);
	});

	test('more threads than cores are not used', async () => {
		start();
		const model = await loaded(engine, loadRequest(modelPath, {threads: 1000}));
		expect(model.threads).toBeLessThan(1000);
		expect(model.warnings.join()).toContain('1000 threads');
	});

	test('can be stopped, and nothing is loaded then', async () => {
		start();
		const events = await loadEvents(engine, loadRequest(), AbortSignal.abort());
		expect(events).toMatchObject([{type: 'failed', failure: {message: expect.stringContaining('stopped')}}]);
		await expect(engine.countTokens(chat('Hello!'))).rejects.toThrow('No model is loaded');
		expect((await reply(engine, chat('Hello!'))).done.stop).toMatchObject({reason: 'error'});
	});
});

describe('the log', () => {
	afterEach(() => void delete process.env.LLAMA_CHAT_LOG);

	test('is appended to', async () => {
		const file = directory.file('engine.log', 'before\n');
		process.env.LLAMA_CHAT_LOG = file;
		start();
		await loaded(engine);
		expect(readFileSync(file, 'utf8')).toMatch(/^before\n\[/);
	});

	test.skipIf(process.platform === 'win32')('that is a pipe nobody reads holds up nothing', async () => {
		const pipe = path.join(directory.path, 'pipe');
		execFileSync('mkfifo', [pipe]);
		process.env.LLAMA_CHAT_LOG = pipe;
		start();
		await loaded(engine);
	});
});

describe('requests', () => {
	test('wait for each other', async () => {
		start();
		const order: string[] = [];
		await Promise.all([
			loaded(engine).then(() => order.push('loaded')),
			engine.countTokens(chat('Hello!')).then(() => order.push('counted')),
			reply(engine, chat('Hello!')).then(({done}) => order.push(done.stop.reason)),
			reply(engine, chat('Bye!'), {max_new_tokens: 1}).then(({done}) => order.push(done.stop.reason)),
		]);
		expect(order).toEqual(['loaded', 'counted', 'eos', 'max_new_tokens']);
	});

	test('a reader that goes away ends the reply', async () => {
		start();
		await loaded(engine);
		const request = {
			prompt: chat('Hello!'),
			settings: (await import('../helpers/engine.js')).settingsWith(endless),
		};
		for await (const event of engine.generate(request)) if (event.type === 'text') break;
		expect((await reply(engine, chat('Hello!'))).done.stop.reason).toBe('eos');
	});
});

/** Each letter can be read in three ways: the work doubles and more with each token. */
const ambiguous = 'root ::= [a-zA-Z .,]+ ( root "x"? | root "y"? | root "z"? )?';

describe('an engine that is held by one step', () => {
	test('ends when the reply is stopped, and the next reply works', async () => {
		start();
		await loaded(engine);
		const stop = new AbortController();
		// It is held within the first words, whichever they are, and may not even say that it has begun.
		setTimeout(() => stop.abort(), 1500);
		const held = await reply(engine, chat('Tell me a story.'), endless, {
			grammar: ambiguous,
			signal: stop.signal,
		});
		expect(held.done.stop.reason).toBe('aborted');
		expect((await reply(engine, chat('Hello!'))).done.stop.reason).toBe('eos');
	});

	test.skipIf(process.platform === 'win32')('while loading too', async () => {
		start();
		engine.start();
		process.kill(engine.pid!, 'SIGSTOP');
		const stop = new AbortController();
		const events = loadEvents(engine, loadRequest(), stop.signal);
		stop.abort();
		expect(await events).toMatchObject([{type: 'failed', failure: {message: 'Loading was stopped.'}}]);
		await loaded(engine);
	});
});

describe('crashes', () => {
	test.each(['SIGKILL', 'SIGABRT', 'SIGSEGV'] as const)(
		'%s in a reply is one error, the next reply works',
		async signal => {
			start();
			await loaded(engine);
			const events: GenerationEvent[] = [];
			const {done, text} = await reply(engine, chat('Hello!'), endless, {
				onEvent(event) {
					if (event.type === 'text' && !events.some(({type}) => type === 'text'))
						process.kill(engine.pid!, signal);
					events.push(event);
				},
			});
			expect(done.stop).toMatchObject({reason: 'error', message: expect.stringContaining(signal)});
			expect(events.filter(event => event.type === 'done')).toHaveLength(1);
			expect(text).not.toBe('');
			expect(engine.pid).toBeUndefined();
			expect((await reply(engine, chat('Hello!'))).done.stop.reason).toBe('eos');
		},
	);

	test('before a reply goes unnoticed', async () => {
		start();
		await loaded(engine);
		process.kill(engine.pid!, 'SIGKILL');
		await waitFor(() => engine.pid === undefined, 'the end of the engine');
		expect(await engine.countTokens(chat('Hello!'))).toBeGreaterThan(0);
		process.kill(engine.pid!, 'SIGKILL');
		await waitFor(() => engine.pid === undefined, 'the end of the engine');
		expect((await reply(engine, chat('Hello!'))).done.stop.reason).toBe('eos');
	});

	test('while loading is a failure with its cause', async () => {
		start();
		engine.start();
		const failure = loadFailure(engine, loadRequest());
		process.kill(engine.pid!, 'SIGKILL');
		expect((await failure).message).toContain('out of memory');
		await loaded(engine);
	});

	test('Ctrl+C is for the parent to decide', async () => {
		start();
		await loaded(engine);
		let interrupted = false;
		const {done} = await reply(
			engine,
			chat('Tell me a story.'),
			{min_new_tokens: 100, max_new_tokens: 100},
			{
				onEvent(event) {
					if (event.type !== 'text' || interrupted) return;
					interrupted = true;
					process.kill(engine.pid!, 'SIGINT');
				},
			},
		);
		expect(done.stop.reason).toBe('max_new_tokens');
	});
});

describe('ends', () => {
	test('in the middle of a reply: the reply was aborted', async () => {
		start();
		await loaded(engine);
		const pid = engine.pid!;
		const {done} = await reply(engine, chat('Hello!'), endless, {
			onEvent: event => void (event.type === 'text' && engine.dispose()),
		});
		expect(done.stop.reason).toBe('aborted');
		await engine.dispose();
		expect(runs(pid)).toBe(false);
		expect((await reply(engine, chat('Hello!'))).done.stop).toMatchObject({reason: 'error'});
		expect((await loadFailure(engine, loadRequest())).message).toContain('closed');
	});

	test('while loading, and before anything was asked', async () => {
		start();
		const failure = loadFailure(engine, loadRequest());
		engine.start();
		await engine.dispose();
		expect((await failure).message).toContain('closed');
		start();
		await engine.dispose();
	});

	test.each([
		['SIGKILL', undefined],
		['SIGTERM', undefined],
		['SIGKILL', ambiguous],
	] as const)(
		'with a parent that ends by %s in the middle of a reply, under the grammar %s',
		async (signal, grammar) => {
			start();
			const script = directory.file(
				'parent.mjs',
				`import {createEngine} from ${JSON.stringify(clientPath)};
			const engine = createEngine();
			const [load, generate] = JSON.parse(process.argv[2]);
			for await (const event of engine.load(load));
			for await (const event of engine.generate(generate)) if (event.type === 'text') console.log(engine.pid);`,
			);
			const {settingsWith} = await import('../helpers/engine.js');
			const requests = [loadRequest(), {prompt: chat('Hello!'), settings: settingsWith(endless), grammar}];
			const parent = spawn(process.execPath, [script, JSON.stringify(requests)], {
				stdio: ['ignore', 'pipe', 'inherit'],
				// Options for the parent must not disturb the engine.
				env: {...process.env, NODE_OPTIONS: '--max-old-space-size=2000 --trace-uncaught'},
			});
			const pid = await new Promise<number>(resolve => {
				createInterface(parent.stdout).once('line', line => resolve(Number(line)));
			});
			expect(runs(pid)).toBe(true);
			parent.kill(signal);
			await waitFor(() => !runs(pid), 'the end of the engine');
		},
	);
});
