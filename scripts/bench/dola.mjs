// Measures the native bridge on one GGUF and prints one JSON object: milliseconds per token, and what they are relative
// to each other. All kinds run in turn, in small pieces, in this one process, because machines are noisy; the figure is
// the median over the pieces of each piece's median.
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

async function context(pool) {
	const created = await model.createContext({contextSize: 1024, threads, sequences: 1});
	const bridge = attachBridge(created);
	if ('reason' in bridge) throw new Error(bridge.reason);
	if (pool) bridge.attachThreadPool(threads);
	return {bridge, sequence: created.getSequence()};
}

const stock = await context(false);
const pooled = await context(true);
const sampling = {temperature: 0.8, topK: 40, topP: 0.95, minP: 0.05};
const kinds = {
	/** node-llama-cpp as it comes. */
	stock: {on: stock},
	/** With the persistent thread pool. */
	pool: {on: pooled},
	dola_high: {on: pooled, layers: 'high'},
	dola_low: {on: pooled, layers: 'low'},
};
const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const rounded = value => Number(value.toPrecision(4));
let candidates = 0;

/** Milliseconds per token of one short reply. */
async function piece({on: {bridge, sequence}, layers}) {
	await sequence.clearHistory();
	if (layers) {
		const inForce = bridge.setDola({layers, relativeTop: 0.1, norm: false});
		if (layers === 'high') candidates = inForce.candidates.length;
	}
	bridge.enableDola(layers !== undefined);
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
	bridge.enableDola(false);
	return median(times);
}

const pieces = Object.fromEntries(Object.keys(kinds).map(name => [name, []]));
for (let round = -1; round < rounds; round++)
	for (const [name, kind] of Object.entries(kinds)) {
		const time = await piece(kind);
		if (round >= 0) pieces[name].push(time);
	}
const ms = Object.fromEntries(Object.entries(pieces).map(([name, list]) => [name, rounded(median(list))]));

let llamaBenchMs;
if (llamaBench) {
	const output = execFileSync(
		llamaBench,
		['-m', modelPath, '-t', `${threads}`, '-p', '0', '-n', `${tokens}`, '-r', `${rounds}`, '-o', 'json'],
		{encoding: 'utf8'},
	);
	llamaBenchMs = rounded(1000 / median(JSON.parse(output)[0].samples_ts));
}

console.log(
	JSON.stringify(
		{
			machine: `${os.cpus()[0].model}, ${os.availableParallelism()} cores, ${llama.gpu || 'CPU'}`,
			model: modelPath,
			threads,
			dola_high_candidates: candidates,
			ms_per_token: {...ms, ...(llamaBenchMs && {llama_bench: llamaBenchMs})},
			ratios: {
				'speed of pool / stock': rounded(ms.stock / ms.pool),
				...(llamaBenchMs && {'speed of pool / llama-bench': rounded(llamaBenchMs / ms.pool)}),
				'time of dola high / off': rounded(ms.dola_high / ms.pool),
				'time of dola low / off': rounded(ms.dola_low / ms.pool),
			},
		},
		undefined,
		'\t',
	),
);
process.exit(0);
