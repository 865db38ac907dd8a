import {emptyCompletion} from '../engine/empty-completion.js';
import {asFailure} from '../engine/failure.js';
import type {Completion, Engine, StopReason} from '../engine/types.js';
import {ChatError} from '../errors.js';
import type {SettingValues} from '../settings/table.js';
import type {ChatEvent} from './chat-events.js';
import type {ChatStore} from './chat-store.js';
import {composePrompt} from './compose.js';
import {continuation} from './continuation.js';
import type {Reply} from './conversation.js';
import {formatOf} from './format.js';
import {fileIdentity} from './journal/model-identity.js';
import type {Recorder} from './journal/recorder.js';
import {liveReply, settingsReached} from './live-reply.js';
import {type Circumstances, ReplyDraft} from './reply-draft.js';
import {type Run, runOf} from './run.js';
import {slowThreads} from './threads-notice.js';
import type {Transcript} from './transcript/transcript.js';
import {endOf, type ReplyNode} from './tree/tree.js';

export type AnsweringOptions = {
	readonly engine: Engine;
	readonly store: ChatStore;
	readonly recorder: Recorder | undefined;
	readonly transcript: Transcript | undefined;
	/** Whether replies come with the telemetry of every token. */
	readonly telemetry: boolean | undefined;
	readonly clock: () => number;
	/** Loads the model, or what changed of it. Throws ChatError when that fails. */
	readonly load: (signal?: AbortSignal) => AsyncGenerator<ChatEvent>;
};

/** Where a reply will stand in the tree. */
type Place = Pick<ReplyNode, 'id' | 'parent' | 'continues'>;

/** Makes replies: from the last message of a chat to the node that answers it. */
export class Answering {
	readonly #options: AnsweringOptions;
	#run: Run | undefined;
	#isWriting = false;
	/** The reply whose tokens are in the KV cache. */
	#last: Reply | undefined;
	/** What was said already and is said once. */
	readonly #said = new Set<string>();

	constructor(options: AnsweringOptions) {
		this.#options = options;
	}

	get last(): Reply | undefined {
		return this.#last;
	}

	/** One reply to the last message. Failure is a reply with the reason `error`: nothing that was said is lost. */
	async *answer(begun: ReplyNode | undefined, signal?: AbortSignal): AsyncGenerator<ChatEvent> {
		const {engine, store, recorder} = this.#options;
		const {tree, conversation, settings} = store.get();
		const place = {id: tree.last + 1, parent: conversation.at(-1)!.id, continues: begun?.id};
		const draft = new ReplyDraft(begun?.reply);
		const hasEarlier = endOf(tree)?.type === 'reply';
		let circumstances: Circumstances = {settings: settings.values};
		let completion: Completion | undefined;
		/** The message itself cannot be asked (too long, or the template refuses it): the conversation goes back. */
		let isRefused = false;
		try {
			yield* this.#options.load(signal);
			const format = formatOf(store.get().settings.values);
			circumstances = {settings: format.settings};
			isRefused = true;
			const {prompt, notices} = await this.#compose(begun?.reply);
			isRefused = false;
			for (const notice of notices) yield {type: 'notice', text: notice};
			circumstances = await this.#circumstances(format.settings);
			if (circumstances.run) recorder?.began(place, circumstances.run);
			yield* this.#saved();
			const {template, settings: settingsBefore} = store.get();
			const request = {
				...continuation(prompt.pieces, begun?.reply),
				settings: {...format.settings, stop: [...format.settings.stop, ...(template?.stop ?? [])]},
				thinking: prompt.thinking,
				grammar: format.grammar,
				telemetry: this.#options.telemetry,
			};
			circumstances = {...circumstances, thinking: prompt.thinking};
			this.#isWriting = true;
			for await (const event of liveReply(engine, store, request, signal)) {
				if (event.type === 'done') {
					completion = event;
					continue;
				}

				draft.take(event);
				if (event.type === 'text') recorder?.wrote(event.text, event.channel);
				yield event;
			}
			if (store.get().settings !== settingsBefore)
				circumstances = {
					...circumstances,
					settings: settingsReached(circumstances.settings, store.get()),
				};
		} catch (error) {
			const stop = signal?.aborted ? aborted : ({reason: 'error', ...asFailure(error)} as const);
			completion = emptyCompletion(stop, circumstances.settings.seed);
		} finally {
			this.#isWriting = false;
		}

		completion ??= emptyCompletion(silence, circumstances.settings.seed);
		const slow = this.#once(slowThreads(completion, store.get().model), 'threads');
		if (slow) yield {type: 'notice', text: slow};
		const reply = draft.finish(completion, circumstances);
		this.#last = reply;
		if (!draft.isEmpty || (!hasEarlier && !isRefused)) this.#keep(place, reply);
		else if (!hasEarlier) this.#withdraw(place);
		yield* this.#saved();
		yield {type: 'reply', reply};
	}

	/** Whether a reply is being written, which a change of settings may still reach. */
	get isWriting(): boolean {
		return this.#isWriting;
	}

	#keep(place: Place, reply: Reply): void {
		const {store, recorder, transcript, clock} = this.#options;
		const tree = store.change({type: 'reply', ...place, reply, at: clock()});
		const node = endOf(tree) as ReplyNode;
		recorder?.replied(node);
		if (!recorder?.isPrivate) transcript?.replied(tree, node);
	}

	/** The message stays in the tree, and the conversation goes on without it. */
	#withdraw({parent: message}: Place): void {
		const {store, recorder} = this.#options;
		const {parent} = store.get().tree.nodes.get(message)!;
		store.change({type: 'go', to: parent});
		recorder?.went(parent);
	}

	/** Waits until journal and transcript hold what happened so far; says once when they cannot. */
	async *#saved(): AsyncGenerator<ChatEvent> {
		for (const writer of [this.#options.recorder, this.#options.transcript]) {
			await writer?.settled();
			const problem = writer?.problem();
			if (problem) yield {type: 'notice', text: problem};
		}
	}

	async #compose(begun: Reply | undefined) {
		const {engine, store} = this.#options;
		const {conversation, model, template, settings, droppedTurns} = store.get();
		if (!model || !template) throw new ChatError('No model is loaded.');
		const composition = await composePrompt({
			conversation,
			settings: settings.values,
			model,
			template,
			droppedTurns,
			begun,
			countTokens: pieces => engine.countTokens(pieces),
		});
		store.drop(composition.droppedTurns);
		const {prompt, standing, notices} = composition;
		return {prompt, notices: [...standing.filter(text => this.#once(text)), ...notices]};
	}

	async #circumstances(settings: SettingValues): Promise<Circumstances> {
		const {model, template, settings: resolved, conversation, droppedTurns} = this.#options.store.get();
		if (!model || !template) return {settings};
		const identity = await fileIdentity(model.path);
		const run = runOf({...model, ...identity}, template, {...resolved, values: settings});
		if (JSON.stringify(run) !== JSON.stringify(this.#run)) this.#run = run;
		const canDrop = settings.context_overflow === 'drop_oldest' && droppedTurns < conversation.length - 1;
		return {settings, run: this.#run, droppedTurns, hasDroppable: canDrop};
	}

	/** The sentence, the first time only that one of its `kind` comes. */
	#once(text: string | undefined, kind = text): string | undefined {
		if (text === undefined || kind === undefined || this.#said.has(kind)) return undefined;
		this.#said.add(kind);
		return text;
	}
}

const aborted: StopReason = {reason: 'aborted'};
const silence: StopReason = {reason: 'error', message: 'The engine ended without a word.'};
