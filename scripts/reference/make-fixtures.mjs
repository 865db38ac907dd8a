// Writes test/fixtures/dola/*.json: what the reference implementation (dola.py) says about generated models.
// Needs python3 with numpy: PYTHON=/usr/bin/python3 node scripts/reference/make-fixtures.mjs [name …]
//
// The prompts are those at which no decision of the reference is nearly a tie, because what lies below the noise of
// 16-bit caches and 8-bit activations is not the same in any two implementations. With q8_0 the noise is larger: a
// difference in the seventh digit can round an activation to the next of 255 steps.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {importSource} from '../run-source.mjs';

const {makeLlama} = await importSource('scripts/make-gguf/llama.ts');
const {Random} = await importSource('scripts/make-gguf/random.ts');
const {bundledModel, bundledQuestions, requests, shapes} = await importSource('scripts/reference/shapes.ts');
const work = mkdtempSync(path.join(tmpdir(), 'llama-chat-fixtures-'));
const names = process.argv.length > 2 ? process.argv.slice(2) : [...Object.keys(shapes), 'bundled'];
mkdirSync('test/fixtures/dola', {recursive: true});
try {
	for (const name of names) {
		const shape = shapes[name];
		const file = shape ? path.join(work, `${name}.gguf`) : bundledModel;
		if (shape) makeLlama(file, shape);
		const margins =
			shape?.type === 'f32'
				? {tokens: 12, token_margin: 0.05, layer_margin: 0.02}
				: {tokens: 8, token_margin: 0.3, layer_margin: 0.1};
		const asked = shape ? prompts(shape) : await questions(file);
		const python = process.env.PYTHON ?? 'python3';
		const answers = JSON.parse(
			execFileSync(python, ['scripts/reference/dola.py', file], {
				input: JSON.stringify(requests.map(request => ({...request, ...margins, prompts: asked}))),
				encoding: 'utf8',
			}),
		);
		const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
		const cases = requests.map((request, index) => ({request, answer: answers[index]}));
		const fixture = `test/fixtures/dola/${name}.json`;
		writeFileSync(
			fixture,
			`${JSON.stringify({shape, sha256, cases}, undefined, '\t').replaceAll(/\[[^[\]{}]*\]/g, list => list.replaceAll(/\s+/g, ' '))}\n`,
		);
		console.log(fixture);
	}
} finally {
	rmSync(work, {recursive: true});
}

/** The bundled model's prompts for its questions: ChatML, after BOS. */
async function questions(modelPath) {
	const {getLlama} = await import('node-llama-cpp');
	const llama = await getLlama({gpu: false, build: 'never', logLevel: 'error'});
	const model = await llama.loadModel({modelPath, vocabOnly: true});
	const tokens = bundledQuestions.map(question => [
		model.tokens.bos,
		...model.tokenize(`<|im_start|>user\n${question}<|im_end|>\n<|im_start|>assistant\n`, true),
	]);
	await llama.dispose();
	return tokens;
}

/** BOS and some tokens. */
function prompts({vocabulary, seed}) {
	const random = new Random(seed);
	return Array.from({length: 5000}, () => [
		1,
		...Array.from({length: 6}, () => 300 + (random.uint32() % (vocabulary - 300))),
	]);
}
