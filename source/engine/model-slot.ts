import {statSync} from 'node:fs';
import {ChatError} from '../errors.js';
import {Channel} from './channel.js';
import {asFailure} from './failure.js';
import {type LoadedModel, type LoadOptions, loadModel} from './llama.js';
import type {LoadEvent, LoadRequest} from './types.js';

/** llama.cpp reports after each tensor; a person sees steps of two in a hundred. */
const smallestProgress = 0.02;

/** The one model an engine holds, and what has to change when another is asked for. */
export class ModelSlot {
	#loaded:
		| {readonly model: LoadedModel; readonly identity: string; readonly contextLength: number}
		| undefined;

	constructor(readonly options: Pick<LoadOptions, 'log' | 'verbose'>) {}

	/** The loaded model. Throws ChatError when there is none. */
	model(): LoadedModel {
		if (this.#loaded) return this.#loaded.model;
		throw new ChatError('No model is loaded.', {hint: 'Load one with /model.'});
	}

	/** Brings model and context to what the request says, with as little work as possible. Never throws. */
	async *load(request: LoadRequest, signal: AbortSignal): AsyncGenerator<LoadEvent> {
		const events = new Channel<LoadEvent>();
		let last = 0;
		const onProgress = (fraction: number): void => {
			if (fraction - last < smallestProgress) return;
			last = fraction;
			events.push({type: 'progress', fraction});
		};
		this.#bringTo(request, signal, onProgress)
			.then(
				model => events.push({type: 'loaded', model: model.info}),
				(error: unknown) => events.push({type: 'failed', failure: asFailure(error)}),
			)
			.finally(events.close);
		yield* events;
	}

	async #bringTo(
		request: LoadRequest,
		signal: AbortSignal,
		onProgress: (fraction: number) => void,
	): Promise<LoadedModel> {
		if (signal.aborted) throw new ChatError('Loading was stopped.');
		const contextLength = request.settings.context_length;
		const identity = identityOf(request);
		const before = this.#loaded;
		if (before && identity !== undefined && before.identity === identity) {
			if (before.contextLength === contextLength) return before.model;
			this.#loaded = undefined;
			const model = await before.model.withContext(contextLength);
			this.#loaded = {model, identity, contextLength};
			return model;
		}
		const model = await loadModel(request, {
			...this.options,
			signal,
			onProgress,
			beforeMemory: async () => {
				this.#loaded = undefined;
				await before?.model.dispose();
			},
		});
		this.#loaded = {model, identity: identity ?? '', contextLength};
		return model;
	}
}

/** What decides whether a model must be loaded anew; a file that was replaced under its name is another one. */
function identityOf({modelPath, settings}: LoadRequest): string | undefined {
	const {gpu, gpu_layers, threads} = settings;
	try {
		const {size, mtimeMs, ino} = statSync(modelPath);
		return JSON.stringify([modelPath, size, mtimeMs, ino, gpu, gpu_layers, threads]);
	} catch {
		return undefined;
	}
}
