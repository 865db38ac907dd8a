import type {
	DolaReport,
	GenerationStats,
	SettingsChange,
	StopReason,
	ThinkingMarks,
	TokenTelemetry,
} from '../engine/types.js';
import type {Message} from '../message.js';
import type {SettingValues} from '../settings/table.js';
import type {Run} from './run.js';

/** A finished or cut reply, with everything needed to say how it came about and to make it again. */
export type Reply = {
	readonly text: string;
	readonly thought: string;
	readonly stop: StopReason;
	readonly seed: number;
	readonly stats: GenerationStats;
	readonly settings: SettingValues;
	/**
	 * Without those of a reply that was continued: there are `stats.prompt_tokens - promptTokenIds.length` of them, at
	 * the beginning of `replyTokenIds`. Empty in a reply that was read from a journal, see `promptsOf`.
	 */
	readonly promptTokenIds: readonly number[];
	readonly replyTokenIds: readonly number[];
	/** The beginning of the text, where the reply went on from it: `replyTokenIds` are of what follows. */
	readonly textBefore?: string;
	/** Whether it was cut and there is room to go on. */
	readonly canContinue: boolean;
	/** Model and template; absent when the generation never began. */
	readonly run?: Run;
	/** Turns at the beginning of the conversation that were left out of the prompt. */
	readonly droppedTurns?: number;
	/** Marks between which the model thought aloud, when its template has them. */
	readonly thinking?: ThinkingMarks;
	/** Settings that were changed while it was written. */
	readonly changes?: readonly SettingsChange[];
	/** Of the tokens that were generated last: all of them, or those of the last /continue. */
	readonly dola?: DolaReport;
	/** Likewise, where the native bridge is compiled. */
	readonly telemetry?: readonly TokenTelemetry[];
};

/** Whether no model has read the message that this answers: none was loaded. */
export const isUnread = ({run, stop, text}: Reply): boolean =>
	run === undefined && text === '' && (stop.reason === 'error' || stop.reason === 'aborted');

/** What the person said, and the reply once there is one. */
export type Turn = {readonly user: string; readonly reply?: Reply};

/** Turns in order. The system prompt is a setting, not a message of it. */
export type Conversation = readonly Turn[];

/**
 * The messages of a conversation in order. A turn whose reply is missing or empty (aborted before its first
 * character, or failed) contributes its question only if it is the last one: a template must see turns alternate.
 */
export function messagesOf(conversation: Conversation, systemPrompt: string): Message[] {
	const messages: Message[] = systemPrompt === '' ? [] : [{role: 'system', content: systemPrompt}];
	for (const [index, turn] of conversation.entries()) {
		const isLast = index === conversation.length - 1;
		if (!isLast && !turn.reply?.text) continue;
		messages.push({role: 'user', content: turn.user});
		if (turn.reply?.text && !isLast) messages.push({role: 'assistant', content: turn.reply.text});
	}

	return messages;
}
