// Measures `llama-chat batch` with one sequence and with several, run in turn, and prints one JSON object: tokens per
// second as the program says them (medians; prompts count as time, not as tokens), how many rows differ from those of one
// sequence, and how many tokens a decode of the engine holds and how long it takes: llama.cpp alone, which bounds the gain.
// Greedy, at most 40 tokens a row. Needs a build and idle cores.
//
//     node scripts/bench/batch.mjs [model.gguf] [rounds] [sequences] [rows] [flags of the program …]
//     node scripts/bench/batch.mjs models/llama-chat-demo-q8_0.gguf 5 4 200 -t 2
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {LlamaContext} from 'node-llama-cpp';
import {importSource} from '../run-source.mjs';

const [model = 'models/llama-chat-demo-q8_0.gguf', rounds = 5, sequences = 4, rows = 200, ...flags] =
	process.argv.slice(2);
const most = '40';
const {bundledQuestions} = await importSource('scripts/reference/shapes.ts');
const {ModelSlot} = await importSource('source/engine/model-slot.ts');
const {generate} = await importSource('source/engine/generate.ts');
const {settings, settingNames} = await importSource('source/settings/table.ts');

const forms = [
	text => text,
	text => text.toLowerCase(),
	text => `Please tell me: ${text}`,
	text => `${text} Thanks!`,
];
const questions = Array.from({length: Number(rows)}, (_, index) => {
	const round = Math.floor(index / bundledQuestions.length);
	return forms[round % forms.length](bundledQuestions[index % bundledQuestions.length]);
});
const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const rounded = value => Number(value.toPrecision(4));

const folder = mkdtempSync(path.join(os.tmpdir(), 'llama-chat-bench-'));
const input = path.join(folder, 'rows.jsonl');
writeFileSync(input, questions.map(prompt => `${JSON.stringify({prompt})}\n`).join(''));

/** One run of the program: its tokens per second and its replies. */
function batch(parallel) {
	const output = path.join(folder, 'out.jsonl');
	const args = ['batch', input, '-m', model, '-np', `${parallel}`, '--output', output, '-n', most, ...flags];
	const {status, stderr} = spawnSync('node', ['dist/cli.js', ...args, '--temperature', '0'], {
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(stderr);
	const replies = readFileSync(output, 'utf8');
	rmSync(output);
	return {
		speed: Number(/(\d+) tok\/s/.exec(stderr.trim().split('\n').at(-1))[1]),
		replies: replies
			.trim()
			.split('\n')
			.map(line => JSON.parse(line).reply.text),
	};
}

/** Tokens of each decode, and of sequences that llama.cpp computes as one because their numbers follow each other. */
async function tokensPerDecode(parallel) {
	const decodes = [];
	let sequenceIds = [];
	let milliseconds = 0;
	const {getSequence} = LlamaContext.prototype;
	LlamaContext.prototype.getSequence = function (...args) {
		const {_ctx: native} = this;
		if (!Object.hasOwn(native, 'decodeBatch')) {
			const {addToBatch, decodeBatch} = native;
			Object.defineProperties(native, {
				addToBatch: {
					value(sequence, at, tokens, logits) {
						sequenceIds.push(...Array.from(tokens, () => sequence));
						return addToBatch.call(native, sequence, at, tokens, logits);
					},
				},
				decodeBatch: {
					async value() {
						decodes.push(sequenceIds);
						sequenceIds = [];
						const began = performance.now();
						await decodeBatch.call(native);
						milliseconds += performance.now() - began;
					},
				},
			});
		}
		return getSequence.apply(this, args);
	};
	const values = {
		...Object.fromEntries(settingNames.map(name => [name, settings[name].default])),
		temperature: 0,
		max_new_tokens: Number(most),
		gpu: 'off',
	};
	const slot = new ModelSlot({verbose: false, log() {}});
	const {signal} = new AbortController();
	for await (const event of slot.load({modelPath: model, settings: values, parallel}, signal))
		if (event.type === 'failed') throw new Error(event.failure.message);
	LlamaContext.prototype.getSequence = getSequence;
	let next = 0;
	const lane = async lane => {
		while (next < questions.length) {
			const prompt = [
				{text: '<|im_start|>user\n', control: true},
				{text: questions[next++], control: false},
				{text: '<|im_end|>\n<|im_start|>assistant\n', control: true},
			];
			const request = {prompt, settings: values, telemetry: false};
			for await (const event of generate(slot.model(lane), request, signal))
				if (event.stop?.reason === 'error') throw new Error(event.stop.message);
		}
	};
	await Promise.all(Array.from({length: parallel}, (_, index) => lane(index)));
	const graphs = decodes.map(
		ids => ids.filter((id, index) => id !== ids[index - 1] && id !== ids[index - 1] + 1).length,
	);
	return {
		decodes: decodes.length,
		tokens_per_decode: rounded(decodes.flat().length / decodes.length),
		decode_ms: rounded(milliseconds / decodes.length),
		decode_ms_per_token: rounded(milliseconds / decodes.flat().length),
		decodes_in_one_piece: rounded(graphs.filter(count => count === 1).length / decodes.length),
	};
}

const runs = {1: [], [sequences]: []};
let differing = 0;
let alone;
for (let round = -1; round < Number(rounds); round++)
	for (const parallel of [1, Number(sequences)]) {
		const {speed, replies} = batch(parallel);
		if (round >= 0) runs[parallel].push(speed);
		if (parallel === 1) alone = replies;
		else differing = replies.filter((text, index) => text !== alone[index]).length;
	}
rmSync(folder, {recursive: true});
const ratios = runs[sequences].map((speed, round) => speed / runs[1][round]);
console.log(
	JSON.stringify(
		{
			machine: `${os.cpus()[0].model}, ${os.availableParallelism()} cores, Node ${process.version}`,
			model: path.basename(model),
			flags,
			rows: questions.length,
			tokens_per_second: {1: median(runs[1]), [sequences]: median(runs[sequences])},
			gain: {median: rounded(median(ratios)), of_each_round: ratios.map(rounded)},
			rows_that_differ: differing,
			engine: {1: await tokensPerDecode(1), [sequences]: await tokensPerDecode(Number(sequences))},
		},
		undefined,
		'\t',
	),
);
process.exit(0);
