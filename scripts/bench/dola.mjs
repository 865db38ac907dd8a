// Measures the native bridge on one GGUF and prints one JSON object: milliseconds per token, and what they are relative
// to each other. All kinds run in turn, a short reply each, because machines are noisy: milliseconds are the median over
// the rounds of each reply's median, ratios the median over the rounds of the ratios within a round.
//
//     node scripts/make-gguf/make.mjs 1.1b /tmp/1.1b.gguf
//     node scripts/bench/dola.mjs /tmp/1.1b.gguf [threads] [rounds] [llama-bench]
//
// `llama-bench`: path of llama.cpp's own program, built from the source that node-llama-cpp bundles.
import {execFileSync} from 'node:child_process';
import os from 'node:os';
import {getLlama} from 'node-llama-cpp';
import {importSource} from '../run-source.mjs';

const [modelPath, threadsGiven, roundsGiven, llamaBench] = process.argv.slice(2);
const threads = Number(threadsGiven ?? os.availableParallelism());
const rounds = Number(roundsGiven ?? 7);
const tokens = 24;

const {attachBridge} = await importSource('source/engine/native/index.ts');
const llama = await getLlama({
	gpu: process.env.LLAMA_CHAT_GPU ?? false,
	build: 'never',
	skipDownload: true,
	progressLogs: false,
	maxThreads: threads,
	logLevel: 'error',
});
const model = await llama.loadModel({modelPath, gpuLayers: llama.gpu ? 'max' : 0});

/** A context as node-llama-cpp makes it, `bridged` (DoLa is possible and off), or also with the persistent thread `pool`. */
async function context(kind) {
	const created = await model.createContext({contextSize: 1024, threads, sequences: 1});
	const sequence = created.getSequence();
	if (kind === 'stock') return {sequence};
	const bridge = attachBridge(created);
	if ('reason' in bridge) throw new Error(bridge.reason);
	if (kind === 'pool') bridge.attachThreadPool(threads);
	return {bridge, sequence};
}

const stock = await context('stock');
const bridged = await context('bridged');
const pooled = await context('pool');
const sampling = {temperature: 0.8, topK: 40, topP: 0.95, minP: 0.05};
let candidates = 0;
/** What is compared: each makes a short reply and returns its milliseconds per token. */
const kinds = {
	/** node-llama-cpp as it comes. */
	stock: () => reply(stock),
	/** With the bridge, DoLa off. */
	bridged: () => reply(bridged),
	/** With the bridge and its persistent thread pool, DoLa off. */
	pool: () => reply(pooled),
	dola_high: () => reply(pooled, 'high'),
	dola_low: () => reply(pooled, 'low'),
	...(llamaBench && {llama_bench: runLlamaBench}),
};
const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const rounded = value => Number(value.toPrecision(4));

async function reply({bridge, sequence}, layers) {
	await sequence.clearHistory();
	if (layers) {
		const inForce = bridge.setDola({layers, relativeTop: 0.1, norm: false});
		if (layers === 'high') candidates = inForce.candidates.length;
	}
	bridge?.enableDola(layers !== undefined);
	const times = [];
	let last;
	for await (const _ of sequence.evaluate([1, 300, 301, 302], {
		...sampling,
		seed: 1,
		yieldEogToken: true,
	})) {
		if (layers) bridge.takeDola();
		const now = performance.now();
		if (last !== undefined) times.push(now - last);
		last = now;
		if (times.length === tokens) break;
	}
	bridge?.enableDola(false);
	return median(times);
}

/** llama.cpp's own program decodes only: it neither samples nor reads the logits. */
function runLlamaBench() {
	const output = execFileSync(
		llamaBench,
		['-m', modelPath, '-t', `${threads}`, '-p', '0', '-n', `${tokens}`, '-r', '1', '-o', 'json'],
		{encoding: 'utf8'},
	);
	return 1000 / JSON.parse(output)[0].avg_ts;
}

const pieces = Object.fromEntries(Object.keys(kinds).map(name => [name, []]));
for (let round = -1; round < rounds; round++)
	for (const [name, measure] of Object.entries(kinds)) {
		const time = await measure();
		if (round >= 0) pieces[name].push(time);
	}
/** The median over the rounds of the time of `a` relative to that of `b` in the same round. */
const ratio = (a, b) => rounded(median(pieces[a].map((time, round) => time / pieces[b][round])));

console.log(
	JSON.stringify(
		{
			machine: `${os.cpus()[0].model}, ${os.availableParallelism()} cores, ${llama.gpu || 'CPU'}`,
			model: modelPath,
			threads,
			rounds,
			dola_high_candidates: candidates,
			ms_per_token: Object.fromEntries(
				Object.entries(pieces).map(([name, times]) => [name, rounded(median(times))]),
			),
			ratios: {
				'speed of pool / stock': ratio('stock', 'pool'),
				...(llamaBench && {'speed of pool / llama-bench': ratio('llama_bench', 'pool')}),
				'time of bridge with dola off / stock': ratio('bridged', 'stock'),
				'time of dola high / off': ratio('dola_high', 'pool'),
				'time of dola low / off': ratio('dola_low', 'pool'),
			},
		},
		undefined,
		'\t',
	),
);
process.exit(0);
