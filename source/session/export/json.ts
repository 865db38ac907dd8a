import {systemPromptOf} from '../concise.js';
import {messagesOf} from '../conversation.js';
import {modelJson, replyJson} from '../json.js';
import type {ExportFormat} from './types.js';

/** `messages` is what other tools import (OpenAI's format); `turns` says how each reply came about. */
export const json: ExportFormat = {
	extensions: ['json'],
	write({conversation, model, template, settings}) {
		const messages = messagesOf(conversation, systemPromptOf(settings.values));
		const last = conversation.at(-1)?.reply;
		if (last?.text) messages.push({role: 'assistant', content: last.text});
		const turns = conversation.map(({user, reply}) => ({user, ...(reply && replyJson(reply, model))}));
		return `${JSON.stringify({model: model && modelJson(model), template, messages, turns}, undefined, '\t')}\n`;
	},
};
