import {basename} from 'node:path';
import {fileURLToPath} from 'node:url';
import {whileLoading} from './death.js';
import {emptyCompletion} from './empty-completion.js';
import {EngineProcess} from './engine-process.js';
import {asError} from './failure.js';
import type {Ask} from './protocol.js';
import type {
	Engine,
	Failure,
	GenerateRequest,
	GenerationEvent,
	LoadEvent,
	LoadRequest,
	PromptToken,
} from './types.js';

export type EngineOptions = {
	/** The engine process's script, JavaScript. Default: `host.js` beside this file. */
	readonly hostPath?: string;
};

export type StartableEngine = Engine & {
	/** Starts the process now rather than with the first request: loading the native library takes a while. */
	start(): void;
	/** Process id of the engine while it runs. */
	readonly pid: number | undefined;
};

const closed: Failure = {message: 'The engine was closed.'};
const stopped: Failure = {message: 'Loading was stopped.'};

/**
 * An engine in a process of its own, so that a native crash or an out-of-memory kill ends a reply and not the program.
 * The process starts with the first request; after a crash the next request starts another one and loads the model
 * again by itself. What the process prints goes to the file that LLAMA_CHAT_LOG names, if any.
 */
export function createEngine({hostPath}: EngineOptions = {}): StartableEngine {
	const script = hostPath ?? fileURLToPath(new URL('./host.js', import.meta.url));
	let current: EngineProcess | undefined;
	/** The last request that ended with `loaded`, and the process that surely still holds that model. */
	let loaded: {readonly request: LoadRequest; readonly by: EngineProcess | undefined} | undefined;
	let disposed = false;

	const kill = (): void => current?.kill();
	process.once('exit', kill);

	const running = (): EngineProcess => {
		if (!current?.alive) {
			const logFile = process.env.LLAMA_CHAT_LOG || undefined;
			current = new EngineProcess({script, environment: process.env, logFile});
		}
		return current;
	};

	async function* load(request: LoadRequest, signal?: AbortSignal): AsyncGenerator<LoadEvent> {
		if (disposed) {
			yield {type: 'failed', failure: closed};
			return;
		}
		const engine = running();
		for await (const event of engine.ask({type: 'load', request}, signal)) {
			if (event.type === 'loaded') loaded = {request, by: engine};
			// The engine may have let go of the old model before the new one failed.
			if (event.type === 'failed' && loaded) loaded = {request: loaded.request, by: undefined};
			if (event.type !== 'died') yield event;
			else if (signal?.aborted && !disposed) yield {type: 'failed', failure: stopped};
			else yield {type: 'failed', failure: whileLoading(event.failure, basename(request.modelPath))};
		}
	}

	/** Loads again what the process does not hold any more. Returns why that failed, if it did. */
	async function restore(signal?: AbortSignal): Promise<Failure | undefined> {
		if (!loaded || (loaded.by === current && current?.alive)) return undefined;
		for await (const event of load(loaded.request, signal)) {
			if (event.type === 'failed') return event.failure;
		}
		return undefined;
	}

	async function* generate(request: GenerateRequest, signal?: AbortSignal): AsyncGenerator<GenerationEvent> {
		const {seed} = request.settings;
		const failure = disposed ? closed : await restore(signal);
		if (signal?.aborted || failure) {
			const stop = failure && !signal?.aborted ? ({reason: 'error', ...failure} as const) : aborted;
			yield {type: 'done', ...emptyCompletion(stop, seed)};
			return;
		}
		let tokens = 0;
		for await (const event of running().ask({type: 'generate', request}, signal)) {
			if (event.type === 'text') tokens = event.tokens;
			if (event.type !== 'died') {
				yield event;
				continue;
			}
			const stop = disposed || signal?.aborted ? aborted : ({reason: 'error', ...event.failure} as const);
			yield {type: 'done', ...emptyCompletion(stop, seed, tokens)};
		}
	}

	/** Answers that are a number of tokens. */
	async function tokensOf(ask: Extract<Ask, {type: 'count' | 'save_state' | 'load_state'}>): Promise<number> {
		const failure = disposed ? closed : await restore();
		if (failure) throw asError(failure);
		for await (const event of running().ask(ask)) {
			if (event.type === 'counted') return event.tokens;
			throw asError(event.failure);
		}
		throw asError(closed);
	}

	async function tokensFor(
		ask: Extract<Ask, {type: 'tokenize' | 'describe'}>,
	): Promise<readonly PromptToken[]> {
		const failure = disposed ? closed : await restore();
		if (failure) throw asError(failure);
		for await (const event of running().ask(ask)) {
			if (event.type === 'tokenized') return event.tokens;
			throw asError(event.failure);
		}
		throw asError(closed);
	}

	async function dispose(): Promise<void> {
		disposed = true;
		process.off('exit', kill);
		await current?.end();
	}

	return {
		start: () => void running(),
		get pid() {
			return current?.alive ? current.pid : undefined;
		},
		load,
		generate,
		countTokens: prompt => tokensOf({type: 'count', prompt}),
		change: settings => current?.change(settings),
		tokenize: prompt => tokensFor({type: 'tokenize', prompt}),
		describe: tokenIds => tokensFor({type: 'describe', tokenIds}),
		// A new process has nothing to save.
		saveState: async file => (loaded?.by === current ? tokensOf({type: 'save_state', file}) : 0),
		loadState: file => tokensOf({type: 'load_state', file}),
		dispose,
	};
}

const aborted = {reason: 'aborted'} as const;
