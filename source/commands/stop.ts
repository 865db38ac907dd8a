import {parseSetting} from '../settings/parse.js';
import {code} from './setting.js';
import type {Command} from './types.js';
import {splitWords} from './words.js';

export const stop: Command = {
	name: 'stop',
	aliases: ['stop_strings', 'stop_sequences', 'reverse_prompt'],
	usage: '["TEXT" …|off]',
	help: 'Shows or sets the strings that end a reply, for example /stop "###" "\\nUser:".',
	when: 'always',
	run(rest, {chat}) {
		if (rest !== '')
			chat.set({stop: rest === 'off' ? [] : (parseSetting('stop', splitWords(rest)) as readonly string[])});
		const strings = chat.state.settings.values.stop;
		const text =
			strings.length === 0
				? 'There are no stop strings. `/stop "###"` sets one.'
				: `Replies end before ${strings.map(string => code(JSON.stringify(string))).join(' or ')}.`;
		return {type: 'notice', text};
	},
};
