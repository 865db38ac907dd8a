import type {Engine, GenerateRequest, GenerationEvent} from '../engine/types.js';
import type {ChatStore} from './chat-store.js';

/** A reply as it is written; settings that a person changes meanwhile reach the engine at once. */
export async function* liveReply(
	engine: Engine,
	store: Pick<ChatStore, 'get' | 'subscribe'>,
	request: GenerateRequest,
	signal?: AbortSignal,
): AsyncGenerator<GenerationEvent> {
	let {settings} = store.get();
	const unsubscribe = store.subscribe(() => {
		const now = store.get().settings;
		if (now === settings) return;
		settings = now;
		engine.change(now.values);
	});
	try {
		yield* engine.generate(request, signal);
	} finally {
		unsubscribe();
	}
}
