import type {Engine, PromptPiece, PromptToken} from '../engine/types.js';
import {usageError} from '../errors.js';
import type {SettingValue} from '../settings/parse.js';
import type {Layers, PartialSettings, PresetLayer} from '../settings/resolve.js';
import type {SettingName} from '../settings/table.js';
import {TemplateLibrary} from '../templates/library.js';
import {Answering} from './answering.js';
import type {ChatEvent} from './chat-events.js';
import {type ChatState, ChatStore} from './chat-store.js';
import {isUnread} from './conversation.js';
import {type KvRequest, keepKv, restoreKv} from './journal/kv-state.js';
import type {OpenJournal} from './journal/open.js';
import type {Recorder} from './journal/recorder.js';
import {restoredSettings} from './journal/restored-settings.js';
import {loadModel} from './load-model.js';
import type {Transcript} from './transcript/transcript.js';
import {newestBelow, type PathTurn} from './tree/path.js';
import {endOf, type UserNode} from './tree/tree.js';

export type {ChatEvent} from './chat-events.js';
export type {ChatState} from './chat-store.js';

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
	/** Also writes down what is said, for people and other programs. */
	readonly transcript?: Transcript;
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
	readonly #clock: () => number;
	readonly #store: ChatStore;
	readonly #transcript: Transcript | undefined;
	readonly #answering: Answering;
	/** A conversation was resumed, and its KV cache not looked for yet. */
	#isResumed = false;
	readonly getState: () => ChatState;
	/** Calls back whenever `state` is another one; returns what ends that. */
	readonly subscribe: (listener: () => void) => () => void;

	/** Throws a usage error when the settings name a chat template that does not serve. */
	constructor(options: ChatOptions) {
		const {engine, modelPath, layers, telemetry, library = new TemplateLibrary()} = options;
		this.#clock = options.clock ?? Date.now;
		this.#engine = engine;
		this.library = library;
		this.recorder = options.recorder;
		const store = new ChatStore(modelPath, layers, library);
		this.#store = store;
		const {recorder} = this;
		const {transcript} = options;
		this.#transcript = transcript;
		this.#answering = new Answering({
			engine,
			store,
			recorder,
			transcript,
			telemetry,
			clock: this.#clock,
			load: signal => this.load(signal),
		});
		this.getState = this.#store.get;
		this.subscribe = this.#store.subscribe;
	}

	get state(): ChatState {
		return this.#store.get();
	}

	/** Whether a reply is being written, which a change of settings may still reach. */
	get isWriting(): boolean {
		return this.#answering.isWriting;
	}

	/**
	 * Changes settings from the next reply on, those of `Applies` that say so from the next token on; `undefined` goes back to the value of the layer below. Throws a usage
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

	/** Sentences about settings that contradict each other since this was last asked, or a model loaded. */
	newContradictions(): readonly string[] {
		return this.#store.newContradictions();
	}

	/** Puts a preset in force in place of the one before, or none. Throws a usage error as `set` does. */
	usePreset(preset: PresetLayer | undefined): void {
		this.#store.usePreset(preset);
	}

	/**
	 * The preset that the model begins with, unless the person asked for one. Returns what is wrong with its chat template,
	 * which is then left out.
	 */
	useModelPreset(preset: Omit<PresetLayer, 'over'> | undefined): string | undefined {
		return this.#store.useModelPreset(preset);
	}

	/** A setting was kept for the next time, or, with `undefined`, is not kept any more. */
	saved(name: SettingName, value: SettingValue | undefined): void {
		this.#store.saved(name, value);
	}

	/** The value that is kept for the next time, if one is. */
	savedValue(name: SettingName): SettingValue | undefined {
		return this.#store.savedValue(name);
	}

	/** Goes on with another model; the conversation stays. Throws ChatError, and keeps the old one, when it does not load. */
	async *switchModel(modelPath: string, signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		const {modelPath: earlier, model} = this.state;
		this.#store.useModel(modelPath);
		try {
			yield* this.load(signal);
		} catch (error) {
			this.#store.useModel(earlier);
			if (model && !signal?.aborted) yield* this.#loadAgain(signal);
			throw error;
		}
	}

	/** What was loaded before is loaded already, or is where it was. What goes wrong now is said at the next message. */
	async *#loadAgain(signal: AbortSignal | undefined): AsyncGenerator<ChatEvent> {
		try {
			yield* this.load(signal);
		} catch {}
	}

	/** Begins another conversation; this one stays in its journal. */
	clear(): void {
		void this.recorder?.restart();
		this.#transcript?.restart();
		this.#store.change({type: 'clear'});
		this.#store.title('');
		this.#store.private(this.recorder?.isPrivate ?? false);
	}

	/** Goes on with a conversation that was read, and its settings. Returns what is wrong with them. */
	async resume(opened: OpenJournal): Promise<string | undefined> {
		const {tree, title, header} = opened.journal;
		await (this.recorder ? this.recorder.resume(opened) : opened.lock?.release());
		this.#transcript?.restart();
		this.#isResumed = true;
		this.#store.replace(tree);
		this.#store.title(title);
		this.#store.private(this.recorder?.isPrivate ?? false);
		const {conversation, modelPath} = this.state;
		const last = conversation.findLast(({reply}) => reply?.run)?.reply;
		return this.#store.layerLeniently(
			'conversation',
			restoredSettings(last?.run, modelPath, header.isImported),
		);
	}

	/** Gives the conversation a name; '' takes it away. */
	rename(title: string): void {
		this.#store.title(title);
		this.recorder?.titled(title);
	}

	/** Leaves nothing of this conversation and the next ones on disk, or keeps the next ones again, as `Recorder.setPrivate` tells. */
	async setPrivate(isPrivate: boolean): Promise<'none' | 'removed' | 'kept'> {
		const became = await this.recorder?.setPrivate(isPrivate);
		this.#store.private(this.recorder?.isPrivate ?? false);
		return became ?? 'none';
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
		yield* loadModel(this.#engine, this.#store, signal);
		const request = this.#isResumed ? this.#kvRequest() : undefined;
		this.#isResumed = false;
		const tokens = request ? await restoreKv(request) : 0;
		if (tokens > 0) this.recorder?.restored(tokens);
	}

	/** Keeps the KV cache for whoever goes on with this conversation, when that is worth it. For the end of a chat. */
	async keepKv(): Promise<void> {
		const request = this.#kvRequest();
		const {conversation} = this.state;
		const last = conversation.at(-1)?.reply;
		// What was set since is not what it was computed under.
		if (request && last && this.#answering.last === last)
			await keepKv({...request, settings: last.settings}, last.stats.context_tokens);
	}

	#kvRequest(): KvRequest | undefined {
		const {model, settings} = this.state;
		const {id, folder} = this.recorder ?? {};
		if (!model || id === undefined || folder === undefined) return undefined;
		return {folder, id, engine: this.#engine, model, settings: settings.values};
	}

	/**
	 * Asks something new after the current path. A message before it that no model has read (it did not load) is left
	 * out: /regen would have answered it.
	 */
	async *ask(user: string, signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		const last = this.state.conversation.at(-1)?.reply;
		if (last && isUnread(last)) this.undo();
		const tree = this.#store.change({type: 'ask', user, at: this.#clock()});
		this.recorder?.asked(endOf(tree) as UserNode);
		yield* this.#answering.answer(undefined, signal);
	}

	/**
	 * Answers the last message again, for this once `under` other settings. The reply that was there stays, as a branch.
	 * Throws a usage error as `set` does.
	 */
	async *regenerate(signal?: AbortSignal, under: PartialSettings = {}): AsyncGenerator<ChatEvent> {
		const takeBack = this.#store.lend(under);
		try {
			yield* this.#answering.answer(undefined, signal);
		} finally {
			takeBack();
		}
	}

	/** Goes on with the last reply where it was cut. */
	async *continueReply(signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		const last = endOf(this.state.tree);
		yield* this.#answering.answer(last?.type === 'reply' ? last : undefined, signal);
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
		await Promise.all([this.#engine.dispose(), this.recorder?.close(), this.#transcript?.close()]);
	}

	#go(to: number): void {
		const {tree} = this.state;
		if (this.#store.change({type: 'go', to}) === tree) return;
		this.recorder?.went(to);
	}
}
