import {usageError} from '../errors.js';
import {printable} from '../printable.js';
import {storeToken, tokenPage} from '../session/models/store-token.js';
import type {Command} from './types.js';

export const token: Command = {
	name: 'token',
	help: 'Stores an access token for Hugging Face, for gated and private models; it is typed unseen.',
	when: 'always',
	isSecret: true,
	run(_rest, {models}) {
		if (!models) throw usageError('There is no Hub to log in to here.');
		const {world, downloads} = models;
		const page = tokenPage(world);
		return {
			type: 'secret',
			secret: {
				question: `Token from ${page}`,
				async use(line) {
					if (line.trim() === '') throw usageError('No token was given.', `Make one at ${page}`);
					const text = await downloads.asking('checking the token', () => storeToken(world, line));
					return {type: 'notice', text: printable(text)};
				},
			},
			text: `Here a token would be seen while it is typed. In a shell, \`llama-chat login\` hides it; tokens are made at ${page}.`,
		};
	},
};
