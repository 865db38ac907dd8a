import {ChatError} from '../errors.js';
import {Channel} from './channel.js';
import type {ContextRequest} from './context.js';
import {draftRequest} from './draft-request.js';
import {asFailure} from './failure.js';
import {fileIdentity} from './file-identity.js';
import {type LoadedModel, type LoadOptions, loadModel} from './llama.js';
import {contextSettings, modelSettings} from './load-settings.js';
import type {Model} from './model.js';
import {checkDraft} from './speculation/check-draft.js';
import type {LoadEvent, LoadRequest} from './types.js';

/** llama.cpp reports after each tensor; a person sees steps of two in a hundred. */
const smallestProgress = 0.02;

type Loaded = {
	readonly model: LoadedModel;
	readonly identity: string;
	readonly context: ContextRequest;
	/** What makes the context another one. */
	readonly contextIdentity: string;
};

/** The one model an engine holds, and what has to change when another is asked for. */
export class ModelSlot {
	#loaded: Loaded | undefined;
	/** Holds the draft model while there is one. */
	#draft: ModelSlot | undefined;

	constructor(readonly options: Pick<LoadOptions, 'log' | 'verbose'>) {}

	/** The loaded model, with the draft model that was asked for. Throws ChatError when there is none. */
	model(lane = 0): Model {
		const model = this.#loaded?.model;
		if (model)
			return {...model, sequence: model.sequences[lane] ?? model.sequence, draft: this.#draft?.model()};
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
		this.#bringAll(request, signal, onProgress)
			.then(
				model => events.push({type: 'loaded', model: model.info}),
				(error: unknown) => events.push({type: 'failed', failure: asFailure(error)}),
			)
			.finally(events.close);
		yield* events;
	}

	async #bringAll(
		request: LoadRequest,
		signal: AbortSignal,
		onProgress: (fraction: number) => void,
	): Promise<LoadedModel> {
		const model = await this.#bringTo(request, signal, onProgress);
		if (request.draft === undefined) await this.#letGoOfDraft();
		else await this.#bringDraft(model, request.draft, request, signal, onProgress);
		return model;
	}

	async #bringDraft(
		{info, vocabulary}: LoadedModel,
		modelPath: string,
		{settings}: LoadRequest,
		signal: AbortSignal,
		onProgress: (fraction: number) => void,
	): Promise<void> {
		const request = draftRequest(modelPath, settings, info);
		this.#draft ??= new ModelSlot(this.options);
		try {
			checkDraft({vocabulary}, await this.#draft.#bringTo(request, signal, onProgress));
		} catch (error) {
			await this.#letGoOfDraft();
			throw error;
		}
	}

	async #letGoOfDraft(): Promise<void> {
		const draft = this.#draft;
		this.#draft = undefined;
		if (draft) await draft.#loaded?.model.dispose();
	}

	async #bringTo(
		request: LoadRequest,
		signal: AbortSignal,
		onProgress: (fraction: number) => void,
	): Promise<LoadedModel> {
		if (signal.aborted) throw new ChatError('Loading was stopped.');
		const identity = identityOf(request);
		const contextIdentity = contextIdentityOf(request);
		const before = this.#loaded;
		if (before && identity !== undefined && before.identity === identity) {
			if (before.contextIdentity === contextIdentity) return before.model;
			return this.#renewContext(before, request, contextIdentity);
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
		this.#loaded = {model, identity: identity ?? '', context: request, contextIdentity};
		return model;
	}

	/** The loaded model with a new context. When that cannot be made it has one as before, and the error goes on. */
	async #renewContext(
		before: Loaded,
		context: ContextRequest,
		contextIdentity: string,
	): Promise<LoadedModel> {
		before.model.checkContext(context);
		this.#loaded = undefined;
		try {
			const model = await before.model.withContext(context);
			this.#loaded = {...before, model, context, contextIdentity};
			return model;
		} catch (error) {
			const model = await before.model.withContext(before.context).catch(() => before.model.dispose());
			if (model) this.#loaded = {...before, model};
			throw error;
		}
	}
}

/** What decides whether a model must be loaded anew. */
function identityOf({modelPath, settings}: LoadRequest): string | undefined {
	const file = fileIdentity(modelPath);
	return file && JSON.stringify([file, ...modelSettings.map(name => settings[name])]);
}

const contextIdentityOf = ({settings, adapters = [], parallel = 1}: ContextRequest): string =>
	JSON.stringify([
		parallel,
		...contextSettings.map(name => settings[name]),
		...adapters.map(({path, scale}) => [fileIdentity(path), scale]),
	]);
