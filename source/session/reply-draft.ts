import type {Completion, GenerationEvent, ThinkingMarks} from '../engine/types.js';
import type {SettingValues} from '../settings/table.js';
import {textBefore} from './continuation.js';
import type {Reply} from './conversation.js';
import type {Run} from './run.js';
import {isCut, textTokens} from './stop-reasons.js';

/** What a reply is besides its completion. */
export type Circumstances = {
	readonly settings: SettingValues;
	readonly run?: Run;
	readonly droppedTurns?: number;
	/** Whether leaving out turns could make room in a full context. */
	readonly hasDroppable?: boolean;
	readonly thinking?: ThinkingMarks;
};

/** A reply while it is being written; one that was cut is the beginning of the one that goes on with it. */
export class ReplyDraft {
	#text: string;
	#thought: string;
	readonly #begun: Reply | undefined;

	constructor(begun?: Reply) {
		this.#begun = begun;
		// A character that was cut in half comes again, whole.
		this.#text = begun?.text.replace(/\uFFFD$/, '') ?? '';
		this.#thought = begun?.thought ?? '';
	}

	get text(): string {
		return this.#text;
	}

	get thought(): string {
		return this.#thought;
	}

	get isEmpty(): boolean {
		return this.#text === '' && this.#thought === '';
	}

	take(event: GenerationEvent): void {
		if (event.type !== 'text') return;
		if (event.channel === 'answer') this.#text += event.text;
		else this.#thought += event.text;
	}

	finish(completion: Completion, circumstances: Circumstances): Reply {
		const {settings, run, droppedTurns, hasDroppable, thinking} = circumstances;
		const {stop, seed, stats, promptTokenIds, replyTokenIds, changes, dola, telemetry} = completion;
		const before = this.#begun ? textBefore(this.#begun) : '';
		const hasRoom = stop.reason !== 'context_full' || hasDroppable === true;
		return {
			text: this.#text,
			thought: this.#thought,
			stop,
			seed,
			stats,
			settings,
			promptTokenIds,
			replyTokenIds: [...(this.#begun ? textTokens(this.#begun) : []), ...replyTokenIds],
			...(before !== '' && {textBefore: before}),
			canContinue: this.#text !== '' && isCut(stop) && hasRoom,
			...(run && {run}),
			...(droppedTurns && {droppedTurns}),
			...(thinking && {thinking}),
			...(changes && {changes}),
			...(dola && {dola}),
			...(telemetry && {telemetry}),
		};
	}
}
