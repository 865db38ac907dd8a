import {completeCommand, parseInput, runCommand, shownInput} from '../commands/dispatch.js';
import type {CommandContext, CommandReply} from '../commands/types.js';
import {asChatError} from '../errors.js';
import type {Chat, ChatEvent} from '../session/chat.js';
import {composeMessage} from '../session/prompt-template.js';
import {type Activity, ActivityMeter, idle} from './activity.js';
import {type Editing, editedMessage} from './editing.js';
import type {EditorAction} from './editor/state.js';
import {followDownloads} from './follow-downloads.js';
import type {InputEvent} from './keys/events.js';
import {LeaveGuard} from './leave-guard.js';
import {type OpenPanel, openPanelFor, type PanelReply} from './panel/open-panel.js';
import {showEvent} from './show-event.js';
import {switchModel} from './switch-model.js';
import {showTurns} from './transcript/show-turns.js';
import type {TranscriptSink} from './transcript/store.js';
import {Work} from './work.js';

export type ControllerSnapshot = {
	readonly activity: Activity;
	/** Messages that wait for the reply to end. */
	readonly queued: number;
	/** Ctrl+C was pressed once; the next one leaves. */
	readonly isExitArmed: boolean;
	/** The message that was last taken into the prompt by /edit. */
	readonly editing?: Editing;
	/** What is open in place of the prompt. */
	readonly panel?: OpenPanel;
	/** Where a download stands. */
	readonly download?: string;
	/** The last frame: only what was said stays on the screen. */
	readonly isLeaving: boolean;
};

/** What the controller needs of the terminal. */
export type Surroundings = {
	readonly chat: Chat;
	readonly transcript: TranscriptSink;
	/** Whether the transcript shows what the person sent; not where it stands on the screen already. */
	readonly echoes: boolean;
	readonly context: CommandContext;
	/** Whether panels can be drawn and reach `handlePanel`; else their text is shown. */
	readonly hasPanels?: boolean;
	/** Whether something stands in the prompt. */
	isTyping?(): boolean;
	/** Puts text on the person's clipboard. */
	copy(text: string): void;
	/** Puts text into the prompt; absent where it is only a line. */
	edit?(text: string): void;
	/** Forgets the messages of this run that were kept for the next one. */
	forget?(): void;
	/** Empties transcript and screen for a new conversation. */
	clearScreen(): void;
	exit(code: 0 | 130): void;
	/** Milliseconds; for tokens per second. */
	now(): number;
};

/** Turns what a person does into what the chat does, and what the chat says into transcript and status. No React. */
export class Controller {
	readonly #around: Surroundings;
	readonly #listeners = new Set<() => void>();
	readonly #work = new Work();
	readonly #warned = new Set<string>();
	readonly #leaveGuard: LeaveGuard;
	#snapshot: ControllerSnapshot = {
		activity: idle,
		queued: 0,
		isExitArmed: false,
		isLeaving: false,
	};

	constructor(around: Surroundings) {
		this.#around = around;
		this.#leaveGuard = new LeaveGuard(around.now, isExitArmed => this.#update({isExitArmed}));
		followDownloads(around.context.models, {
			chat: around.chat,
			progress: download => this.#update({download}),
			interpret: reply => void this.#interpret(reply),
			fail: error => this.#fail(error),
		});
	}

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	readonly getSnapshot = (): ControllerSnapshot => this.#snapshot;

	readonly complete = (text: string) =>
		/^\/(?!\/)/.test(text) ? completeCommand(text, this.#around.context) : [];

	/** Whether Ctrl+C and Esc mean the reply and not the prompt. */
	get isWriting(): boolean {
		return this.#work.isReply;
	}

	/** Whether the last reply was cut, so that Enter on an empty prompt goes on with it. */
	get canContinue(): boolean {
		return !this.#work.isBusy && this.#around.chat.state.conversation.at(-1)?.reply?.canContinue === true;
	}

	/** The number of the earlier message that is being edited. */
	get edited(): number | undefined {
		return editedMessage(this.#snapshot.editing, this.#around.chat.state.tree);
	}

	/** Loads the model while the person already types. */
	async start(prompt?: string): Promise<void> {
		if (prompt) await this.submit(prompt);
		// A message has loaded it, and a list that is open may choose another one.
		if (!prompt || (prompt.startsWith('/') && !this.hasPanel)) await this.#load();
	}

	/** An action of the editor that concerns the conversation; the terminal's own (suspend, redraw, …) are not ours. */
	act(action: EditorAction): void {
		if (action.type !== 'interrupt') this.#leaveGuard.disarm();
		switch (action.type) {
			case 'submit':
				void this.submit(action.text);
				break;
			case 'interrupt':
				this.#interrupt();
				break;
			case 'cancel':
				if (this.isWriting) this.stopReply();
				else this.#leaveEdit();
				break;
			case 'cleared':
				this.#leaveEdit();
				break;
			case 'eof':
				this.#around.exit(0);
				break;
			default:
		}
	}

	/** Whether keys belong to a panel and not to the prompt. */
	get hasPanel(): boolean {
		return this.#snapshot.panel !== undefined;
	}

	/** Whether the key was the panel's; else it is the prompt's. */
	handlePanel(event: InputEvent): boolean {
		const {panel} = this.#snapshot;
		if (!panel) return false;
		const outcome = panel.handle(event);
		this.#update({panel: outcome.type === 'stay' ? panel : undefined});
		if (outcome.type === 'typed') this.#around.transcript.add({kind: 'notice', text: outcome.text});
		if (outcome.type === 'run') void this.submit(outcome.line);
		// A chat that began with a list has not loaded its model yet.
		if (outcome.type === 'close' && !this.#around.chat.state.model && !this.#work.isBusy) void this.#load();
		if (outcome.type === 'reply')
			outcome.reply.then(
				reply => this.#interpret(reply),
				error => this.#fail(error),
			);
		return outcome.type !== 'typed';
	}

	/** Shows the end of a conversation that is taken up again. */
	showConversation(text: string): void {
		void this.#interpret({type: 'conversation', text});
	}

	/** Draws the last frame. */
	leave(): void {
		this.#update({isLeaving: true});
		this.stopReply();
	}

	/** Says something that a person should know, once. */
	warn(text: string): void {
		if (this.#warned.has(text)) return;
		this.#warned.add(text);
		this.#around.transcript.add({kind: 'warning', text});
	}

	/** Stops the reply and keeps what there is of it; what was queued behind it goes back to the person. */
	stopReply(): void {
		this.#leaveGuard.disarm();
		const unsent = this.#work.stop();
		this.#update({queued: 0});
		if (unsent.length > 0) this.#giveBack(unsent.map(text => (text.startsWith('/') ? `/${text}` : text)));
	}

	async submit(text: string): Promise<void> {
		const {chat, context} = this.#around;
		try {
			if (/^\s*\/(?!\/)/.test(text)) this.#echo(shownInput(text));
			const parsed = parseInput(text);
			if (parsed.type === 'command') {
				return await this.#interpret(await runCommand(parsed, context, this.isWriting));
			}

			if (this.isWriting) {
				this.#work.queue(parsed.text);
				this.#update({queued: this.#work.queued});
				return;
			}

			await this.#ask(composeMessage(chat.state.settings.values, {text: parsed.text}, context.prompts));
		} catch (error) {
			this.#fail(error);
		}
	}

	/** Into the prompt where it is empty; else they are shown, to be copied or typed again. */
	#giveBack(messages: readonly string[]): void {
		const {edit, isTyping, transcript} = this.#around;
		const text = messages.join('\n\n');
		if (edit && !isTyping?.() && !this.#snapshot.isLeaving) {
			edit(text);
			transcript.add({kind: 'notice', text: 'What was queued is in the prompt again: it was not sent.'});
		} else transcript.add({kind: 'warning', text: `Not sent: ${text}`});
	}

	/** Shows a message as it is sent, and what is answered. */
	async #ask(message: string): Promise<void> {
		this.#echo(message);
		await this.#run(signal => this.#around.chat.ask(message, signal));
	}

	async #interpret(reply: CommandReply): Promise<void> {
		const {chat, transcript, copy, exit} = this.#around;
		switch (reply.type) {
			case 'notice':
				transcript.add({kind: reply.tone ?? 'notice', text: reply.text});
				break;
			case 'cleared':
				this.#around.clearScreen();
				transcript.add({kind: 'notice', text: reply.text});
				break;
			case 'conversation':
				if (reply.isAnother) this.#around.clearScreen();
				transcript.add({kind: 'notice', text: reply.text});
				showTurns(transcript, chat.state.conversation);
				// Its settings may want another context, and its KV cache may be on disk.
				if (reply.isAnother) await this.#load();
				break;
			case 'edit':
				this.#edit(reply);
				transcript.add({kind: 'notice', text: this.#around.edit ? reply.said : reply.withoutPrompt});
				break;
			case 'private':
				this.#around.forget?.();
				transcript.add({kind: 'notice', text: reply.text});
				break;
			case 'copy':
				copy(reply.text);
				transcript.add({kind: 'success', text: reply.said});
				break;
			case 'panel':
			case 'question':
			case 'heat_map':
			case 'comparison':
			case 'secret':
			case 'settings':
				if (this.#canOpen(reply)) this.#open(reply);
				else transcript.add({kind: 'notice', text: reply.text});
				break;
			case 'ask':
				await this.#ask(reply.text);
				break;
			case 'switch_model':
				this.#work.queueModel(reply.path);
				if (this.isWriting)
					transcript.add({kind: 'notice', text: 'The model changes when the reply has ended.'});
				await this.#goOn();
				break;
			case 'generate': {
				await this.#run(signal =>
					reply.mode === 'continue' ? chat.continueReply(signal) : chat.regenerate(signal, reply.under),
				);
				const next = reply.after?.();
				if (next) await this.#interpret(next);
				break;
			}

			case 'exit':
				exit(0);
				break;
		}
	}

	#edit({number, text}: Extract<CommandReply, {type: 'edit'}>): void {
		if (!this.#around.edit) return;
		this.#around.edit(text);
		const {head, before} = this.#around.chat.state.tree;
		this.#update({editing: {number, at: head, from: before}});
	}

	/** The conversation is as it was before /edit. */
	#leaveEdit(): void {
		if (this.edited === undefined) return;
		this.#around.chat.switchBack();
		this.#around.edit?.('');
		this.#update({editing: undefined});
		this.#around.transcript.add({kind: 'notice', text: 'Nothing was edited; the conversation is as it was.'});
	}

	#open(reply: PanelReply): void {
		this.#update({panel: openPanelFor(reply, this.#around.context, () => this.#update({}))});
	}

	/** Loads the model, or what changed of it. */
	#load(): Promise<void> {
		return this.#run(signal => this.#around.chat.load(signal), false);
	}

	/** Runs one thing of the chat to its end, then what was queued meanwhile. Never throws. */
	async #run(begin: (signal: AbortSignal) => AsyncIterable<ChatEvent>, isReply = true): Promise<void> {
		const meter = new ActivityMeter(this.#around.now);
		if (!this.#around.chat.state.model) this.#update({activity: {type: 'loading', fraction: 0}});
		await this.#work.run(async signal => {
			try {
				for await (const event of begin(signal)) this.#show(event, meter);
			} catch (error) {
				this.#fail(error);
			}
		}, isReply);
		if (!this.#work.isBusy) this.#update({activity: idle});
		await this.#goOn();
	}

	/** Does what waits, unless something is going on. */
	async #goOn(): Promise<void> {
		const next = this.#work.next();
		if (next?.type === 'model')
			await this.#run(signal => switchModel(this.#around, next.path, signal), false);
		if (next?.type !== 'message') return;
		this.#update({queued: this.#work.queued});
		await this.submit(next.text.startsWith('/') ? `/${next.text}` : next.text);
	}

	#show(event: ChatEvent, meter: ActivityMeter): void {
		const {transcript} = this.#around;
		showEvent(event, {transcript, meter, warn: text => this.warn(text)});
		const activity = meter.after(event);
		if (activity) this.#update({activity});
		if (event.type === 'reply') this.#leaveGuard.replied();
	}

	#interrupt(): void {
		if (this.isWriting) this.stopReply();
		else if (this.#leaveGuard.press()) this.#around.exit(this.#work.isBusy ? 130 : 0);
	}

	/** What answers late must not come between a person and their keys. */
	#canOpen(reply: PanelReply): boolean {
		const {hasPanels, isTyping} = this.#around;
		const isLate = reply.type === 'comparison' || (reply.type === 'panel' && reply.panel.opensLate);
		return hasPanels === true && !(isLate && (this.hasPanel || isTyping?.()));
	}

	#echo(text: string): void {
		if (this.#around.echoes) this.#around.transcript.add({kind: 'user', text});
	}

	#fail(error: unknown): void {
		const {message, hint} = asChatError(error);
		this.#around.transcript.add({kind: 'error', text: message, hint});
	}

	#update(change: Partial<ControllerSnapshot>): void {
		this.#snapshot = {...this.#snapshot, ...change};
		for (const listener of this.#listeners) listener();
	}
}
