import {basename} from 'node:path';
import type * as Library from 'node-llama-cpp';
import {ChatError} from '../errors.js';
import {checkModelFile} from '../gguf/check.js';
import {backend, type Log} from './backend.js';
import {checkContextLength, defaultContextLength} from './context-length.js';
import {decode} from './decode.js';
import {explainContext, explainLoad} from './failure.js';
import type {Model, Sampling, Sequence, Vocabulary} from './model.js';
import {staticInfo} from './model-info.js';
import {attachBridge, type ContextBridge, type Unavailable} from './native/index.js';
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
	/** The same model with a new, empty context instead of this one; when that fails the model is disposed of. */
	withContext(contextLength: number): Promise<LoadedModel>;
	dispose(): Promise<void>;
};

export type {Library};

let library: Promise<typeof Library> | undefined;

/** Imports the library, which takes a quarter of a second: called as soon as the engine process starts. */
export function preload(): Promise<typeof Library> {
	library ??= import('node-llama-cpp');
	return library;
}

/** Checks and loads a model and makes its context. Throws ChatError. */
export async function loadModel(request: LoadRequest, options: LoadOptions): Promise<LoadedModel> {
	const {modelPath, settings} = request;
	const info = staticInfo(modelPath, checkModelFile(modelPath));
	checkContextLength(settings.context_length, info.trainContextLength);
	const errors: string[] = [];
	const llama = await backend(await preload(), settings.gpu, options.verbose, (level, line) => {
		if (level === 'error' || level === 'fatal') errors.push(...line.split('\n'));
		options.log(level, line);
	});
	await options.beforeMemory();
	const model = await llama
		.loadModel({
			modelPath,
			gpuLayers: gpuLayers(settings.gpu_layers),
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
	const warnings: string[] = [];
	if (settings.threads > cores)
		warnings.push(`${settings.threads} threads were asked for, there are ${cores} cores.`);
	if (!info.chatTemplate) warnings.push('The model brings no chat template.');
	const base: Omit<ModelInfo, 'contextLength' | 'warnings'> = {
		...info,
		trainContextLength: model.trainContextSize,
		threads,
		gpu: llama.gpu,
		gpuLayers: model.gpuLayers,
		bosToken: model.tokens.bosString ?? '',
		eosToken: model.tokens.eosString ?? '',
		controlTokens: [...vocabulary.control.keys()],
	};

	const prefillChunk = chunkSize(info.parameters, model.gpuLayers > 0);
	async function open(contextLength: number): Promise<LoadedModel> {
		errors.length = 0;
		try {
			const context = await createContext(model, contextLength, threads, prefillChunk);
			const capacity = Math.min(contextLength || context.contextSize, context.contextSize);
			const bridge = bridgeTo(context, threads, options.log);
			const letGo = (): void => ('reason' in bridge ? undefined : bridge.release());
			const dola = 'reason' in bridge ? ({available: false, ...bridge} as const) : bridge.support();
			return {
				info: {
					...base,
					contextLength: capacity,
					dola,
					warnings: [...warnings, ...longContext(capacity, base)],
				},
				vocabulary,
				sequence: await sequenceOf(context, capacity),
				bridge,
				prefillChunk,
				async withContext(length) {
					checkContextLength(length, info.trainContextLength);
					await context.dispose();
					letGo();
					return open(length);
				},
				async dispose() {
					await model.dispose();
					letGo();
				},
			};
		} catch (error) {
			await model.dispose();
			throw explainContext(error, contextLength, errors);
		}
	}
	return open(settings.context_length);
}

const gpuLayers = (setting: number): number | 'auto' | 'max' =>
	setting === -1 ? 'auto' : setting === -2 ? 'max' : setting;

function createContext(
	model: Library.LlamaModel,
	contextLength: number,
	threads: number,
	batchSize: number,
): Promise<Library.LlamaContext> {
	return model.createContext({
		sequences: 1,
		threads,
		batchSize,
		contextSize: contextLength || automaticLength(model.trainContextSize),
		// A sliding-window cache forgets the beginning, and with it the chance to reuse it for the next prompt.
		swaFullCache: true,
		...(contextLength > 0 && {failedCreationRemedy: false}),
	});
}

/** The native bridge, with which the context computes with threads that stay; without it all but DoLa works. */
function bridgeTo(context: Library.LlamaContext, threads: number, log: Log): ContextBridge | Unavailable {
	const bridge = attachBridge(context);
	if ('reason' in bridge) {
		log('info', bridge.reason);
		return bridge;
	}
	try {
		bridge.attachThreadPool(threads);
	} catch (error) {
		log('warn', (error as Error).message);
	}
	return bridge;
}

/** Models that do not say how long they were trained get what an old model has. */
const automaticLength = (trained: number): number | {max: number} =>
	trained >= 256 ? {max: Math.min(trained, defaultContextLength)} : 2048;

const longContext = (
	length: number,
	{trainContextLength}: Pick<ModelInfo, 'trainContextLength'>,
): string[] =>
	length > trainContextLength && trainContextLength > 0
		? [`The context of ${length} tokens is longer than the ${trainContextLength} the model was trained on.`]
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

async function sequenceOf(context: Library.LlamaContext, capacity: number): Promise<Sequence> {
	const {TokenBias} = await preload();
	const sequence = context.getSequence();
	const {model} = context;
	const noBias = new TokenBias(model.tokenizer);
	let endBias: Library.TokenBias | undefined;
	const forbidEnd = (): Library.TokenBias => {
		endBias ??= forbidden(new TokenBias(model.tokenizer), model);
		return endBias;
	};
	return {
		capacity,
		get length() {
			return sequence.nextTokenIndex;
		},
		async keepPrefix(tokens) {
			await sequence.adaptStateToTokens(tokens as Library.Token[], false);
			return sequence.nextTokenIndex;
		},
		evaluate: tokens => sequence.evaluateWithoutGeneratingNewTokens(tokens as Library.Token[]),
		checkpoint: () => sequence.takeCheckpoint(),
		generate(tokens, {temperature, topK, topP, minP, seed, penalties, forbidEnd: forbid}: Sampling) {
			return sequence.evaluateWithMetadata(
				tokens as Library.Token[],
				{},
				{
					temperature,
					topK,
					topP,
					minP,
					seed,
					yieldEogToken: true,
					...(penalties && {
						repeatPenalty: {
							penalty: penalties.repetition,
							presencePenalty: penalties.presence,
							frequencyPenalty: penalties.frequency,
							maxPunishTokens: penalties.window,
							punishTokens: () => penalties.recent() as Library.Token[],
						},
					}),
					...(forbid && {tokenBias: () => (forbid() ? forbidEnd() : noBias)}),
				},
			);
		},
		decode: tokens => decode(sequence, tokens),
		clear: () => sequence.clearHistory(),
	};
}

/** Every end-of-generation token at minus infinity. TokenBias.set() ignores such tokens, the sampler below does not. */
function forbidden(bias: Library.TokenBias, model: Library.LlamaModel): Library.TokenBias {
	const internal = bias as unknown as {readonly _biases: Map<number, number>};
	for (const token of model.iterateAllTokens()) {
		if (model.isEogToken(token)) internal._biases.set(token, Number.NEGATIVE_INFINITY);
	}
	return bias;
}
