import {basename} from 'node:path';
import type * as Library from 'node-llama-cpp';
import {ChatError} from '../errors.js';
import {checkModelFile} from '../gguf/check.js';
import {checkAdapterFile} from '../gguf/check-adapter.js';
import {AdapterFiles} from './adapters.js';
import {backend, type Log} from './backend.js';
import {checkCacheTypes, headSizes} from './cache-type.js';
import {bridgeTo, type ContextRequest, createContext} from './context.js';
import {checkContextLength} from './context-length.js';
import {explainContext, explainLoad} from './failure.js';
import {Lockstep} from './lockstep.js';
import type {Model, Sequence, Vocabulary} from './model.js';
import {staticInfo} from './model-info.js';
import {reachOf, ropeOverrides, ropeWarnings} from './rope.js';
import {sequenceOf} from './sequence.js';
import {availableCores, chooseThreads} from './threads.js';
import type {LoadRequest, ModelInfo} from './types.js';
import {controlTokens, tokenPieces} from './vocabulary.js';

/*
 * The only place that knows node-llama-cpp. Its version is pinned: one of its internals is used, marked below.
 */

export type LoadOptions = {
	/** Lines of llama.cpp: warnings and errors, or all of them when `verbose`. */
	readonly log: Log;
	readonly verbose: boolean;
	readonly signal: AbortSignal;
	readonly onProgress: (fraction: number) => void;
	/** Runs when the file has passed all checks, before it takes memory: the moment to let go of another model. */
	readonly beforeMemory: () => Promise<void>;
};

export type LoadedModel = Model & {
	/** All sequences of the context, of which `sequence` is the first. */
	readonly sequences: readonly Sequence[];
	/** Throws ChatError for a context that `withContext` could not make, as far as that is known before it is tried. */
	checkContext(request: ContextRequest): void;
	/**
	 * The same model with a new, empty context instead of this one. Throws ChatError when that cannot be made: this one
	 * may be gone then, and another call may make one like it.
	 */
	withContext(request: ContextRequest): Promise<LoadedModel>;
	dispose(): Promise<void>;
};

export type {Library};

let imported: Promise<typeof Library> | undefined;

/** Imports the library, which takes a quarter of a second: called as soon as the engine process starts. */
export function preload(): Promise<typeof Library> {
	imported ??= import('node-llama-cpp');
	return imported;
}

/** Checks and loads a model and makes its context. Throws ChatError. */
export async function loadModel(request: LoadRequest, options: LoadOptions): Promise<LoadedModel> {
	const {modelPath, settings} = request;
	const file = checkModelFile(modelPath);
	const info = staticInfo(modelPath, file);
	const overrides = ropeOverrides(info.architecture, settings);
	const heads = headSizes(file.header);
	const checkContext = (wanted: ContextRequest): void => {
		checkContextLength(wanted.settings.context_length, info.trainContextLength);
		checkCacheTypes(wanted.settings, heads);
		for (const {path} of wanted.adapters ?? []) checkAdapterFile(path, file);
	};
	checkContext(request);
	const errors: string[] = [];
	const library = await preload();
	/** llama.cpp, whose errors are this model's from now on. */
	const listen = (): Promise<Library.Llama> =>
		backend(library, settings.gpu, options.verbose, (level, line) => {
			if (level === 'error' || level === 'fatal') errors.push(...line.split('\n'));
			options.log(level, line);
		});
	const llama = await listen();
	await options.beforeMemory();
	const model = await llama
		.loadModel({
			modelPath,
			gpuLayers: gpuLayers(settings.gpu_layers),
			metadataOverrides: overrides,
			loadSignal: options.signal,
			onLoadProgress: options.onProgress,
		})
		.catch((error: unknown) => {
			if (options.signal.aborted) throw new ChatError('Loading was stopped.', {cause: error});
			throw explainLoad(error, {name: basename(modelPath), architecture: info.architecture, log: errors});
		});
	const cores = availableCores();
	const threads = chooseThreads(settings.threads, info.sizeBytes, cores, llama.cpuMathCores);
	llama.maxThreads = threads;
	const vocabulary = vocabularyOf(model);
	const warnings = ropeWarnings(settings);
	if (settings.threads > cores)
		warnings.push(`${settings.threads} threads were asked for, there are ${cores} cores.`);
	if (!info.chatTemplate) warnings.push('The model brings no chat template.');
	const base: Omit<ModelInfo, 'contextLength' | 'warnings'> = {
		...info,
		trainContextLength: model.trainContextSize,
		threads,
		build: `node-llama-cpp ${await library.getModuleVersion()}, llama.cpp ${llama.llamaCppRelease.release}`,
		gpu: llama.gpu,
		gpuLayers: model.gpuLayers,
		bosToken: model.tokens.bosString ?? '',
		eosToken: model.tokens.eosString ?? '',
		controlTokens: [...vocabulary.control.keys()],
	};

	const reach = reachOf(info.trainContextLength, settings);
	const prefillChunk = chunkSize(info.parameters, model.gpuLayers > 0);
	const adapters = new AdapterFiles(model);
	async function open(wanted: ContextRequest): Promise<LoadedModel> {
		errors.length = 0;
		await listen();
		await adapters.prepare(wanted.adapters ?? []);
		const context = await createContext(model, wanted, {threads, batchSize: prefillChunk, reach}).catch(
			(error: unknown) => {
				throw explainContext(error, wanted.settings, errors);
			},
		);
		const capacity = Math.min(wanted.settings.context_length || context.contextSize, context.contextSize);
		const bridge = bridgeTo(context, threads, options.log);
		const count = wanted.parallel ?? 1;
		const lockstep = new Lockstep(() => context.dispatchPendingBatch());
		const sequences = Array.from({length: count}, (_, place) =>
			sequenceOf(library, context, capacity, begin => (count > 1 ? lockstep.join(place, begin) : begin())),
		);
		const letGo = (): void => ('reason' in bridge ? undefined : bridge.release());
		return {
			info: {
				...base,
				contextLength: capacity,
				...(wanted.adapters?.length && {adapters: wanted.adapters}),
				hasBridge: !('reason' in bridge),
				dola: 'reason' in bridge ? ({available: false, ...bridge} as const) : bridge.support(),
				warnings: [...warnings, ...longContext(capacity, info.trainContextLength, reach)],
			},
			vocabulary,
			sequence: sequences[0]!,
			sequences,
			bridge,
			prefillChunk,
			checkContext,
			async withContext(other) {
				if (!context.disposed) await context.dispose();
				letGo();
				return open(other);
			},
			async dispose() {
				await model.dispose();
				letGo();
			},
		};
	}
	return open(request).catch(async (error: unknown) => {
		await model.dispose();
		throw error;
	});
}

const gpuLayers = (setting: number): number | 'auto' | 'max' =>
	setting === -1 ? 'auto' : setting === -2 ? 'max' : setting;

/** `reach`: with the stretched positions of the settings. */
const longContext = (length: number, trained: number, reach: number): string[] =>
	length > reach && trained > 0
		? [
				`The context of ${length} tokens is longer than the ${trained} the model was trained on${reach > trained ? ` and the ${reach} it is stretched to` : ''}.`,
			]
		: [];

/**
 * Prompt tokens evaluated at once: nothing can stop llama.cpp inside a batch, so on a CPU one should not take much longer
 * than a second. Not measured at run time, so that equal requests are computed alike.
 */
function chunkSize(parameters: number, gpu: boolean): number {
	if (gpu) return 512;
	const size = 2 ** Math.floor(Math.log2(5e10 / Math.max(1, parameters)));
	return Math.min(512, Math.max(32, size));
}

function vocabularyOf(model: Library.LlamaModel): Vocabulary {
	const ggml = model.fileInfo.metadata.tokenizer?.ggml;
	const table = {model: ggml?.model ?? '', texts: ggml?.tokens ?? [], types: ggml?.token_type ?? []};
	const control = controlTokens(table, token => model.getTokenAttributes(token as Library.Token));
	const controlIds = new Set([...control.values()].map(({id}) => id));
	const detokenize = (token: number): string => model.detokenize([token as Library.Token], true);
	const {bos, shouldPrependBosToken} = model.tokens;
	const ends = new Map<number, boolean>();
	let endTokens: readonly number[] | undefined;
	return {
		control,
		size: table.texts.length,
		get endTokens() {
			endTokens ??= [...model.iterateAllTokens()].filter(token => model.isEogToken(token));
			return endTokens;
		},
		tokenize: text => model.tokenize(text, false),
		leadingToken: shouldPrependBosToken && bos !== null ? bos : undefined,
		piece: tokenPieces(table, token => controlIds.has(token), detokenize),
		text: detokenize,
		ends(token) {
			let end = ends.get(token);
			if (end === undefined) ends.set(token, (end = model.isEogToken(token as Library.Token)));
			return end;
		},
	};
}
