import {conciseRequest} from '../session/concise.js';
import {formatSetting} from '../settings/parse.js';
import {settings} from '../settings/table.js';
import {splitWords} from '../settings/words.js';
import {changeSetting, code, valueCandidates} from './setting.js';
import type {Command, CommandContext} from './types.js';

export const concise: Command = {
	name: 'concise',
	usage: '[N | off] [--save]',
	help: settings.concise.help,
	when: 'always',
	async run(rest, context) {
		const {chat} = context;
		if (rest === '') {
			const value = formatSetting('concise', chat.state.settings.values.concise);
			return {type: 'notice', text: `**concise** is ${code(value)}. ${request(context)}`};
		}
		const reply = await changeSetting('concise', splitWords(rest), context);
		return reply.type === 'notice' ? {...reply, text: `${reply.text} ${request(context)}`} : reply;
	},
	complete: words => (words.length === 1 ? valueCandidates('concise') : []),
};

function request({chat}: CommandContext): string {
	const asked = conciseRequest(chat.state.settings.values.concise);
	const {template} = chat.state;
	if (asked !== '' && template && !template.jinja)
		return 'But plain completion has no system prompt to ask through: `/template model` goes back to one.';
	if (asked === '')
		return 'Replies are as long as the model makes them; `/concise 5` asks for 5 sentences or fewer.';
	return `The system prompt ends with: ${code(asked)} It is a request; \`/max_sentences\` cuts.`;
}
