import {completeCommand, parseInput, runCommand, shownInput} from '../commands/dispatch.js';
import type {CommandContext, CommandReply} from '../commands/types.js';
import {asChatError} from '../errors.js';
import type {Chat, ChatEvent} from '../session/chat.js';
import {offers} from '../session/offers.js';
import {composeMessage} from '../session/prompt-template.js';
import {stopLine} from '../session/stop-line.js';
import {type Activity, ActivityMeter, idle} from './activity.js';
import type {EditorAction} from './editor/state.js';
import {followDownloads} from './follow-downloads.js';
import type {InputEvent} from './keys/events.js';
import {LeaveGuard} from './leave-guard.js';
import {handlePanelKey} from './panel/keys.js';
import {openPanel, type PanelState} from './panel/panel.js';
import {SecretEntry} from './panel/secret.js';
import {switchModel} from './switch-model.js';
import type {TranscriptSink} from './transcript/store.js';

export type ControllerSnapshot = {
	readonly activity: Activity;
	/** Messages that wait for the reply to end. */
	readonly queued: number;
	/** Ctrl+C was pressed once; the next one leaves. */
	readonly isExitArmed: boolean;
	/** A list that is open in place of the prompt. */
	readonly panel?: PanelState;
	/** A line that is typed unseen, in place of the prompt. */
	readonly secret?: SecretEntry;
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
	/** Puts text on the person's clipboard. */
	copy(text: string): void;
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
	readonly #queue: string[] = [];
	readonly #warned = new Set<string>();
	readonly #leaveGuard: LeaveGuard;
	#snapshot: ControllerSnapshot = {
		activity: idle,
		queued: 0,
		isExitArmed: false,
		isLeaving: false,
	};
	/** Set while a reply or only a model is on its way. */
	#work: {readonly abort: AbortController; readonly isReply: boolean} | undefined;
	/** The model to go on with once `#work` has ended. */
	#nextModel: string | undefined;

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
		return this.#work?.isReply === true;
	}

	/** Whether the last reply was cut, so that Enter on an empty prompt goes on with it. */
	get canContinue(): boolean {
		return !this.#work && this.#around.chat.state.conversation.at(-1)?.reply?.canContinue === true;
	}

	/** Loads the model while the person already types. */
	async start(prompt?: string): Promise<void> {
		if (prompt) return this.submit(prompt);
		await this.#run(signal => this.#around.chat.load(signal), false);
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
				break;
			case 'eof':
				this.#around.exit(0);
				break;
			default:
		}
	}

	/** Whether keys belong to a panel and not to the prompt. */
	get hasPanel(): boolean {
		return this.#snapshot.panel !== undefined || this.#snapshot.secret !== undefined;
	}

	handlePanel(event: InputEvent): void {
		const {panel, secret} = this.#snapshot;
		if (secret) this.#handleSecret(secret, event);
		if (secret || !panel) return;
		const outcome = handlePanelKey(panel, event);
		this.#update({panel: outcome.type === 'stay' ? outcome.state : undefined});
		if (outcome.type === 'run') void this.submit(outcome.line);
	}

	/** Draws the last frame. */
	leave(): void {
		this.stopReply();
		this.#update({isLeaving: true});
	}

	/** Says something that a person should know, once. */
	warn(text: string): void {
		if (this.#warned.has(text)) return;
		this.#warned.add(text);
		this.#around.transcript.add({kind: 'warning', text});
	}

	/** Stops the reply and keeps what there is of it; what was queued behind it is dropped with it. */
	stopReply(): void {
		this.#queue.length = 0;
		this.#leaveGuard.disarm();
		this.#update({queued: 0});
		this.#work?.abort.abort();
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
				this.#queue.push(parsed.text);
				this.#update({queued: this.#queue.length});
				return;
			}

			await this.#ask(composeMessage(chat.state.settings.values, {text: parsed.text}, context.prompts));
		} catch (error) {
			this.#fail(error);
		}
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
			case 'copy':
				copy(reply.text);
				transcript.add({kind: 'success', text: reply.said});
				break;
			case 'panel':
				if (this.#around.hasPanels) this.#update({panel: openPanel(reply.panel)});
				else transcript.add({kind: 'notice', text: reply.text});
				break;
			case 'secret':
				if (this.#around.hasPanels) this.#update({secret: new SecretEntry(reply.secret)});
				else transcript.add({kind: 'notice', text: reply.text});
				break;
			case 'ask':
				await this.#ask(reply.text);
				break;
			case 'switch_model':
				this.#nextModel = reply.path;
				if (this.isWriting)
					transcript.add({kind: 'notice', text: 'The model changes when the reply has ended.'});
				if (!this.#work) await this.#switchModel();
				break;
			case 'generate':
				await this.#run(signal =>
					reply.mode === 'continue' ? chat.continueReply(signal) : chat.regenerate(signal),
				);
				break;
			case 'exit':
				exit(0);
				break;
		}
	}

	async #switchModel(): Promise<void> {
		const path = this.#nextModel;
		if (path === undefined) return;
		this.#nextModel = undefined;
		await this.#run(signal => switchModel(this.#around, path, signal), false);
	}

	/** Runs one thing of the chat to its end, then what was queued meanwhile. Never throws. */
	async #run(begin: (signal: AbortSignal) => AsyncIterable<ChatEvent>, isReply = true): Promise<void> {
		const work = {abort: new AbortController(), isReply};
		this.#work = work;
		const meter = new ActivityMeter(this.#around.now);
		if (!this.#around.chat.state.model) this.#update({activity: {type: 'loading', fraction: 0}});
		try {
			for await (const event of begin(work.abort.signal)) this.#show(event, meter);
		} catch (error) {
			this.#fail(error);
		} finally {
			if (this.#work === work) {
				this.#work = undefined;
				this.#update({activity: idle});
			}
		}

		if (!this.#work && this.#nextModel !== undefined) return this.#switchModel();
		const next = this.#work ? undefined : this.#queue.shift();
		if (next === undefined) return;
		this.#update({queued: this.#queue.length});
		await this.submit(next.startsWith('/') ? `/${next}` : next);
	}

	#show(event: ChatEvent, meter: ActivityMeter): void {
		const {transcript} = this.#around;
		if (event.type === 'text' && !meter.hasText) transcript.begin();
		const activity = meter.after(event);
		if (activity) this.#update({activity});
		switch (event.type) {
			case 'loaded':
				for (const warning of event.model.warnings) this.warn(warning);
				break;
			case 'notice':
				transcript.add({kind: 'warning', text: event.text});
				break;
			case 'text':
				transcript.append(event.text, event.channel, event.tokens);
				break;
			case 'reply': {
				this.#leaveGuard.replied();
				if (meter.hasText) transcript.end();
				const {stop} = event.reply;
				if (stop.reason === 'error') transcript.add({kind: 'error', text: stop.message, hint: stop.hint});
				else
					transcript.add({kind: 'stop', text: [stopLine(event.reply), ...offers(event.reply)].join(' · ')});
				break;
			}

			default:
		}
	}

	#handleSecret(entry: SecretEntry, event: InputEvent): void {
		const outcome = entry.handle(event);
		this.#update({secret: outcome.type === 'stay' ? outcome.entry : undefined});
		if (outcome.type !== 'done') return;
		entry.secret.use(outcome.line).then(
			reply => this.#interpret(reply),
			error => this.#fail(error),
		);
	}

	#interrupt(): void {
		if (this.isWriting) this.stopReply();
		else if (this.#leaveGuard.press()) this.#around.exit(this.#work ? 130 : 0);
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
