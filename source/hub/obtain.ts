import {usageError} from '../errors.js';
import {didYouMean} from '../nearest.js';
import {type DownloadEvent, type DownloadOptions, download} from './download.js';
import {findLocal} from './find-local.js';
import type {Hub} from './hub.js';
import {HubError} from './hub-error.js';
import {listLocal} from './list-local.js';
import {formatReference, parseReference} from './reference.js';

/**
 * The path of the model a person asked for, downloaded first when it is not here. What is here is never asked for on
 * the network. A path is returned as it is, whether or not there is a file: who loads it says what is wrong with it.
 */
export async function* obtain(
	hub: Hub,
	text: string,
	options: DownloadOptions = {},
): AsyncGenerator<DownloadEvent, string> {
	const reference = parseReference(text, hub.endpoint);
	if (reference.kind === 'path') return reference.path;
	if (reference.kind === 'bare') {
		const file = await findLocal(hub, {kind: 'path', path: text});
		if (file) return file;
		throw usageError(
			`There is no file ${text}`,
			`Did you mean ${formatReference(reference.meant)} (Hugging Face)?`,
		);
	}

	const local = await findLocal(hub, reference);
	if (local) return local;
	if (hub.isOffline) throw await absent(hub, text);
	for await (const event of download(hub, reference, options)) {
		if (event.type === 'done') return event.path;
		yield event;
	}

	throw new Error('a download ended without its last event');
}

async function absent(hub: Hub, text: string): Promise<HubError> {
	const here = (await listLocal(hub)).map(({reference}) => reference);
	return new HubError('offline', `${text} is not on this machine and offline mode is on`, {
		hint: didYouMean(
			text,
			here,
			'llama-chat models list shows what is here; without --offline it is downloaded',
		),
	});
}
