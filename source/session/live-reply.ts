import type {Engine, GenerateRequest, GenerationEvent} from '../engine/types.js';
import type {Setting} from '../settings/kinds.js';
import {type SettingValues, settingNames, settings} from '../settings/table.js';
import type {ChatState, ChatStore} from './chat-store.js';

/** A reply as it is written; settings that a person changes meanwhile reach the engine at once. */
export async function* liveReply(
	engine: Engine,
	store: Pick<ChatStore, 'get' | 'subscribe'>,
	request: GenerateRequest,
	signal?: AbortSignal,
): AsyncGenerator<GenerationEvent> {
	let {settings: before} = store.get();
	const unsubscribe = store.subscribe(() => {
		const {settings: now, template} = store.get();
		if (now === before) return;
		before = now;
		engine.change({...now.values, stop: [...now.values.stop, ...(template?.stop ?? [])]});
	});
	try {
		yield* engine.generate(request, signal);
	} finally {
		unsubscribe();
	}
}

/** The settings a reply ended with: those it began with, and of the others what reached it. */
export function settingsReached(
	begun: SettingValues,
	{settings: {values: now}, model}: Pick<ChatState, 'settings' | 'model'>,
): SettingValues {
	const kinds = model?.hasBridge === false ? ['limit'] : ['limit', 'token'];
	const reaching = settingNames.filter(name => kinds.includes((settings[name] as Setting).applies ?? ''));
	return {...begun, ...Object.fromEntries(reaching.map(name => [name, now[name]]))};
}
