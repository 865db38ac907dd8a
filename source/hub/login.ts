import {randomBytes} from 'node:crypto';
import {chmod, mkdir, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {ChatError} from '../errors.js';
import type {Hub} from './hub.js';
import {Token} from './token.js';
import {type Account, whoAmI} from './who-am-i.js';

/**
 * Checks a token with the Hub and stores it where all Hugging Face tools look for it, readable by this person only.
 * Nothing is stored when the Hub does not accept it.
 */
export async function login(hub: Hub, secret: string, signal?: AbortSignal): Promise<Account> {
	const token = new Token(secret, 'what was typed');
	const account = await whoAmI({...hub, token}, signal);
	const temporary = `${hub.tokenFile}.${randomBytes(4).toString('hex')}`;
	try {
		await mkdir(path.dirname(hub.tokenFile), {recursive: true, mode: 0o700});
		await writeFile(temporary, token.reveal(), {mode: 0o600, flag: 'wx'});
		await chmod(temporary, 0o600);
		await rename(temporary, hub.tokenFile);
	} catch (error) {
		await rm(temporary, {force: true}).catch(() => undefined);
		throw new ChatError(`The token could not be stored in ${hub.tokenFile}`, {
			hint: 'Set HF_TOKEN instead, or let HF_TOKEN_PATH name another file',
			cause: error,
		});
	}

	return account;
}
