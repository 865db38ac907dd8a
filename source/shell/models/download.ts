import {download as fetchModel} from '../../hub/download.js';
import {findLocal} from '../../hub/find-local.js';
import {interrupted} from '../interrupted.js';
import {showProgress} from '../progress.js';
import type {Subcommand} from '../types.js';
import {remoteReference} from './reference.js';

export const download: Subcommand = {
	name: 'models download',
	usage: 'REF',
	help: 'Download a model; interrupted, it goes on where it stopped. Prints the path of the file.',
	words: [1, 1],
	async run(request) {
		const {hub, words, stderr, signal} = request;
		const reference = await remoteReference(request, words[0]!);
		const local = hub.isOffline ? await findLocal(hub, reference) : undefined;
		if (local) return {text: local, json: {path: local}};
		const progress = showProgress(stderr);
		let last: {path?: string; totalBytes?: number} = {};
		try {
			for await (const event of fetchModel(hub, reference, {signal})) {
				progress.show(event);
				if (event.type === 'done') last = event;
			}
		} catch (error) {
			throw interrupted(error, signal);
		} finally {
			progress.end();
		}

		return {text: last.path!, json: {path: last.path, sizeBytes: last.totalBytes}};
	},
};
