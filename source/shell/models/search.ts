import {search as searchHub} from '../../hub/search.js';
import {parametersText} from '../parameters-text.js';
import {table} from '../table.js';
import type {Subcommand} from '../types.js';

const most = 20;

export const search: Subcommand = {
	name: 'models search',
	usage: 'TEXT',
	help: 'Find models on the Hub by name, the most downloaded first.',
	words: [1, 20],
	async run({hub, words, signal}) {
		const found = [];
		for await (const result of searchHub(hub, words.join(' '), {signal})) {
			found.push(result);
			if (found.length >= most) break;
		}

		const rows = found.map(({repo, parameters, downloads, licence, gated}) => [
			`hf:${repo}`,
			parametersText(parameters),
			`${downloads}`,
			licence ?? '',
			gated ? 'gated' : '',
		]);
		return {
			text:
				found.length > 0
					? table(['model', ' weights', ' downloads', 'licence', ''], rows)
					: `The Hub has no GGUF model with "${words.join(' ')}" in its name.`,
			json: found,
			exitCode: found.length > 0 ? 0 : 1,
		};
	},
};
