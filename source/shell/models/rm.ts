import {remove} from '../../hub/remove.js';
import {sizeText} from '../../hub/size-text.js';
import {printableLine} from '../../printable.js';
import type {Subcommand} from '../types.js';

export const rm: Subcommand = {
	name: 'models rm',
	usage: 'NAME',
	help: 'Delete a model from this machine: a reference as `models list` shows it, or owner/name for all of it.',
	words: [1, 1],
	async run({hub, words}) {
		const {models, freedBytes} = await remove(hub, words[0]!);
		return {
			text: [
				...models.map(({reference}) => `Deleted ${printableLine(reference)}`),
				`${sizeText(freedBytes)} are free again.`,
			].join('\n'),
			json: {removed: models.map(({reference}) => reference), freedBytes},
		};
	},
};
