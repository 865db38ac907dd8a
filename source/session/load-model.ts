import type {Engine} from '../engine/types.js';
import {ChatError} from '../errors.js';
import type {ChatEvent} from './chat-events.js';
import type {ChatStore} from './chat-store.js';
import {loadRequest} from './load-request.js';

/** Loads the model, or what changed of it. Throws ChatError when that fails. */
export async function* loadModel(
	engine: Engine,
	store: ChatStore,
	signal?: AbortSignal,
): AsyncGenerator<ChatEvent> {
	const {modelPath, settings} = store.get();
	for await (const event of engine.load(loadRequest(modelPath, settings.values), signal)) {
		if (event.type === 'progress') {
			yield {type: 'loading', fraction: event.fraction};
		} else if (event.type === 'failed') {
			throw new ChatError(event.failure.message, event.failure);
		} else {
			store.loaded(event.model);
			yield {type: 'loaded', model: event.model};
			for (const text of store.newContradictions()) yield {type: 'notice', text};
		}
	}
}
