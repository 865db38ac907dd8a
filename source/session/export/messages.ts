import type {Role} from '../../message.js';
import {systemPromptOf} from '../concise.js';
import type {ConversationRecord, Parts} from './types.js';

/** `reasoning_content` is the name that servers of OpenAI's format give a thought (llama.cpp, DeepSeek, vLLM). */
export type ExportedMessage = {
	readonly role: Role;
	readonly content: string;
	readonly reasoning_content?: string;
};

/**
 * The current path as messages. As for the model, a question without an answer counts only at the end: user and
 * assistant alternate. The system prompt is that of the last reply.
 */
export function exportedMessages({turns}: ConversationRecord, parts: Parts): ExportedMessage[] {
	const run = turns.findLast(({reply}) => reply?.run)?.reply?.run;
	const system = parts.system && run ? systemPromptOf(run.settings) : '';
	const messages: ExportedMessage[] = system === '' ? [] : [{role: 'system', content: system}];
	for (const [index, {user, reply}] of turns.entries()) {
		const content = reply?.text ?? '';
		if (content === '' && index < turns.length - 1) continue;
		if (user !== '') messages.push({role: 'user', content: user});
		if (content === '') continue;
		const thought = parts.thinking ? (reply?.thought ?? '') : '';
		messages.push({role: 'assistant', content, ...(thought !== '' && {reasoning_content: thought})});
	}

	return messages;
}
