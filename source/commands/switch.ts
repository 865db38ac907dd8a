import {usageError} from '../errors.js';
import {plural} from '../session/stop-line.js';
import {showBranches} from './branches.js';
import type {Command} from './types.js';

export const switchCommand: Command = {
	name: 'switch',
	usage: '[ID|-]',
	help: 'Goes to the branch of a message, by the number that /branches shows; - goes back to where it was before.',
	run(rest, {chat}) {
		if (rest === '') return showBranches(chat.state);
		if (rest === '-') chat.switchBack();
		else if (/^\d{1,9}$/.test(rest)) chat.switchTo(Number(rest));
		else throw usageError(`"${rest}" is no number of a message.`, '/branches shows them.');
		const {length} = chat.state.conversation;
		return {type: 'conversation', text: `This branch has ${plural(length, 'turn')}.`};
	},
};
