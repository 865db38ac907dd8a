import {logout as logOut} from '../hub/logout.js';
import type {Subcommand} from './types.js';

export const logout: Subcommand = {
	name: 'logout',
	help: 'Forget the stored token.',
	words: [0, 0],
	async run({hub}) {
		const wasStored = await logOut(hub);
		const source = hub.token?.source;
		const still =
			source !== undefined && source !== hub.tokenFile ? ` A token still comes from ${source}.` : '';
		return {
			text: `${wasStored ? `The token in ${hub.tokenFile} is deleted.` : 'No token was stored.'}${still}`,
			json: {wasStored, file: hub.tokenFile},
		};
	},
};
