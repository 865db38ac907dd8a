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
import {asChatError, ChatError, usageError} from '../errors.js';
import {type Layers, type PartialSettings, type Resolved, resolveSettings} from '../settings/resolve.js';
import type {ChosenTemplate} from '../templates/choose.js';
import {TemplateLibrary} from '../templates/library.js';
import {composePrompt} from './compose.js';
import {continuation} from './continuation.js';
import type {Reply} from './conversation.js';
import {inForce, recommendedBy} from './in-force.js';
import {ReplyDraft} from './reply-draft.js';
import {type Run, runOf} from './run.js';
import {checkTemplateChoice} from './template-choice.js';
import {slowThreads} from './threads-notice.js';
import {newestBelow, type PathTurn, pathOf} from './tree/path.js';
import {emptyTree, type ReplyNode, type Tree, type TreeAction, treeReducer} from './tree/tree.js';

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
	/** Everything that was said. */
	readonly tree: Tree;
	/** The tree's current path. */
	readonly conversation: readonly PathTurn[];
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
	/** Milliseconds since 1970: when something was said. */
	readonly clock?: () => number;
};

/**
 * One conversation with one engine: the only place that awaits it. Interfaces iterate the events of `ask`,
 * `regenerate`, `continueReply` and `load`, and read `state`.
 */
export class Chat {
	readonly library: TemplateLibrary;
	readonly #engine: Engine;
	readonly #telemetry: boolean | undefined;
	readonly #clock: () => number;
	#layers: Layers;
	#state: ChatState;
	#droppedTurns = 0;
	#run: Run | undefined;
	/** What was said already and is said once. */
	readonly #said = new Set<string>();
	readonly #listeners = new Set<() => void>();

	/** Throws a usage error when the settings name a chat template that does not serve. */
	constructor({
		engine,
		modelPath,
		layers,
		telemetry,
		library = new TemplateLibrary(),
		clock = Date.now,
	}: ChatOptions) {
		this.#clock = clock;
		this.#telemetry = telemetry;
		this.#engine = engine;
		this.#layers = layers;
		this.library = library;
		this.#state = {modelPath, tree: emptyTree, conversation: [], settings: resolveSettings(layers)};
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

	/** Moves back before the last turns and returns them, oldest first. They stay in the tree. */
	undo(turns = 1): readonly PathTurn[] {
		const {tree, conversation} = this.#state;
		const taken = conversation.slice(-turns);
		const first = taken[0];
		if (first) this.#go(tree.nodes.get(first.id)!.parent);
		return taken;
	}

	/** Moves to the end of the newest branch through a node. Throws ChatError when there is no such node. */
	switchTo(id: number): void {
		const {tree} = this.#state;
		if (!tree.nodes.has(id))
			throw usageError(`There is no ${id} in this conversation.`, '/branches shows it.');
		this.#go(newestBelow(tree, id));
	}

	/** Moves to where the conversation was before it last moved. */
	switchBack(): void {
		this.#go(this.#state.tree.before);
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

	/** Asks something new after the current path. */
	async *ask(user: string, signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		this.#change({type: 'ask', user, at: this.#clock()});
		yield* this.#answer(undefined, signal);
	}

	/** Answers the last message again. The reply that was there stays, as a branch. */
	async *regenerate(signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		yield* this.#answer(undefined, signal);
	}

	/** Goes on with the last reply where it was cut. */
	async *continueReply(signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		yield* this.#answer(this.#lastReply, signal);
	}

	/** Tokens of a prompt under the loaded model. Throws ChatError when there is none. */
	tokenize(prompt: readonly PromptPiece[]): Promise<readonly PromptToken[]> {
		return this.#engine.tokenize(prompt);
	}

	async dispose(): Promise<void> {
		await this.#engine.dispose();
	}

	/** One reply to the last message. Failure is a reply with the reason `error`: nothing that was said is lost. */
	async *#answer(begun: ReplyNode | undefined, signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		const draft = new ReplyDraft(begun?.reply);
		const {id: parent} = this.#state.conversation.at(-1)!;
		let completion: Completion | undefined;
		let settings = this.#state.settings.values;
		let run: Run | undefined;
		/** The message itself cannot be asked (too long, or the template refuses it): the conversation goes back. */
		let isRefused = false;
		try {
			yield* this.load(signal);
			settings = this.#state.settings.values;
			isRefused = true;
			const {prompt, notices} = await this.#compose(begun?.reply);
			isRefused = false;
			for (const notice of notices) yield {type: 'notice', text: notice};
			run = this.#runNow();
			const request = {
				...continuation(prompt.pieces, begun?.reply),
				settings: {...settings, stop: [...settings.stop, ...(this.#state.template?.stop ?? [])]},
				thinking: prompt.thinking,
				telemetry: this.#telemetry,
			};
			for await (const event of this.#engine.generate(request, signal)) {
				if (event.type === 'done') {
					completion = event;
					continue;
				}

				draft.take(event);
				yield event;
			}
		} catch (error) {
			const stop = signal?.aborted ? aborted : ({reason: 'error', ...asFailure(error)} as const);
			completion = emptyCompletion(stop, settings.seed);
		}

		completion ??= emptyCompletion(silence, settings.seed);
		const slow = this.#once(slowThreads(completion, this.#state.model), 'threads');
		if (slow) yield {type: 'notice', text: slow};
		const reply = draft.finish(completion, {
			settings,
			run,
			droppedTurns: this.#droppedTurns,
			hasDroppable: this.#hasDroppable,
		});
		const isFirst = this.#lastReply === undefined;
		if (!draft.isEmpty || (isFirst && !isRefused))
			this.#change({type: 'reply', parent, reply, at: this.#clock(), continues: begun?.id});
		else if (isFirst) this.undo();
		yield {type: 'reply', reply};
	}

	async #compose(begun: Reply | undefined) {
		const {conversation, model, template, settings} = this.#state;
		if (!model || !template) throw new ChatError('No model is loaded.');
		const {prompt, standing, notices, droppedTurns} = await composePrompt({
			conversation,
			settings: settings.values,
			model,
			template,
			droppedTurns: this.#droppedTurns,
			begun,
			countTokens: pieces => this.#engine.countTokens(pieces),
		});
		this.#droppedTurns = droppedTurns;
		return {prompt, notices: [...standing.filter(text => this.#once(text)), ...notices]};
	}

	/** The sentence, the first time only that one of its `kind` comes. */
	#once(text: string | undefined, kind = text): string | undefined {
		if (text === undefined || kind === undefined || this.#said.has(kind)) return undefined;
		this.#said.add(kind);
		return text;
	}

	get #lastReply(): ReplyNode | undefined {
		const {tree} = this.#state;
		const node = tree.nodes.get(tree.head);
		return node?.type === 'reply' ? node : undefined;
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
		this.#relayer({...this.#layers, model: recommendedBy(model)});
	}

	#useModel(modelPath: string): void {
		this.#update({modelPath, model: undefined, template: undefined});
		this.#relayer({...this.#layers, model: undefined});
	}

	#relayer(layers: Layers): void {
		const {model, settings, template} = this.#state;
		const next = inForce(layers, model, {settings, template}, this.library);
		this.#layers = layers;
		this.#update(next);
	}

	/** What is in force: the same object until something of it changes. */
	#runNow(): Run | undefined {
		const {model, template, settings} = this.#state;
		if (!model || !template) return undefined;
		const run = runOf(model, template, settings);
		if (JSON.stringify(run) !== JSON.stringify(this.#run)) this.#run = run;
		return this.#run;
	}

	#go(to: number): void {
		this.#change({type: 'go', to});
		// What was left out of one path need not be left out of another.
		this.#droppedTurns = Math.min(this.#droppedTurns, Math.max(0, this.#state.conversation.length - 1));
	}

	#change(action: TreeAction): void {
		const tree = treeReducer(this.#state.tree, action);
		if (tree !== this.#state.tree) this.#update({tree, conversation: pathOf(tree)});
	}

	#update(change: Partial<ChatState>): void {
		this.#state = {...this.#state, ...change};
		for (const listener of this.#listeners) listener();
	}
}

const aborted: StopReason = {reason: 'aborted'};
const silence: StopReason = {reason: 'error', message: 'The engine ended without a word.'};
