import type {DolaReport, GenerationStats, StopReason, TokenTelemetry} from '../engine/types.js';
import type {Message} from '../message.js';
import type {SettingValues} from '../settings/table.js';

/** A finished or cut reply, with everything needed to say how it came about and to make it again. */
export type Reply = {
	readonly text: string;
	readonly thought: string;
	readonly stop: StopReason;
	readonly seed: number;
	readonly stats: GenerationStats;
	readonly settings: SettingValues;
	readonly promptTokenIds: readonly number[];
	readonly replyTokenIds: readonly number[];
	/** Whether it was cut and there is room to go on. */
	readonly canContinue: boolean;
	/** Of the tokens that were generated last: all of them, or those of the last /continue. */
	readonly dola?: DolaReport;
	/** Likewise, where the native bridge is compiled. */
	readonly telemetry?: readonly TokenTelemetry[];
};

/** What the person said, and the reply once there is one. */
export type Turn = {readonly user: string; readonly reply?: Reply};

/** An immutable conversation; every change makes a new one. The system prompt is a setting, not a message of it. */
export type Conversation = readonly Turn[];

export type ConversationAction =
	| {readonly type: 'ask'; readonly user: string}
	/** Sets or replaces the reply of the last turn. */
	| {readonly type: 'reply'; readonly reply: Reply}
	/** Takes back the last `turns` turns. */
	| {readonly type: 'undo'; readonly turns: number}
	| {readonly type: 'clear'};

export function conversationReducer(conversation: Conversation, action: ConversationAction): Conversation {
	switch (action.type) {
		case 'ask':
			return [...conversation, {user: action.user}];
		case 'reply': {
			const last = conversation.at(-1);
			return last ? [...conversation.slice(0, -1), {...last, reply: action.reply}] : conversation;
		}

		case 'undo':
			return conversation.slice(0, Math.max(0, conversation.length - action.turns));
		case 'clear':
			return [];
	}
}

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
