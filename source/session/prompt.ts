import type {ModelInfo, PromptPiece, ThinkingMarks} from '../engine/types.js';
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
	return promptOf(messagesOf(conversation, systemPrompt), template, model);
}

/** The prompt that asks for the reply to the last of some messages. Throws ChatError when the template refuses. */
export function promptOf(messages: readonly Message[], {jinja}: ChosenTemplate, model: ModelInfo): Prompt {
	if (!jinja) {
		const said = messages.filter(({role}) => role !== 'system').map(({content}) => content);
		return {pieces: [{text: said.join(''), control: true}]};
	}
	const {rendered, notice} = renderWithSystem(jinja, messages, model);
	const text = rendered.map(piece => piece.text).join('');
	return {pieces: rendered, thinking: thinkingMarks(jinja, text), notice};
}

const plainText = (conversation: Conversation): string =>
	conversation
		.map((turn, index) => turn.user + (index < conversation.length - 1 ? (turn.reply?.text ?? '') : ''))
		.join('');

/**
 * A template without a system role, which refuses one (Mistral 7B 0.1) or drops it without a word (early Phi-3), gets
 * the system prompt in front of the first question.
 */
function renderWithSystem(template: string, messages: readonly Message[], model: ModelInfo) {
	const render = (list: readonly Message[]) => renderChat({template, messages: list, tokens: model});
	const [first, second, ...rest] = messages;
	const hasSystem = first?.role === 'system' && second !== undefined;
	let refusal: unknown;
	try {
		const rendered = render(messages);
		if (!hasSystem || contains(rendered, first.content)) return {rendered};
	} catch (error) {
		if (!hasSystem) throw error;
		refusal = error;
	}

	const folded: Message[] = [{role: 'user', content: `${first.content}\n\n${second.content}`}, ...rest];
	try {
		const notice =
			'This template has no system role: the system prompt stands in front of the first message.';
		return {rendered: render(folded), notice};
	} catch (error) {
		throw refusal ?? error;
	}
}

const contains = (rendered: readonly PromptPiece[], content: string): boolean =>
	rendered
		.map(({text}) => text)
		.join('')
		.includes(content.trim());
