import {Writable} from 'node:stream';
import {describe, expect, test} from 'vitest';
import {interruptedBy} from '../source/interrupt.js';
import {type PrintOptions, print} from '../source/print.js';
import {Chat} from '../source/session/chat.js';
import {ScriptedEngine, type ScriptedReply} from '../test/helpers/scripted-engine.js';

class Sink extends Writable {
	text = '';
	constructor(readonly isTTY = false) {
		super();
	}

	override _write(chunk: Buffer, _: string, done: () => void) {
		this.text += chunk.toString();
		done();
	}
}

async function printed(reply: ScriptedReply, options: Partial<PrintOptions> = {}, failures: string[] = []) {
	const stdout = new Sink(options.stdout?.isTTY);
	const stderr = new Sink();
	const chat = new Chat({
		engine: new ScriptedEngine([reply], undefined, failures),
		modelPath: '/m.gguf',
		layers: {flag: {seed: 7}},
	});
	const {signal} = new AbortController();
	const code = await print({
		chat,
		prompt: 'hi',
		output: 'text',
		tokenIds: false,
		strict: false,
		signal,
		...options,
		stdout,
		stderr,
	});
	return {code, stdout: stdout.text, stderr: stderr.text};
}

const cut: ScriptedReply = {pieces: ['one', ' two'], stop: {reason: 'max_new_tokens', limit: 2}};

describe('text', () => {
	test('only the reply on stdout, the stop line on stderr', async () => {
		expect(await printed({pieces: [{thought: 'hm'}, 'Hel', 'lo.']})).toEqual({
			code: 0,
			stdout: 'Hello.\n',
			stderr: '■ EOS <|im_end|> (id 2) · 3 tokens · 100 tok/s\n',
		});
	});

	test('a cut reply is 0, under --strict 3', async () => {
		expect(await printed(cut)).toMatchObject({code: 0, stderr: '■ max_new_tokens 2/2 · 100 tok/s\n'});
		expect(await printed(cut, {strict: true})).toMatchObject({code: 3});
	});

	test.each([
		['SIGINT', 130, 'stopped by you'],
		['SIGTERM', 143, 'stopped by SIGTERM'],
	] as const)('%s is %d: %s', async (name, code, words) => {
		const signal = AbortSignal.abort(interruptedBy(name));
		expect(await printed({pieces: ['one']}, {signal})).toEqual({
			code,
			stdout: 'one\n',
			stderr: `■ ${words} · 1 token · 100 tok/s\n`,
		});
	});

	test('a failure is one sentence and a next step on stderr, and 1', async () => {
		expect(await printed({}, {}, ['No such file.'])).toEqual({
			code: 1,
			stdout: '',
			stderr: 'llama-chat: No such file.\n  Try another.\n',
		});
	});

	test('control sequences reach a pipe but never a terminal', async () => {
		const hostile: ScriptedReply = {pieces: ['a\u001B[2Jb', '\u001B', '[2Jc\u0007']};
		expect((await printed(hostile)).stdout).toBe('a\u001B[2Jb\u001B[2Jc\u0007\n');
		const onTerminal = await printed(hostile, {stdout: new Sink(true) as never});
		expect(onTerminal.stdout).toBe('ab[2Jc\n');
	});
});

describe('json', () => {
	test('one object with everything', async () => {
		const {stdout} = await printed({pieces: [{thought: 'hm'}, 'Hello.']}, {output: 'json'});
		expect(JSON.parse(stdout)).toMatchObject({
			model: {name: 'Scripted', architecture: 'llama', parameters: 1, quantization: 'Q8_0', path: '/m.gguf'},
			template: {name: 'model', source: "the model's own"},
			reply: {text: 'Hello.', thought: 'hm'},
			stop: {reason: 'eos', token: {id: 2, text: '<|im_end|>'}},
			settings: {temperature: 0.8, seed: 7},
			stats: {new_tokens: 2, tokens_per_second: 100},
		});
		expect(stdout).not.toContain('"token_ids"');
	});

	test('--token-ids adds them', async () => {
		const {stdout} = await printed(cut, {output: 'json', tokenIds: true});
		expect(JSON.parse(stdout)).toMatchObject({
			prompt: {token_ids: expect.any(Array)},
			reply: {token_ids: [100, 101]},
		});
	});

	test('a failure is an object too', async () => {
		const {stdout, code} = await printed({}, {output: 'json'}, ['No such file.']);
		expect(code).toBe(1);
		expect(JSON.parse(stdout)).toMatchObject({
			stop: {reason: 'error', message: 'No such file.', hint: 'Try another.'},
		});
	});

	test('jsonl is the same as it happens', async () => {
		const {stdout} = await printed({pieces: ['a', 'b']}, {output: 'jsonl'});
		const lines = stdout
			.trim()
			.split('\n')
			.map(line => JSON.parse(line));
		expect(lines.map(line => line.type)).toEqual(['loading', 'loaded', 'prefill', 'text', 'text', 'done']);
		expect(lines.at(-1)).toMatchObject({reply: {text: 'ab'}, stop: {reason: 'eos'}});
	});
});
