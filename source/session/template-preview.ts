import type {PromptPiece} from '../engine/types.js';
import {asChatError, ChatError} from '../errors.js';
import {type ChosenTemplate, chooseTemplate} from '../templates/choose.js';
import type {TemplateLibrary} from '../templates/library.js';
import type {ChatState} from './chat.js';
import {systemPromptOf} from './concise.js';
import {buildPrompt} from './prompt.js';

/**
 * The prompt that a template makes of the conversation; of a greeting when nothing was said yet. Throws ChatError when
 * no model is loaded or the template refuses the conversation.
 */
export function previewPrompt(
	{conversation, settings, model}: Pick<ChatState, 'conversation' | 'settings' | 'model'>,
	template: ChosenTemplate,
): readonly PromptPiece[] {
	if (!model) throw new ChatError('No model is loaded yet.', {hint: 'Wait until it is.'});
	const turns = conversation.length > 0 ? conversation : [{user: 'Hello!'}];
	return buildPrompt(turns, systemPromptOf(settings.values), template, model).pieces;
}

/** A preview is for looking at: its end, where the reply begins. */
const longest = 4000;

/** The same as text, control tokens as ⟦text⟧, for a template by its name; what is wrong with it where it does not work. */
export function preview(state: ChatState, name: string, library: TemplateLibrary): string {
	const {model} = state;
	try {
		if (!model) return '';
		const pieces = previewPrompt(state, chooseTemplate({name, file: ''}, model, library));
		const text = pieces
			.map(piece => (piece.control ? marked(piece.text, model.controlTokens) : piece.text))
			.join('');
		return text.length > longest ? `…${text.slice(-longest)}` : text;
	} catch (error) {
		return `✗ ${asChatError(error).message}`;
	}
}

function marked(text: string, controlTokens: readonly string[]): string {
	const present = controlTokens.filter(token => token !== '' && text.includes(token));
	if (present.length === 0) return text;
	const pattern = present.map(token => token.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
	return text.replace(new RegExp(pattern, 'g'), token => `⟦${token}⟧`);
}
