import type {ModelInfo, PromptPiece, ThinkingMarks} from '../engine/types.js';
import type {ChatError} from '../errors.js';
import type {Message} from '../message.js';
import type {ChosenTemplate} from '../templates/choose.js';
import {renderChat} from '../templates/render.js';
import {thinkingMarks} from '../templates/thinking.js';
import {type Conversation, messagesOf} from './conversation.js';

export type Prompt = {
	readonly pieces: readonly PromptPiece[];
	readonly thinking?: ThinkingMarks;
	/** Something the person should know about how the prompt came about. */
	readonly notice?: string;
};

/**
 * The prompt that asks for the last turn's reply: through the template, or for plain completion everything said so
 * far as it stands. Throws ChatError when the template refuses.
 */
export function buildPrompt(
	conversation: Conversation,
	systemPrompt: string,
	template: ChosenTemplate,
	model: ModelInfo,
): Prompt {
	if (!template.jinja) return {pieces: [{text: plainText(conversation), control: true}]};
	const messages = messagesOf(conversation, systemPrompt);
	const {rendered, notice} = renderWithSystem(template.jinja, messages, model);
	const text = rendered.map(piece => piece.text).join('');
	return {pieces: rendered, thinking: thinkingMarks(template.jinja, text), notice};
}

const plainText = (conversation: Conversation): string =>
	conversation
		.map((turn, index) => turn.user + (index < conversation.length - 1 ? (turn.reply?.text ?? '') : ''))
		.join('');

/** A template without a system role (Gemma, early Mistral) gets the system prompt in front of the first question. */
function renderWithSystem(template: string, messages: readonly Message[], model: ModelInfo) {
	try {
		return {rendered: renderChat({template, messages, tokens: model})};
	} catch (error) {
		const [first, second, ...rest] = messages;
		if (first?.role !== 'system' || !second) throw error;
		const folded: Message[] = [{role: 'user', content: `${first.content}\n\n${second.content}`}, ...rest];
		try {
			const rendered = renderChat({template, messages: folded, tokens: model});
			const notice =
				'This template has no system role: the system prompt stands in front of the first message.';
			return {rendered, notice};
		} catch {
			throw error as ChatError;
		}
	}
}
