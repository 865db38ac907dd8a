import {usageError} from '../errors.js';
import {login as logIn} from '../hub/login.js';
import {Token} from '../hub/token.js';
import {hiddenLine} from './hidden-line.js';
import type {Subcommand} from './types.js';

export const login: Subcommand = {
	name: 'login',
	help: 'Store an access token for Hugging Face; it is asked for, or read from a pipe.',
	words: [0, 0],
	async run({hub, ...request}) {
		const page = `${hub.endpoint}/settings/tokens`;
		const secret = await hiddenLine(request, `Token from ${page} (not shown): `);
		if (secret === '') throw usageError('No token was given', `Make one at ${page}`);
		const account = await logIn(hub, secret, request.signal);
		const masked = `${new Token(secret, 'what was typed')}`;
		return {
			text: `Logged in as ${account.name} (token ${masked}, stored in ${hub.tokenFile}).`,
			json: {...account, token: masked, file: hub.tokenFile},
		};
	},
};
