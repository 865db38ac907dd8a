import {listLocal} from '../../hub/list-local.js';
import {sizeText} from '../../hub/size-text.js';
import {table} from '../table.js';
import type {Subcommand} from '../types.js';

export const list: Subcommand = {
	name: 'models list',
	help: 'Show the models on this machine, also those that Python or llama.cpp downloaded.',
	words: [0, 0],
	async run({hub}) {
		const models = await listLocal(hub);
		const rows = models.map(({reference, quantization, sizeBytes}) => [
			reference,
			quantization ?? '',
			sizeText(sizeBytes),
		]);
		return {
			text:
				models.length > 0
					? table(['model (for -m)', 'quantization', ' size'], rows)
					: `No models in ${hub.folders.cache} yet. llama-chat models search TEXT finds some.`,
			json: models,
		};
	},
};
