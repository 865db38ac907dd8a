import type {ModelInfo, PromptToken} from '../engine/types.js';
import {ChatError} from '../errors.js';
import type {ChosenTemplate} from '../templates/choose.js';
import type {Chat} from './chat.js';
import {examineTemplate, type TemplateReport} from './template-doctor.js';
import {previewPrompt} from './template-preview.js';

/** The template of a chat, what was found about it, and the prompt it makes of the conversation. */
export type Examination = TemplateReport & {
	readonly template: ChosenTemplate;
	readonly model: ModelInfo;
	/** Empty when the template refuses the conversation, which is among the findings then. */
	readonly prompt: readonly PromptToken[];
};

/** Examines the template in force. Throws ChatError when no model is loaded. */
export async function examineChat(chat: Chat): Promise<Examination> {
	const {model, template} = loadedTemplate(chat);
	const tokenize = chat.tokenize.bind(chat);
	const report = await examineTemplate({template, model, library: chat.library, tokenize});
	return {...report, template, model, prompt: await promptOrNothing(chat, template)};
}

/** Model and template in force. Throws ChatError when there is no model yet. */
export function loadedTemplate(chat: Chat): {model: ModelInfo; template: ChosenTemplate} {
	const {model, template} = chat.state;
	if (!model || !template) throw new ChatError('No model is loaded yet.', {hint: 'Wait until it is.'});
	return {model, template};
}

async function promptOrNothing(chat: Chat, template: ChosenTemplate): Promise<readonly PromptToken[]> {
	try {
		return await chat.tokenize(previewPrompt(chat.state, template));
	} catch {
		return [];
	}
}
