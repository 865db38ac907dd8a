import {createHash} from 'node:crypto';
import {existsSync, mkdtempSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type * as Library from 'node-llama-cpp';
import {makeLlama, type Shape} from '../../../scripts/make-gguf/llama.js';
import {bundledModel, type Fixture} from '../../../scripts/reference/shapes.js';
import {attachBridge, type ContextBridge, type DolaOptions} from '../../../source/engine/native/index.js';

/*
 * Generated models on node-llama-cpp itself, without the engine: the bridge alone.
 */

export const addon = path.join(
	import.meta.dirname,
	'../../../source/engine/native/build/Release/bridge.node',
);

/** Where the bridge is not compiled (no compiler, say) its tests are skipped; not where everything must be tested. */
export const withoutBridge = !existsSync(addon) && !process.env.LLAMA_CHAT_REQUIRE_E2E;

const folder = path.join(import.meta.dirname, '../../fixtures/dola');

export const fixtures: ReadonlyMap<string, Fixture> = new Map(
	readdirSync(folder).map(file => [
		path.basename(file, '.json'),
		JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Fixture,
	]),
);

const work = mkdtempSync(path.join(tmpdir(), 'llama-chat-native-test-'));

/** The GGUF of a shape, made at most once a run; without one the bundled model. */
export function modelFile(name: string, shape?: Shape): {path: string; sha256: string} {
	const file = shape
		? path.join(work, `${name}.gguf`)
		: path.join(import.meta.dirname, '../../..', bundledModel);
	if (shape) makeLlama(file, shape);
	return {path: file, sha256: createHash('sha256').update(readFileSync(file)).digest('hex')};
}

let llama: Promise<Library.Llama> | undefined;

export async function loadModel(modelPath: string): Promise<Library.LlamaModel> {
	llama ??= import('node-llama-cpp').then(({getLlama, LlamaLogLevel}) =>
		getLlama({
			gpu: false,
			build: 'never',
			skipDownload: true,
			progressLogs: false,
			maxThreads: 2,
			logLevel: LlamaLogLevel.error,
		}),
	);
	return (await llama).loadModel({modelPath});
}

export type Attached = {
	context: Library.LlamaContext;
	sequence: Library.LlamaContextSequence;
	bridge: ContextBridge;
};

/** A context with the bridge attached; throws where the bridge is not compiled. */
export async function attached(model: Library.LlamaModel, threads = 1): Promise<Attached> {
	const context = await model.createContext({contextSize: 256, threads, flashAttention: false});
	const bridge = attachBridge(context);
	if ('reason' in bridge) throw new Error(bridge.reason);
	return {context, sequence: context.getSequence(), bridge};
}

export async function letGo({context, bridge}: Attached): Promise<void> {
	await context.dispose();
	bridge.release();
}

export const dolaOf = (layers: DolaOptions['layers'], changes: Partial<DolaOptions> = {}): DolaOptions => ({
	layers,
	relativeTop: changes.relativeTop ?? 0.1,
	norm: changes.norm ?? false,
	...(changes.apart && {apart: true}),
});

export type Reply = {tokens: number[]; layers: number[]; divergences: (readonly number[])[]};

/** Greedy, from an empty context. */
export async function reply(
	{sequence, bridge}: Attached,
	prompt: readonly number[],
	{dola, count = 12, penalty = 1}: {dola?: DolaOptions; count?: number; penalty?: number} = {},
): Promise<Reply> {
	await sequence.clearHistory();
	if (dola) bridge.setDola(dola);
	bridge.enableDola(dola !== undefined);
	const result: Reply = {tokens: [], layers: [], divergences: []};
	try {
		const seen = [...prompt] as Library.Token[];
		const tokens = sequence.evaluate(seen.slice(), {
			temperature: 0,
			yieldEogToken: true,
			...(penalty !== 1 && {
				repeatPenalty: {penalty, maxPunishTokens: 256, punishTokens: () => seen},
			}),
		});
		for await (const token of tokens) {
			seen.push(token);
			result.tokens.push(token);
			const contrast = bridge.takeDola();
			if (contrast) {
				result.layers.push(contrast.layer);
				result.divergences.push(contrast.divergences);
			}
			if (result.tokens.length === count) break;
		}
	} finally {
		bridge.enableDola(false);
	}
	return result;
}
