import type {Hub} from './hub.js';
import {HubError} from './hub-error.js';
import {requestJson} from './request.js';

export type Account = {
	readonly name: string;
	/** What the token may do: read, write or fineGrained. */
	readonly role: string | undefined;
	/** The name the person gave the token. */
	readonly tokenName: string | undefined;
};

/** Whose token this is. Throws HubError: 'bad-token' when the Hub does not know it. */
export async function whoAmI(hub: Hub, signal?: AbortSignal): Promise<Account> {
	if (!hub.token) {
		throw new HubError('bad-token', 'You are not logged in', {
			hint: `Make a token at ${hub.endpoint}/settings/tokens, then: llama-chat login`,
		});
	}

	const {value} = await requestJson(hub, `${hub.endpoint}/api/whoami-v2`, {signal});
	const {name, auth} = value as Answer;
	const token = auth?.accessToken;
	return {
		name: typeof name === 'string' ? name : 'unknown',
		role: typeof token?.role === 'string' ? token.role : undefined,
		tokenName: typeof token?.displayName === 'string' ? token.displayName : undefined,
	};
}

type Answer = {
	readonly name?: unknown;
	readonly auth?: {readonly accessToken?: {readonly displayName?: unknown; readonly role?: unknown}};
};
