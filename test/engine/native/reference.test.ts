import {readFileSync} from 'node:fs';
import path from 'node:path';
import type * as Library from 'node-llama-cpp';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {noRepeatNgram} from '../../../source/engine/logits/no-repeat-ngram.js';
import type {NativeSampler, Stage} from '../../../source/engine/native/sampler.js';
import {settingsWith} from '../../helpers/engine.js';
import {type Attached, attached, letGo, loadModel, modelFile, withoutBridge} from './models.js';

/* Samplers on stored logits, against the independent implementations of scripts/reference/sampling.py. */

type Fixture = {
	readonly vocabulary: number;
	readonly logits: readonly (readonly number[])[];
	readonly truncations: readonly {
		readonly stage: 'typical_p' | 'epsilon_cutoff' | 'eta_cutoff' | 'top_n_sigma';
		readonly value: number;
		readonly row: number;
		readonly left: readonly number[];
	}[];
	readonly run: readonly (readonly number[])[];
	readonly draws: readonly {readonly seed: number; readonly tokens: readonly number[]}[];
	readonly mirostat: readonly {
		readonly version: 1 | 2;
		readonly tau: number;
		readonly eta: number;
		readonly seed: number;
		readonly steps: readonly {readonly token: number; readonly left: number}[];
	}[];
	readonly histories: readonly (readonly number[])[];
	readonly ngrams: readonly {
		readonly history: number;
		readonly size: number;
		readonly banned: readonly number[];
	}[];
	readonly dry: readonly {
		readonly history: number;
		readonly multiplier: number;
		readonly base: number;
		readonly allowed: number;
		readonly window: number;
		readonly breakers: readonly string[];
		readonly loss: Readonly<Record<string, number>>;
	}[];
};

const fixture = JSON.parse(
	readFileSync(path.join(import.meta.dirname, '../../fixtures/sampling.json'), 'utf8'),
) as Fixture;

let model: Library.LlamaModel;
let context: Attached;

function sampled<Result>(
	stages: readonly Stage[],
	history: readonly number[],
	use: (sampler: NativeSampler) => Result,
): Result {
	const sampler = context.bridge.createSampler(stages, history, []);
	try {
		return use(sampler);
	} finally {
		sampler.release();
	}
}

const draw = {name: 'draw', seed: 1} as const;
const row = (values: readonly number[]): Float32Array => Float32Array.from(values);

describe.skipIf(withoutBridge)('against the reference', () => {
	beforeAll(async () => {
		const {path: file} = modelFile('reference', {
			layers: 1,
			width: 32,
			feedForward: 32,
			heads: 1,
			keyHeads: 1,
			vocabulary: fixture.vocabulary,
			type: 'f32',
			tied: true,
			seed: 1,
		});
		model = await loadModel(file);
		context = await attached(model);
		// A row of logits has to be there, although others are given.
		for await (const _ of context.sequence.evaluate([1] as Library.Token[], {temperature: 0})) break;
	});
	afterAll(async () => {
		await letGo(context);
		await model.dispose();
	});

	it.each(['typical_p', 'epsilon_cutoff', 'eta_cutoff', 'top_n_sigma'] as const)(
		'%s leaves the same tokens',
		name => {
			const cases = fixture.truncations.filter(({stage}) => stage === name);
			expect(cases.length).toBeGreaterThan(20);
			for (const {value, row: index, left} of cases) {
				const stage =
					name === 'typical_p'
						? {name, p: value}
						: name === 'top_n_sigma'
							? {name, n: value}
							: {name, epsilon: value};
				const tokens = sampled([stage, draw], [], sampler => {
					sampler.sample(-1, row(fixture.logits[index]!));
					return Array.from(sampler.left().tokens).sort((a, b) => a - b);
				});
				expect(tokens, `${name} ${value}, row ${index}`).toEqual(left);
			}
		},
	);

	it.each(fixture.draws)('the same random numbers choose the same tokens: seed $seed', ({seed, tokens}) => {
		const drawn = sampled([{name: 'draw', seed}], [], sampler =>
			fixture.run.map(logits => sampler.sample(-1, row(logits))),
		);
		expect(drawn).toEqual(tokens);
	});

	it.each(fixture.mirostat)('mirostat $version, tau $tau, eta $eta, seed $seed', ({steps, ...options}) => {
		const seen = sampled([{name: 'mirostat', ...options}], [], sampler =>
			fixture.run.map(logits => ({
				token: sampler.sample(-1, row(logits)),
				left: sampler.left().tokens.length,
			})),
		);
		expect(seen).toEqual(steps);
	});

	it('DRY takes the same from the same tokens', () => {
		expect(fixture.dry.filter(({loss}) => Object.keys(loss).length > 0).length).toBeGreaterThan(20);
		const logits = fixture.logits[0]!;
		for (const {history, allowed, loss, ...options} of fixture.dry) {
			const stage = {name: 'dry', ...options, allowedLength: allowed} as const;
			const probabilities = sampled([stage, draw], fixture.histories[history]!, sampler => {
				sampler.sample(-1, row(logits));
				const {tokens, probabilities: left} = sampler.left();
				return new Map(Array.from(tokens, (token, index) => [token, left[index]!]));
			});
			const weights = logits.map((logit, token) => Math.exp(logit - (loss[token] ?? 0)));
			const sum = weights.reduce((a, b) => a + b, 0);
			for (const [token, weight] of weights.entries())
				expect(probabilities.get(token)! / (weight / sum)).toBeCloseTo(1, 3);
		}
	});
});

it('no_repeat_ngram_size bans the same tokens as the reference', () => {
	expect(fixture.ngrams.filter(({banned}) => banned.length > 0).length).toBeGreaterThan(20);
	for (const {history, size, banned} of fixture.ngrams) {
		// As in a reply: some tokens are there at the start, the others come one by one.
		const tokens = fixture.histories[history]!.slice(0, 25);
		const process = noRepeatNgram({
			settings: settingsWith({no_repeat_ngram_size: size}),
			vocabulary: {
				size: fixture.vocabulary,
				endTokens: [2],
				control: new Map(),
				ends: token => token === 2,
				tokenize: () => [],
				piece: () => ({bytes: new Uint8Array(), text: ''}),
				text: () => '',
			},
			tokens,
			replyStart: 25,
			newStart: 25,
			mostNew: 1000,
		})!;
		const logits = new Float32Array(fixture.vocabulary);
		for (const token of fixture.histories[history]!.slice(25)) {
			process(logits.fill(0), {newTokens: tokens.length - 25, replyTokens: tokens.length - 25});
			tokens.push(token);
		}
		process(logits.fill(0), {newTokens: tokens.length - 25, replyTokens: tokens.length - 25});
		expect([...logits.keys()].filter(token => logits[token] === Number.NEGATIVE_INFINITY)).toEqual(banned);
	}
});
