import {readCatalog} from '../../hub/catalog.js';
import {fitOf, fitWords} from '../../hub/memory.js';
import {parametersText} from '../parameters-text.js';
import {table} from '../table.js';
import type {Subcommand} from '../types.js';

export const catalog: Subcommand = {
	name: 'models catalog',
	help: 'Show the curated list, small to large; its names work with info and download.',
	words: [0, 0],
	async run({catalogFile, machine}) {
		const its = await machine();
		const entries = (await readCatalog(catalogFile)).map(entry => ({
			...entry,
			fit: fitOf({total: entry.memoryGB * 1e9}, its),
		}));
		const rows = entries.map(({id, parametersB, downloadGB, memoryGB, fit, licence, gated, summary}) => [
			id,
			parametersText(parametersB * 1e9),
			`${downloadGB.toFixed(1)} GB`,
			`${memoryGB.toFixed(1)} GB`,
			fitWords[fit],
			`${licence}${gated ? ', gated' : ''}`,
			summary,
		]);
		const head = ['name', ' weights', ' download', ' memory', '', 'licence', ''];
		return {text: table(head, rows), json: entries};
	},
};
