import {ChatError} from '../../errors.js';
import {findLocal} from '../../hub/find-local.js';
import {parseReference} from '../../hub/reference.js';
import type {Subcommand} from '../types.js';

export const path: Subcommand = {
	name: 'models path',
	usage: '[REF]',
	help: 'Print the folder of downloaded models, or the path of one that is here.',
	words: [0, 1],
	async run({hub, words: [reference]}) {
		if (reference === undefined) return {text: hub.folders.cache, json: {path: hub.folders.cache}};
		const file = await findLocal(hub, parseReference(reference, hub.endpoint));
		if (file) return {text: file, json: {path: file}};
		throw new ChatError(`${reference} is not on this machine`, {
			hint: `llama-chat models download ${reference}`,
		});
	},
};
