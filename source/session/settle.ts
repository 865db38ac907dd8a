import {asChatError} from '../errors.js';
import {Presets} from '../settings/presets/presets.js';
import {hasSavedSettings, loadSavedSettings} from '../settings/saved.js';
import type {Chat} from './chat.js';

/** Puts in force what was kept from earlier: settings, and the preset of the model. Returns what is wrong with it. */
export async function settle(
	chat: Chat,
	config: string,
	presets = new Presets(config),
): Promise<readonly string[]> {
	const saved = hasSavedSettings(config) ? await loadSavedSettings(config) : undefined;
	const problem = saved && chat.setSaved(saved.values);
	return [...(saved?.problems ?? []), ...(problem ? [problem] : []), ...(await settleModel(chat, presets))];
}

/** The preset that the chat's model begins with. A file that is damaged or gone is a sentence, never an end. */
export async function settleModel(chat: Chat, presets: Presets): Promise<readonly string[]> {
	try {
		const name = await presets.defaultOf(chat.state.modelPath);
		const preset = name === undefined ? undefined : await presets.named(name);
		const problem = chat.useModelPreset(preset);
		return [...(preset?.problems ?? []), ...(problem ? [problem] : [])];
	} catch (error) {
		return [`${asChatError(error).message} (the preset that this model begins with)`];
	}
}
