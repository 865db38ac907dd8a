import {printableLine} from '../printable.js';
import {code} from './setting.js';
import type {Command} from './types.js';

const longest = 200;

export const title: Command = {
	name: 'title',
	aliases: ['rename'],
	usage: '[TEXT|off]',
	help: 'Gives the conversation a name, for /resume; off takes it away.',
	when: 'always',
	run(rest, {chat}) {
		if (rest === '') {
			const {title: name} = chat.state;
			const text = name === '' ? 'It has no name. /title TEXT gives it one.' : `It is called ${code(name)}.`;
			return {type: 'notice', text};
		}

		const name = rest === 'off' ? '' : printableLine(rest).slice(0, longest);
		chat.rename(name);
		return {type: 'notice', text: name === '' ? 'It has no name now.' : `It is called ${code(name)} now.`};
	},
};
