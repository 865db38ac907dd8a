import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Library} from '../llama.js';
import type {DolaSupport} from '../types.js';
import {candidateLayers, type DolaLayers} from './layers.js';
import type {NativeSampler, Stage} from './sampler.js';

/*
 * The native bridge: an addon of our own that reaches llama.cpp behind node-llama-cpp, for DoLa, telemetry of every
 * token and a persistent thread pool. It is compiled on the person's machine (scripts/build-native.mjs); where it is
 * not, everything else works.
 */

export type {DolaLayers, NativeSampler, Stage};

/** Why there is no bridge, one sentence, and what would help. */
export type Unavailable = {readonly reason: string; readonly hint: string};

export type DolaOptions = {
	readonly layers: DolaLayers;
	/** Tokens less likely than this times the most likely one become impossible; above 0, at most 1. */
	readonly relativeTop: number;
	/** Hidden states go through the final norm first, and what follows the output matrix; off in the reference. */
	readonly norm: boolean;
	/** Computes on the CPU as for a GPU: for tests. */
	readonly apart?: boolean;
};

/** DoLa as it is in force for a model. */
export type DolaInForce = {
	readonly candidates: readonly number[];
	/** Where the contrast runs: "CPU", "CUDA0", … */
	readonly device: string;
	/** How the output matrix is kept there: "CPU", "CPU_REPACK", … */
	readonly buffer: string;
	/** Type of the output matrix: "f32", "q8_0", … */
	readonly type: string;
};

/** DoLa of one token. */
export type DolaToken = {
	/** The premature layer. */
	readonly layer: number;
	/** Divergence of each candidate from the last layer, nats, at least 0, in the candidates' order. */
	readonly divergences: readonly number[];
};

/** The addon's class; see bridge.cc. Every method throws an Error with a sentence. */
type NativeBridge = {
	describe(): {layers: number; tied: boolean};
	setThreadPool(threads: number): void;
	setDola(options?: {layers: readonly number[]; relativeTop: number; norm: boolean; apart?: boolean}): {
		device: string;
		buffer: string;
		type: string;
	};
	enableDola(on: boolean): void;
	takeDola(): DolaToken | undefined;
	createSampler(
		stages: readonly Stage[],
		history: Int32Array,
		reply: Int32Array,
		previous?: NativeSampler,
	): NativeSampler;
	release(): void;
};

type Addon = {
	Bridge: new (context: object) => NativeBridge;
	builtFor: string;
	builtRelease: string;
	/** Samplers that were not released yet. */
	liveSamplers(): number;
};

/**
 * The bridge to one context. Call its methods between tokens only, never while the context decodes. Every method
 * throws an Error with a sentence when it cannot do its work; the context is then as it was.
 */
export class ContextBridge {
	readonly #native: NativeBridge;

	constructor(native: NativeBridge) {
		this.#native = native;
	}

	/** The context computes with a persistent pool of this many threads from now on. Forgets DoLa's options. */
	attachThreadPool(threads: number): void {
		this.#native.setThreadPool(threads);
	}

	/** Whether DoLa works with this model. Builds a graph, but computes nothing. */
	support(): DolaSupport {
		try {
			return {available: true, tied: this.#native.describe().tied};
		} catch (error) {
			const hint = 'DoLa works with models of other architectures.';
			return {available: false, reason: (error as Error).message, hint};
		}
	}

	/**
	 * Prepares DoLa for a reply (or, with undefined, lets go of its memory). It acts only while enabled. Looks at the
	 * model's graph anew each time, so LoRA adapters that were added or taken away since are seen.
	 */
	setDola(options: DolaOptions | undefined): DolaInForce | undefined {
		if (!options) {
			this.#native.setDola(undefined);
			return undefined;
		}
		const {layers, tied} = this.#native.describe();
		const candidates = candidateLayers(options.layers, layers, tied);
		if (candidates.length === 0) {
			const asked = typeof options.layers === 'string' ? options.layers : options.layers.join(', ');
			throw new Error(`DoLa has no candidate among layers 0 … ${layers - 1} for "${asked}".`);
		}
		return {candidates, ...this.#native.setDola({...options, layers: candidates})};
	}

	/** Contrasts every output that is computed while it is on. Off, nothing of DoLa is in the way of the model. */
	enableDola(on: boolean): void {
		this.#native.enableDola(on);
	}

	/** DoLa of the last output, once; undefined when there was none. */
	takeDola(): DolaToken | undefined {
		return this.#native.takeDola();
	}

	/**
	 * A sampler for one reply. `history`: prompt and reply so far, for the stages that look back; `reply`: the part of it
	 * that a grammar has to have allowed. `previous`: the sampler that this one replaces in the middle of a reply; its
	 * random numbers go on.
	 */
	createSampler(
		stages: readonly Stage[],
		history: readonly number[],
		reply: readonly number[],
		previous?: NativeSampler,
	): NativeSampler {
		return this.#native.createSampler(stages, Int32Array.from(history), Int32Array.from(reply), previous);
	}

	/** Gives threads and memory back. Best after the context was disposed of. */
	release(): void {
		this.#native.release();
	}
}

/** Says how to compile the addon: the script lies in this package, wherever that is. */
const rebuild = (): string => {
	const folder = addonFolder();
	if (!folder) return 'Install llama-chat again.';
	const script = path.join(folder, '../../../scripts/build-native.mjs');
	return `With a C++ compiler, make, python3 and git installed, run: node ${script}`;
};

let addon: Addon | Unavailable | undefined;

/** A bridge to this context, or why there is none. */
export function attachBridge(context: Library.LlamaContext): ContextBridge | Unavailable {
	addon ??= loadAddon();
	if ('reason' in addon) return addon;
	const {llama} = context.model;
	if (llama.llamaCppRelease.release !== addon.builtRelease)
		return mismatch(`llama.cpp ${addon.builtRelease}`, llama.llamaCppRelease.release);
	const internal = (context as unknown as {_ctx?: object})._ctx;
	if (internal?.constructor.name !== 'AddonContext')
		return {reason: 'node-llama-cpp has changed inside.', hint: rebuild()};
	try {
		return new ContextBridge(new addon.Bridge(internal));
	} catch (error) {
		return {reason: (error as Error).message, hint: rebuild()};
	}
}

function loadAddon(): Addon | Unavailable {
	const folder = addonFolder();
	const file = folder && path.join(folder, 'build/Release/bridge.node');
	if (!file || !existsSync(file)) return {reason: 'The native bridge is not compiled.', hint: rebuild()};
	try {
		const loaded = createRequire(file)(file) as Addon;
		const installed = installedVersion();
		return installed === loaded.builtFor
			? loaded
			: mismatch(`node-llama-cpp ${loaded.builtFor}`, installed ?? 'another one');
	} catch (error) {
		return {reason: `The native bridge does not load: ${(error as Error).message}`, hint: rebuild()};
	}
}

const mismatch = (built: string, found: string): Unavailable => ({
	reason: `The native bridge was compiled for ${built}, this is ${found}.`,
	hint: rebuild(),
});

/** This package's folder of the addon, seen from the source, from `dist/` and from a bundle of the tests. */
function addonFolder(): string | undefined {
	let folder = path.dirname(fileURLToPath(import.meta.url));
	for (let parent = path.dirname(folder); parent !== folder; folder = parent, parent = path.dirname(folder)) {
		const candidate = path.join(folder, 'source/engine/native');
		if (existsSync(path.join(candidate, 'binding.gyp'))) return candidate;
	}
	return undefined;
}

function installedVersion(): string | undefined {
	const entry = createRequire(import.meta.url).resolve('node-llama-cpp');
	const file = path.join(path.dirname(entry), '../package.json');
	return (JSON.parse(readFileSync(file, 'utf8')) as {version?: string}).version;
}
