import {whoAmI} from '../hub/who-am-i.js';
import type {Subcommand} from './types.js';

export const whoami: Subcommand = {
	name: 'whoami',
	help: 'Show whose token is used, and where it comes from.',
	words: [0, 0],
	async run({hub, signal}) {
		const account = await whoAmI(hub, signal);
		const source = hub.token?.source;
		return {
			text: `${account.name} at ${hub.endpoint} (token ${hub.token} from ${source}${account.role ? `, may ${account.role}` : ''})`,
			json: {...account, endpoint: hub.endpoint, token: hub.token, source},
		};
	},
};
