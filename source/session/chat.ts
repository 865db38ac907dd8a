import {emptyCompletion} from '../engine/empty-completion.js';
import {asFailure} from '../engine/failure.js';
import type {
	Completion,
	Engine,
	GenerationEvent,
	ModelInfo,
	PromptPiece,
	PromptToken,
	StopReason,
} from '../engine/types.js';
import {asChatError, ChatError} from '../errors.js';
import {checkSetting} from '../settings/parse.js';
import {type Layers, type PartialSettings, type Resolved, resolveSettings} from '../settings/resolve.js';
import type {SettingName} from '../settings/table.js';
import {type ChosenTemplate, chooseTemplate} from '../templates/choose.js';
import {TemplateLibrary} from '../templates/library.js';
import {continuable, continuation} from './continuation.js';
import {type Conversation, conversationReducer, type Reply} from './conversation.js';
import {dolaAdvice} from './dola.js';
import {droppedNotice, fitConversation, refuseHuge} from './fit.js';
import {buildPrompt, type Prompt} from './prompt.js';
import {isCut} from './stop-line.js';
import {checkTemplateChoice, templateChoice} from './template-choice.js';

/** What happens between a question and the end of its reply, in order; `reply` comes last, exactly once. */
export type ChatEvent =
	| {readonly type: 'loading'; readonly fraction: number}
	| {readonly type: 'loaded'; readonly model: ModelInfo}
	| {readonly type: 'notice'; readonly text: string}
	| Exclude<GenerationEvent, {type: 'done'}>
	| {readonly type: 'reply'; readonly reply: Reply};

export type ChatState = {
	readonly modelPath: string;
	readonly model?: ModelInfo;
	/** The template in force; known once a model is loaded. */
	readonly template?: ChosenTemplate;
	readonly conversation: Conversation;
	readonly settings: Resolved;
};

export type ChatOptions = {
	readonly engine: Engine;
	readonly modelPath: string;
	/** Settings layers below `/set`. */
	readonly layers: Omit<Layers, 'set' | 'model'>;
	/** Whether replies come with the telemetry of every token; true unless nobody will look at it. */
	readonly telemetry?: boolean;
	/** The chat templates that have names. */
	readonly library?: TemplateLibrary;
};

/**
 * One conversation with one engine: the only place that awaits it. Interfaces iterate the events of `ask`,
 * `regenerate`, `continueReply` and `load`, and read `state`.
 */
export class Chat {
	readonly library: TemplateLibrary;
	readonly #engine: Engine;
	readonly #telemetry: boolean | undefined;
	#layers: Layers;
	#state: ChatState;
	#droppedTurns = 0;
	/** Standing notices (about the template) are said once. */
	readonly #said = new Set<string>();
	readonly #listeners = new Set<() => void>();

	/** Throws a usage error when the settings name a chat template that does not serve. */
	constructor({engine, modelPath, layers, telemetry, library = new TemplateLibrary()}: ChatOptions) {
		this.#telemetry = telemetry;
		this.#engine = engine;
		this.#layers = layers;
		this.library = library;
		this.#state = {modelPath, conversation: [], settings: resolveSettings(layers)};
		checkTemplateChoice(this.#state.settings, library);
	}

	get state(): ChatState {
		return this.#state;
	}

	readonly getState = (): ChatState => this.#state;

	/** Calls back whenever `state` is another one; returns what ends that. */
	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	/**
	 * Changes settings from the next reply on; `undefined` goes back to the value of the layer below. Throws a usage
	 * error, and changes nothing, for a chat template that does not serve.
	 */
	set(changes: PartialSettings): void {
		// A name that is set now counts more than a file that was set before.
		const file = 'chat_template' in changes ? {chat_template_file: undefined} : {};
		this.#relayer({...this.#layers, set: {...this.#layers.set, ...file, ...changes}});
	}

	/**
	 * Settings that were kept from an earlier run: the layer between the model's own and the environment. Returns what is
	 * wrong with a kept chat template, which is then left out.
	 */
	setSaved(config: PartialSettings): string | undefined {
		try {
			this.#relayer({...this.#layers, config});
			return undefined;
		} catch (error) {
			this.#relayer({
				...this.#layers,
				config: {...config, chat_template: undefined, chat_template_file: undefined},
			});
			return `${asChatError(error).message} (kept setting, ignored)`;
		}
	}

	/** Goes on with another model; the conversation stays. Throws ChatError, and keeps the old one, when it does not load. */
	async *switchModel(modelPath: string, signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		const {modelPath: earlier} = this.#state;
		this.#useModel(modelPath);
		try {
			yield* this.load(signal);
		} catch (error) {
			this.#useModel(earlier);
			throw error;
		}
	}

	clear(): void {
		this.#droppedTurns = 0;
		this.#change({type: 'clear'});
	}

	/** Takes back turns and returns them, oldest first. */
	undo(turns = 1): Conversation {
		const taken = this.#state.conversation.slice(-turns);
		this.#change({type: 'undo', turns});
		this.#droppedTurns = Math.min(this.#droppedTurns, Math.max(0, this.#state.conversation.length - 1));
		return taken;
	}

	/** Loads the model, or what changed of it. Throws ChatError when that fails. */
	async *load(signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		const {modelPath, settings} = this.#state;
		for await (const event of this.#engine.load({modelPath, settings: settings.values}, signal)) {
			if (event.type === 'progress') {
				yield {type: 'loading', fraction: event.fraction};
			} else if (event.type === 'failed') {
				throw new ChatError(event.failure.message, event.failure);
			} else {
				this.#loaded(event.model);
				yield {type: 'loaded', model: event.model};
			}
		}
	}

	/** Asks something new. */
	async *ask(user: string, signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		this.#change({type: 'ask', user});
		yield* this.#answer(undefined, signal);
	}

	/** Answers the last message again. The reply that was there is replaced when the new one ends. */
	async *regenerate(signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		yield* this.#answer(undefined, signal);
	}

	/** Goes on with the last reply where it was cut. */
	async *continueReply(signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		yield* this.#answer(this.#state.conversation.at(-1)?.reply, signal);
	}

	/** Tokens of a prompt under the loaded model. Throws ChatError when there is none. */
	tokenize(prompt: readonly PromptPiece[]): Promise<readonly PromptToken[]> {
		return this.#engine.tokenize(prompt);
	}

	async dispose(): Promise<void> {
		await this.#engine.dispose();
	}

	/** One reply to the last turn. Failure is a reply with the reason `error`: nothing that was said is lost. */
	async *#answer(begun: Reply | undefined, signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		// A character that was cut in half comes again, whole.
		let text = begun?.text.replace(/\uFFFD$/, '') ?? '';
		let thought = begun?.thought ?? '';
		let completion: Completion | undefined;
		let settings = this.#state.settings.values;
		/** The message itself cannot be asked (too long, or the template refuses it): it does not stay in the conversation. */
		let isRefused = false;
		try {
			yield* this.load(signal);
			settings = this.#state.settings.values;
			isRefused = true;
			const {prompt, notices} = await this.#prompt(begun);
			isRefused = false;
			for (const notice of notices) yield {type: 'notice', text: notice};
			const request = {
				...continuation(prompt.pieces, begun),
				settings: {...settings, stop: [...settings.stop, ...(this.#state.template?.stop ?? [])]},
				thinking: prompt.thinking,
				telemetry: this.#telemetry,
			};
			for await (const event of this.#engine.generate(request, signal)) {
				if (event.type === 'done') {
					completion = event;
					continue;
				}

				if (event.type === 'text' && event.channel === 'answer') text += event.text;
				if (event.type === 'text' && event.channel === 'thought') thought += event.text;
				yield event;
			}
		} catch (error) {
			const stop = signal?.aborted ? aborted : ({reason: 'error', ...asFailure(error)} as const);
			completion = emptyCompletion(stop, settings.seed);
		}

		completion ??= emptyCompletion(silence, settings.seed);
		const slow = this.#slowThreads(completion);
		if (slow) yield {type: 'notice', text: slow};
		const replyTokenIds = [...(begun ? continuable(begun) : []), ...completion.replyTokenIds];
		const {stop, seed, stats, promptTokenIds, dola, telemetry} = completion;
		const reply: Reply = {
			text,
			thought,
			stop,
			seed,
			stats,
			settings,
			promptTokenIds,
			replyTokenIds,
			canContinue: text !== '' && isCut(stop) && (stop.reason !== 'context_full' || this.#hasDroppable),
			...(dola && {dola}),
			...(telemetry && {telemetry}),
		};
		const earlier = this.#state.conversation.at(-1)?.reply;
		if (text !== '' || thought !== '' || (!earlier && !isRefused)) this.#change({type: 'reply', reply});
		else if (!earlier) this.undo();
		yield {type: 'reply', reply};
	}

	async #prompt(begun: Reply | undefined): Promise<{prompt: Prompt; notices: string[]}> {
		const {conversation, model, template, settings} = this.#state;
		if (!model || !template) throw new ChatError('No model is loaded.');
		const fitted = await fitConversation({
			conversation,
			settings: settings.values,
			contextLength: model.contextLength,
			alreadyDropped: this.#droppedTurns,
			build: turns => buildPrompt(turns, settings.values.system_prompt, template, model),
			count: async ({pieces}) => {
				refuseHuge(pieces, model.contextLength);
				const {prompt, continueTokenIds = []} = continuation(pieces, begun);
				return (await this.#engine.countTokens(prompt)) + continueTokenIds.length;
			},
		});
		const notices: string[] = [];
		for (const notice of [template.notice, fitted.prompt.notice, dolaAdvice(settings.values)]) {
			if (notice && !this.#said.has(notice)) notices.push(notice);
			if (notice) this.#said.add(notice);
		}

		if (fitted.droppedTurns > 0) {
			notices.push(droppedNotice(fitted, this.#droppedTurns, model.contextLength));
			this.#droppedTurns += fitted.droppedTurns;
		}

		return {prompt: fitted.prompt, notices};
	}

	/** What a person should know, once, when other programs keep the cores busy. */
	#slowThreads({threadShare}: Completion): string | undefined {
		if (threadShare === undefined || this.#said.has('threads')) return undefined;
		this.#said.add('threads');
		const share = Math.round(threadShare * 100);
		return `Another program keeps the CPU busy: ${this.#state.model?.threads} threads got ${share} % of their time. As they wait for each other, /threads 1 may be faster.`;
	}

	/** Whether leaving out turns could make room in a full context. */
	get #hasDroppable(): boolean {
		const {conversation, settings} = this.#state;
		return settings.values.context_overflow === 'drop_oldest' && this.#droppedTurns < conversation.length - 1;
	}

	#loaded(model: ModelInfo): void {
		if (JSON.stringify(this.#state.model) === JSON.stringify(model)) return;
		if (this.#state.model?.contextLength !== model.contextLength) this.#droppedTurns = 0;
		this.#update({model, template: undefined});
		this.#relayer({...this.#layers, model: sensible(model.recommended)});
	}

	#useModel(modelPath: string): void {
		this.#update({modelPath, model: undefined, template: undefined});
		this.#relayer({...this.#layers, model: undefined});
	}

	#relayer(layers: Layers): void {
		const settings = resolveSettings(layers);
		const {model} = this.#state;
		const choice = templateChoice(settings);
		const isOther = JSON.stringify(choice) !== JSON.stringify(templateChoice(this.#state.settings));
		if (isOther) checkTemplateChoice(settings, this.library);
		const known = isOther ? undefined : this.#state.template;
		const template = known ?? (model && chooseTemplate(choice, model, this.library));
		this.#layers = layers;
		this.#update({settings, template});
	}

	#change(action: Parameters<typeof conversationReducer>[1]): void {
		this.#update({conversation: conversationReducer(this.#state.conversation, action)});
	}

	#update(change: Partial<ChatState>): void {
		this.#state = {...this.#state, ...change};
		for (const listener of this.#listeners) listener();
	}
}

/** Recommendations come from a file: what a person could not set is left out. */
function sensible(recommended: ModelInfo['recommended']): PartialSettings {
	const entries = Object.entries(recommended).filter(([name, value]) => {
		try {
			checkSetting(name as SettingName, value);
			return true;
		} catch {
			return false;
		}
	});
	return Object.fromEntries(entries);
}

const aborted: StopReason = {reason: 'aborted'};
const silence: StopReason = {reason: 'error', message: 'The engine ended without a word.'};
