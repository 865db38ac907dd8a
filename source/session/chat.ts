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
import {ChatError, usageError} from '../errors.js';
import type {Layers, PartialSettings} from '../settings/resolve.js';
import type {SettingName} from '../settings/table.js';
import {TemplateLibrary} from '../templates/library.js';
import {type ChatState, ChatStore} from './chat-store.js';
import {composePrompt} from './compose.js';
import {continuation} from './continuation.js';
import type {Reply} from './conversation.js';
import {formatOf} from './format.js';
import {fileIdentity} from './journal/model-identity.js';
import type {OpenJournal} from './journal/open.js';
import type {Recorder} from './journal/recorder.js';
import {restoredSettings} from './journal/restored-settings.js';
import {adaptersOf} from './lora.js';
import {ReplyDraft} from './reply-draft.js';
import {type Run, runOf} from './run.js';
import {slowThreads} from './threads-notice.js';
import {newestBelow, type PathTurn} from './tree/path.js';
import type {ReplyNode, Tree, UserNode} from './tree/tree.js';

export type {ChatState} from './chat-store.js';

/** What happens between a question and the end of its reply, in order; `reply` comes last, exactly once. */
export type ChatEvent =
	| {readonly type: 'loading'; readonly fraction: number}
	| {readonly type: 'loaded'; readonly model: ModelInfo}
	| {readonly type: 'notice'; readonly text: string}
	| Exclude<GenerationEvent, {type: 'done'}>
	| {readonly type: 'reply'; readonly reply: Reply};

export type ChatOptions = {
	readonly engine: Engine;
	readonly modelPath: string;
	/** Settings layers below `/set`. */
	readonly layers: Omit<Layers, 'set' | 'model' | 'conversation'>;
	/** Whether replies come with the telemetry of every token; true unless nobody will look at it. */
	readonly telemetry?: boolean;
	/** The chat templates that have names. */
	readonly library?: TemplateLibrary;
	/** Writes down what is said; without it nothing is kept. */
	readonly recorder?: Recorder;
	/** Milliseconds since 1970: when something was said. */
	readonly clock?: () => number;
};

/**
 * One conversation with one engine: the only place that awaits it. Interfaces iterate the events of `ask`,
 * `regenerate`, `continueReply` and `load`, and read `state`.
 */
export class Chat {
	readonly library: TemplateLibrary;
	readonly recorder: Recorder | undefined;
	readonly #engine: Engine;
	readonly #telemetry: boolean | undefined;
	readonly #clock: () => number;
	readonly #store: ChatStore;
	#droppedTurns = 0;
	#run: Run | undefined;
	/** What was said already and is said once. */
	readonly #said = new Set<string>();
	readonly getState: () => ChatState;
	/** Calls back whenever `state` is another one; returns what ends that. */
	readonly subscribe: (listener: () => void) => () => void;

	/** Throws a usage error when the settings name a chat template that does not serve. */
	constructor(options: ChatOptions) {
		const {engine, modelPath, layers, telemetry, library = new TemplateLibrary()} = options;
		this.#clock = options.clock ?? Date.now;
		this.#telemetry = telemetry;
		this.#engine = engine;
		this.library = library;
		this.recorder = options.recorder;
		this.#store = new ChatStore(modelPath, layers, library);
		this.getState = this.#store.get;
		this.subscribe = this.#store.subscribe;
	}

	get state(): ChatState {
		return this.#store.get();
	}

	/**
	 * Changes settings from the next reply on; `undefined` goes back to the value of the layer below. Throws a usage
	 * error, and changes nothing, for a chat template that does not serve.
	 */
	set(changes: PartialSettings): void {
		this.#store.set(changes);
	}

	/**
	 * Settings that were kept from an earlier run: the layer between the model's own and the environment. Returns what is
	 * wrong with a kept chat template, which is then left out.
	 */
	setSaved(config: PartialSettings): string | undefined {
		return this.#store.layerLeniently('config', config);
	}

	/** A kept setting is not kept any more. */
	forgetSaved(name: SettingName): void {
		this.#store.forgetSaved(name);
	}

	/** Goes on with another model; the conversation stays. Throws ChatError, and keeps the old one, when it does not load. */
	async *switchModel(modelPath: string, signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		const {modelPath: earlier} = this.state;
		this.#store.useModel(modelPath);
		this.#droppedTurns = 0;
		try {
			yield* this.load(signal);
		} catch (error) {
			this.#store.useModel(earlier);
			throw error;
		}
	}

	/** Begins another conversation; this one stays in its journal. */
	clear(): void {
		this.#droppedTurns = 0;
		void this.recorder?.restart();
		this.#store.change({type: 'clear'});
		this.#store.title('');
	}

	/** Goes on with a conversation that was read, and its settings. Returns what is wrong with them. */
	async resume(opened: OpenJournal): Promise<string | undefined> {
		const {tree, title} = opened.journal;
		await (this.recorder ? this.recorder.resume(opened) : opened.lock.release());
		this.#store.replace(tree);
		this.#store.title(title);
		const {conversation, modelPath} = this.state;
		const last = conversation.findLast(({reply}) => reply?.run)?.reply;
		this.#droppedTurns = conversation.findLast(({reply}) => reply)?.reply?.droppedTurns ?? 0;
		return this.#store.layerLeniently('conversation', restoredSettings(last?.run, modelPath));
	}

	/** Gives the conversation a name; '' takes it away. */
	rename(title: string): void {
		this.#store.title(title);
		this.recorder?.titled(title);
	}

	/** Moves back before the last turns and returns them, oldest first. They stay in the tree. */
	undo(turns = 1): readonly PathTurn[] {
		const {tree, conversation} = this.state;
		const taken = conversation.slice(-turns);
		const first = taken[0];
		if (first) this.#go(tree.nodes.get(first.id)!.parent);
		return taken;
	}

	/** Moves to the end of the newest branch through a node. Throws ChatError when there is no such node. */
	switchTo(id: number): void {
		const {tree} = this.state;
		if (!tree.nodes.has(id))
			throw usageError(`There is no ${id} in this conversation.`, '/branches shows it.');
		this.#go(newestBelow(tree, id));
	}

	/** Moves to where the conversation was before it last moved. */
	switchBack(): void {
		this.#go(this.state.tree.before);
	}

	/** Loads the model, or what changed of it. Throws ChatError when that fails. */
	async *load(signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		const {modelPath, settings} = this.state;
		const request = {modelPath, settings: settings.values, adapters: adaptersOf(settings.values)};
		for await (const event of this.#engine.load(request, signal)) {
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
		const tree = this.#store.change({type: 'ask', user, at: this.#clock()});
		this.recorder?.asked(endOf(tree) as UserNode);
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

	/** What tokens stand for under the loaded model. Throws ChatError when there is none. */
	describe(tokenIds: readonly number[]): Promise<readonly PromptToken[]> {
		return this.#engine.describe(tokenIds);
	}

	async dispose(): Promise<void> {
		await Promise.all([this.#engine.dispose(), this.recorder?.close()]);
	}

	/** One reply to the last message. Failure is a reply with the reason `error`: nothing that was said is lost. */
	async *#answer(begun: ReplyNode | undefined, signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		const {recorder} = this;
		const draft = new ReplyDraft(begun?.reply);
		const {id: parent} = this.state.conversation.at(-1)!;
		const place = {id: this.state.tree.last + 1, parent, continues: begun?.id};
		let completion: Completion | undefined;
		let settings = this.state.settings.values;
		let run: Run | undefined;
		/** The message itself cannot be asked (too long, or the template refuses it): the conversation goes back. */
		let isRefused = false;
		try {
			yield* this.load(signal);
			const format = formatOf(this.state.settings.values);
			settings = format.settings;
			isRefused = true;
			const {prompt, notices} = await this.#compose(begun?.reply);
			isRefused = false;
			for (const notice of notices) yield {type: 'notice', text: notice};
			run = await this.#runNow();
			if (run) recorder?.began(place, run);
			yield* this.#saved();
			const request = {
				...continuation(prompt.pieces, begun?.reply),
				settings: {...settings, stop: [...settings.stop, ...(this.state.template?.stop ?? [])]},
				thinking: prompt.thinking,
				grammar: format.grammar,
				telemetry: this.#telemetry,
			};
			for await (const event of this.#engine.generate(request, signal)) {
				if (event.type === 'done') {
					completion = event;
					continue;
				}

				draft.take(event);
				if (event.type === 'text') recorder?.wrote(event.text, event.channel);
				yield event;
			}
		} catch (error) {
			const stop = signal?.aborted ? aborted : ({reason: 'error', ...asFailure(error)} as const);
			completion = emptyCompletion(stop, settings.seed);
		}

		completion ??= emptyCompletion(silence, settings.seed);
		const slow = this.#once(slowThreads(completion, this.state.model), 'threads');
		if (slow) yield {type: 'notice', text: slow};
		const reply = draft.finish(completion, {
			settings,
			run,
			droppedTurns: this.#droppedTurns,
			hasDroppable: this.#hasDroppable,
		});
		const isFirst = this.#lastReply === undefined;
		if (!draft.isEmpty || (isFirst && !isRefused)) {
			const tree = this.#store.change({type: 'reply', ...place, reply, at: this.#clock()});
			recorder?.replied(endOf(tree) as ReplyNode);
		} else if (isFirst) {
			this.undo();
		}

		yield* this.#saved();
		yield {type: 'reply', reply};
	}

	/** Waits until the journal holds what happened so far; says once when it cannot. */
	async *#saved(): AsyncGenerator<ChatEvent> {
		await this.recorder?.settled();
		const problem = this.recorder?.problem();
		if (problem) yield {type: 'notice', text: problem};
	}

	async #compose(begun: Reply | undefined) {
		const {conversation, model, template, settings} = this.state;
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
		const node = endOf(this.state.tree);
		return node?.type === 'reply' ? node : undefined;
	}

	/** Whether leaving out turns could make room in a full context. */
	get #hasDroppable(): boolean {
		const {conversation, settings} = this.state;
		return settings.values.context_overflow === 'drop_oldest' && this.#droppedTurns < conversation.length - 1;
	}

	#loaded(model: ModelInfo): void {
		const {model: earlier} = this.state;
		if (JSON.stringify(earlier) === JSON.stringify(model)) return;
		if (earlier && earlier.contextLength !== model.contextLength) this.#droppedTurns = 0;
		this.#store.loaded(model);
	}

	/** What is in force: the same object until something of it changes. */
	async #runNow(): Promise<Run | undefined> {
		const {model, template, settings} = this.state;
		if (!model || !template) return undefined;
		const run = runOf({...model, ...(await fileIdentity(model.path))}, template, settings);
		if (JSON.stringify(run) !== JSON.stringify(this.#run)) this.#run = run;
		return this.#run;
	}

	#go(to: number): void {
		const {tree} = this.state;
		if (this.#store.change({type: 'go', to}) === tree) return;
		this.recorder?.went(to);
		// What was left out of one path need not be left out of another.
		this.#droppedTurns = Math.min(this.#droppedTurns, Math.max(0, this.state.conversation.length - 1));
	}
}

const endOf = (tree: Tree) => tree.nodes.get(tree.head);

const aborted: StopReason = {reason: 'aborted'};
const silence: StopReason = {reason: 'error', message: 'The engine ended without a word.'};
