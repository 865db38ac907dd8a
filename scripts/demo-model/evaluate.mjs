#!/usr/bin/env node
// Ask the model the questions of a file and count the right answers.
//
//   node evaluate.mjs MODEL.gguf QUESTIONS.jsonl [--temperature 0] [--seed 1]
//                     [--failures FILE] [--all FILE] [--limit N]
//
// A line of QUESTIONS: {"id", "category", "system": text or null, "turns": [user, ...],
// "expect": regex or list of regexes for the last reply (case-insensitive), "in_range": bool}.
// A question with in_range false is passed by an honest "I do not know".
import {createWriteStream, readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {Template} from '@huggingface/jinja';
import {getLlama} from 'node-llama-cpp';

const FALLBACK = /tiny demo|only a demo|demo model|do(es)? not know|don[’']?t know/i;
const MAX_TOKENS = 256;
const SAMPLING = {topK: 40, topP: 0.95, minP: 0.05};

const {values, positionals} = parseArgs({
	allowPositionals: true,
	options: {
		temperature: {type: 'string', default: '0'},
		seed: {type: 'string', default: '1'},
		failures: {type: 'string'},
		all: {type: 'string'},
		limit: {type: 'string'},
	},
});
const [modelPath, questionsPath] = positionals;
if (!modelPath || !questionsPath) {
	throw new Error('usage: evaluate.mjs MODEL.gguf QUESTIONS.jsonl');
}
const temperature = Number(values.temperature);

const llama = await getLlama({gpu: false, build: 'never', logLevel: 'error', maxThreads: 1});
const model = await llama.loadModel({modelPath});
const context = await model.createContext({contextSize: 2048, threads: 1});
const sequence = context.getSequence();
const template = new Template(model.fileInfo.metadata.tokenizer.chat_template);

/** Generate one reply; returns its text, its length in tokens and whether it ended on EOS. */
async function reply(messages, seed) {
	const prompt = template.render({messages, add_generation_prompt: true});
	const tokens = [model.tokens.bos, ...model.tokenize(prompt, true)];
	const options = {
		yieldEogToken: true,
		...(temperature > 0 ? {temperature, seed, ...SAMPLING} : {temperature: 0}),
	};
	const output = [];
	let ended = false;
	await sequence.clearHistory();
	for await (const token of sequence.evaluate(tokens, options)) {
		if (model.isEogToken(token)) {
			ended = true;
			break;
		}
		output.push(token);
		if (output.length >= MAX_TOKENS) break;
	}
	return {text: model.detokenize(output), length: output.length, ended};
}

/** Whether some four words occur three times in a row of text. */
function loops(text) {
	const counts = new Map();
	const parts = text.split(/\s+/);
	for (let i = 0; i + 4 <= parts.length; i++) {
		const key = parts.slice(i, i + 4).join(' ');
		counts.set(key, (counts.get(key) ?? 0) + 1);
		if (counts.get(key) >= 3) return true;
	}
	return false;
}

function isRight(question, text) {
	if (question.in_range === false) return FALLBACK.test(text);
	return [question.expect].flat().every(pattern => new RegExp(pattern, 'i').test(text));
}

let questions = readFileSync(questionsPath, 'utf8')
	.trim()
	.split('\n')
	.map(line => JSON.parse(line));
if (values.limit) questions = questions.slice(0, Number(values.limit));
const failures = values.failures ? createWriteStream(values.failures) : undefined;
const all = values.all ? createWriteStream(values.all) : undefined;
const rows = new Map();
const started = performance.now();

for (const [number, question] of questions.entries()) {
	const messages = question.system ? [{role: 'system', content: question.system}] : [];
	let last;
	let ended = true;
	for (const turn of question.turns) {
		messages.push({role: 'user', content: turn});
		last = await reply(messages, Number(values.seed) * 100000 + number);
		ended &&= last.ended;
		messages.push({role: 'assistant', content: last.text});
	}
	const right = isRight(question, last.text);
	const talk = messages.map(({role, content}) => `${role}: ${content}`).join('\n    ');
	const line = `[${question.id} ${question.category}] ${talk}\n`;
	all?.write(line);
	if (!right) failures?.write(line);
	for (const name of [
		question.category,
		question.in_range === false ? 'ALL OUT OF RANGE' : 'ALL IN RANGE',
		'ALL',
	]) {
		const row = rows.get(name) ?? {count: 0, right: 0, ended: 0, loops: 0, tokens: 0};
		row.count += 1;
		row.right += right;
		row.ended += ended;
		row.loops += loops(last.text);
		row.tokens += last.length;
		rows.set(name, row);
	}
}

const percent = (part, whole) => ((100 * part) / whole).toFixed(1);
console.log(
	`${questionsPath}, temperature ${temperature}, ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
console.log(
	'| category | questions | right % | ended on EOS % | loops % | mean tokens |\n|---|---|---|---|---|---|',
);
const order = [...rows.keys()].sort(
	(a, b) => a.startsWith('ALL') - b.startsWith('ALL') || a.localeCompare(b),
);
for (const name of order) {
	const {count, right, ended, loops: looping, tokens} = rows.get(name);
	console.log(
		`| ${name} | ${count} | ${percent(right, count)} | ${percent(ended, count)} | ${percent(looping, count)} | ${(tokens / count).toFixed(0)} |`,
	);
}
failures?.end();
all?.end();
await llama.dispose();
