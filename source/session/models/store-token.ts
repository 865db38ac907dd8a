import {login} from '../../hub/login.js';
import {Token} from '../../hub/token.js';
import {inChatWords} from './chat-words.js';
import type {ModelWorld} from './world.js';

/** Where tokens are made. */
export const tokenPage = (world: ModelWorld): string => `${world.hub().endpoint}/settings/tokens`;

/** Checks a token and stores it where Hugging Face's tools look; says so in a sentence that does not hold it. */
export async function storeToken(world: ModelWorld, secret: string): Promise<string> {
	const hub = world.hub();
	try {
		const {name} = await login(hub, secret);
		const masked = `${new Token(secret, 'what was typed')}`;
		const stored = `Logged in as ${name} (token ${masked}, stored in ${hub.tokenFile}).`;
		const source = world.hub().token?.source ?? hub.tokenFile;
		return source === hub.tokenFile ? stored : `${stored} The one from ${source} still goes first.`;
	} catch (error) {
		throw inChatWords(error);
	}
}
