import {expect, test} from 'vitest';
import {Channel} from '../../source/engine/channel.js';
import {causeOfDeath, LastLines, whileLoading} from '../../source/engine/death.js';
import {asFailure, explainContext, explainLoad} from '../../source/engine/failure.js';
import {staticInfo} from '../../source/engine/model-info.js';
import {TextBatch} from '../../source/engine/text-batch.js';
import {chooseThreads} from '../../source/engine/threads.js';
import {readHeader} from '../../source/gguf/header.js';
import {settingsWith} from '../helpers/engine.js';
import {gguf, llamaMetadata} from '../helpers/gguf.js';

test('threads: by size, never more than there are cores', () => {
	const [small, large] = [10e6, 4e9];
	expect(chooseThreads(0, small, 8, 4)).toBe(1);
	expect(chooseThreads(0, large, 8, 4)).toBe(4);
	expect(chooseThreads(0, large, 2, 4)).toBe(2);
	expect(chooseThreads(0, large, 8, 0)).toBe(8);
	expect(chooseThreads(3, small, 8, 4)).toBe(3);
	expect(chooseThreads(16, large, 8, 4)).toBe(8);
});

test('texts that come fast are joined, channels stay apart', () => {
	const batch = new TextBatch();
	const answer = (text: string) => ({text, channel: 'answer'}) as const;
	batch.add([answer('a')]);
	expect(batch.due(0)).toEqual([answer('a')]);
	batch.add([answer('b')]);
	expect(batch.due(1)).toEqual([]);
	batch.add([answer('c'), {text: 'd', channel: 'thought'}, answer('e')]);
	expect(batch.due(15)).toEqual([]);
	expect(batch.due(16)).toEqual([answer('bc'), {text: 'd', channel: 'thought'}, answer('e')]);
	expect(batch.due(99)).toEqual([]);
	batch.add([answer('f')]);
	expect(batch.all()).toEqual([answer('f')]);
});

test('a channel gives everything that was pushed before it was closed', async () => {
	const channel = new Channel<number>();
	channel.push(1);
	const read: number[] = [];
	const reading = (async () => {
		for await (const value of channel) read.push(value);
	})();
	channel.push(2);
	await Promise.resolve();
	channel.push(3);
	channel.close();
	channel.push(4);
	await reading;
	expect(read).toEqual([1, 2, 3]);
});

test('the cause of death: the assertion, without the path of the machine it was built on', () => {
	const lines = new LastLines();
	lines.push('[warn] something failed\n/home/runner/work/llama.cpp/ggml/src/ggml.c:33');
	lines.push('46: GGML_ASSERT(!ggml_is_transposed(a)) failed\n');
	expect(causeOfDeath(null, 'SIGABRT', lines.lines).message).toBe(
		'The engine crashed because llama.cpp gave up: ggml.c:3346: GGML_ASSERT(!ggml_is_transposed(a)) failed.',
	);
	expect(causeOfDeath(null, 'SIGKILL', []).message).toContain('most likely out of memory');
	expect(causeOfDeath(1, null, ['', "Error: Cannot find module 'x'", '', 'Node.js v20']).message).toBe(
		"The engine ended (exit code 1): Error: Cannot find module 'x'.",
	);
});

test('a crash in the middle of loading says something about the file', () => {
	const loading = (lines: readonly string[], signal: NodeJS.Signals = 'SIGABRT') =>
		whileLoading(causeOfDeath(null, signal, lines), 'm.gguf');
	expect(loading(['/home/runner/llama-vocab.cpp:3202: fatal error'])).toMatchObject({
		message: 'llama.cpp gave up on m.gguf: llama-vocab.cpp:3202: fatal error.',
		hint: expect.stringContaining('damaged'),
	});
	expect(
		loading(["terminate called after throwing an instance of 'std::out_of_range'", '  what():  map::at'])
			.message,
	).toBe('llama.cpp gave up on m.gguf: map::at.');
	expect(loading([], 'SIGSEGV')).toMatchObject({
		message: 'The engine crashed (SIGSEGV).',
		hint: expect.stringContaining('damaged'),
	});
	expect(loading([], 'SIGKILL').hint).toContain('needs less memory');
});

test('the last lines are few and short', () => {
	const lines = new LastLines(2);
	lines.push(`a\nb\nc\n${'x'.repeat(2000)}`);
	expect(lines.lines.map(line => line.length)).toEqual([1, 1, 500]);
});

test('why a model does not load', () => {
	const trouble = {name: 'm.gguf', architecture: 'llama', log: [] as string[]};
	const why = (message: string, ...log: string[]) => explainLoad(new Error(message), {...trouble, log});
	expect(why('A model size of 9 GB is too large for the available VRAM').message).toBe(
		'Not enough memory to load m.gguf.',
	);
	expect(
		why(
			'Failed to load model',
			'llama_model_load: error loading model: error loading model hyperparameters: invalid n_rot: 64, expected 0',
			'llama_model_load_from_file_impl: failed to load model',
		).message,
	).toBe('m.gguf cannot be loaded: invalid n_rot: 64, expected 0.');
	expect(
		explainContext(new Error('Failed to create context'), settingsWith({context_length: 4096}), [
			'x: failed to allocate buffer',
		]).message,
	).toBe('Not enough memory for a context of 4096 tokens.');
});

test('an error that quotes megabytes from a file is cut', () => {
	const long = 'x'.repeat(5_000_000);
	const trouble = {name: 'm.gguf', architecture: 'llama', log: [`error: ${long}`]};
	const failures = [
		asFailure(new Error(long)),
		asFailure(explainLoad(new Error(long), trouble)),
		asFailure(explainContext(new Error(long), settingsWith(), trouble.log)),
	];
	for (const {message, cause} of failures) {
		expect(message.length).toBeLessThan(400);
		expect(cause!.length).toBeLessThan(50_000);
	}
});

test('what the metadata says of a model', () => {
	const metadata = {
		...llamaMetadata,
		'general.name': 'Tiny',
		'general.file_type': 15,
		'tokenizer.chat_template': '{{ messages }}',
		'general.sampling.temp': {float: 0.6},
		'general.sampling.top_k': 20,
		'general.sampling.top_p': {float: 0.95},
		'general.sampling.penalty_repeat': {float: 1.1},
		'general.sampling.mirostat': 1,
		'general.sampling.sequence': 'kpt',
	};
	const content = gguf({metadata, tensors: [{name: 'a', dimensions: [32, 4]}]});
	const header = readHeader({
		size: content.length,
		read: (position, length) => content.subarray(position, position + length),
	});
	expect(staticInfo('/m/tiny.gguf', {header, parameters: 128, sizeBytes: content.length})).toEqual({
		name: 'Tiny',
		path: '/m/tiny.gguf',
		architecture: 'llama',
		parameters: 128,
		quantization: 'Q4_K_M',
		sizeBytes: content.length,
		layers: 1,
		trainContextLength: 128,
		chatTemplate: '{{ messages }}',
		recommended: {temperature: 0.6, top_k: 20, top_p: 0.95, repetition_penalty: 1.1, mirostat: 1},
	});
	const odd = new Map<string, string | number>([
		['general.name', '😀'.repeat(5_000_000)],
		['general.architecture', 'x'.repeat(5000)],
		['general.file_type', -1],
		[`${'x'.repeat(5000)}.context_length`, Number.NaN],
		[`${'x'.repeat(5000)}.block_count`, -5],
	]);
	const info = staticInfo('/m/tiny.gguf', {header: {...header, metadata: odd}, parameters: 1, sizeBytes: 1});
	expect(info.name).toMatch(/^(?:😀)+…$/u);
	expect(info.name.length).toBeLessThanOrEqual(200);
	expect(info.architecture.length).toBeLessThanOrEqual(200);
	expect(info).toMatchObject({layers: 0, trainContextLength: 0, quantization: 'unknown'});
	expect(header).toMatchObject({parameters: 128, tensorCount: 1, bytesNeeded: content.length});
});
