import {conciseRequest} from '../session/concise.js';
import {code} from './setting.js';
import type {Command} from './types.js';

export const system: Command = {
	name: 'system',
	aliases: ['system_prompt'],
	usage: '[TEXT|off]',
	help: 'Shows, sets or removes (off) the system prompt, from the next reply on.',
	when: 'always',
	run(rest, {chat}) {
		const {system_prompt: current} = chat.state.settings.values;
		if (rest === '') {
			const own = current === '' ? 'There is no system prompt.' : `System prompt: ${code(current)}`;
			const asked = conciseRequest(chat.state.settings.values.concise);
			return {type: 'notice', text: asked === '' ? own : `${own} \`/concise\` adds: ${code(asked)}`};
		}

		const value = rest === 'off' ? '' : rest.replace(/^"([\s\S]*)"$/, '$1');
		chat.set({system_prompt: value});
		return {
			type: 'notice',
			text: value === '' ? 'The system prompt is removed.' : `System prompt: ${code(value)}`,
		};
	},
};
