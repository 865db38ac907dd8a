import {usageError} from '../errors.js';
import {printableLine} from '../printable.js';
import {plural} from '../session/stop-line.js';
import type {Command} from './types.js';

export const undo: Command = {
	name: 'undo',
	usage: '[N]',
	help: 'Takes back the last turn, or the last N; /switch - brings them back.',
	run(rest, {chat}) {
		const turns = rest === '' ? 1 : Number(rest);
		if (!Number.isInteger(turns) || turns < 1)
			throw usageError(`/undo cannot take back "${rest}" turns.`, 'Give a whole number from 1.');
		if (chat.state.conversation.length === 0) throw usageError('There is nothing to take back.');
		const taken = chat.undo(turns);
		const first = printableLine(taken[0]!.user);
		const excerpt = first.length > 60 ? `${first.slice(0, 60)}…` : first;
		const left = chat.state.conversation.length;
		return {
			type: 'notice',
			text: `Took back ${plural(taken.length, 'turn')}, from "${excerpt}" on; ${plural(left, 'turn')} left.`,
		};
	},
};
