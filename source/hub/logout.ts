import {rm} from 'node:fs/promises';
import {ChatError} from '../errors.js';
import type {Hub} from './hub.js';

/** Forgets the stored token; true when there was one. The token itself stays valid until it is revoked on the Hub. */
export async function logout(hub: Hub): Promise<boolean> {
	try {
		await rm(hub.tokenFile);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
		throw new ChatError(`${hub.tokenFile} could not be deleted`, {hint: 'Delete it by hand', cause: error});
	}
}
