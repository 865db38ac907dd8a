import type {Engine, ModelInfo} from '../engine/types.js';
import type {SettingValues} from '../settings/table.js';
import type {ChosenTemplate} from '../templates/choose.js';
import {systemPromptOf} from './concise.js';
import {continuation} from './continuation.js';
import type {Conversation, Reply} from './conversation.js';
import {droppedNotice, fitConversation, refuseHuge} from './fit.js';
import {buildPrompt, type Prompt} from './prompt.js';
import {speculationAdvice} from './speculation.js';

export type Composition = {
	readonly prompt: Prompt;
	/** Turns that are left out at the beginning. */
	readonly droppedTurns: number;
	/** Standing sentences about template and settings: worth saying once. */
	readonly standing: readonly string[];
	/** What happened just now. */
	readonly notices: readonly string[];
};

export type CompositionRequest = {
	readonly conversation: Conversation;
	readonly settings: SettingValues;
	readonly model: ModelInfo;
	readonly template: ChosenTemplate;
	/** Turns that were left out before. */
	readonly droppedTurns: number;
	/** The reply that is to be continued. */
	readonly begun?: Reply;
	readonly countTokens: Engine['countTokens'];
};

/** The prompt for a conversation's last turn, made to fit the context. Throws ChatError when it cannot be asked. */
export async function composePrompt(request: CompositionRequest): Promise<Composition> {
	const {conversation, settings, model, template, droppedTurns, begun} = request;
	const fitted = await fitConversation({
		conversation,
		settings,
		contextLength: model.contextLength,
		alreadyDropped: droppedTurns,
		build: turns => buildPrompt(turns, systemPromptOf(settings), template, model),
		async count({pieces}) {
			refuseHuge(pieces, model.contextLength);
			const {prompt, continueTokenIds = []} = continuation(pieces, begun);
			return (await request.countTokens(prompt)) + continueTokenIds.length;
		},
	});
	const {prompt} = fitted;
	return {
		prompt,
		droppedTurns: droppedTurns + fitted.droppedTurns,
		standing: [template.notice, prompt.notice, speculationAdvice(settings)].filter(
			text => text !== undefined,
		),
		notices: fitted.droppedTurns > 0 ? [droppedNotice(fitted, droppedTurns, model.contextLength)] : [],
	};
}
