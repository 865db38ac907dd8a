import {usageError} from '../errors.js';
import type {Command} from './types.js';

const removed = 'What was kept of it is removed.';
const said = {
	none: '',
	removed,
	kept: 'What an earlier chat kept of it stays: /delete removes it.',
} as const;

export const privateCommand: Command = {
	name: 'private',
	usage: '[on|off]',
	help: 'Leaves nothing of this conversation and the next ones on disk; off keeps the next ones again.',
	async run(rest, {chat}) {
		const {recorder} = chat;
		if (rest === 'off') {
			if (!recorder) throw usageError('The chat was started with --no-journal.', 'Start it without.');
			await chat.setPrivate(false);
			return {
				type: 'notice',
				text: 'This conversation stays private; from the next one on (/clear) they are kept.',
			};
		}

		if (rest !== '' && rest !== 'on') throw usageError(`/private cannot be "${rest}".`, 'It is on or off.');
		const became = await chat.setPrivate(true);
		const text = `Private: nothing more is written to disk. ${said[became]} /private off ends that.`;
		return {type: 'private', text: text.replace('  ', ' ')};
	},
};
