import type {PartialSettings} from '../../settings/resolve.js';
import {type SettingName, settingGroups} from '../../settings/table.js';
import type {Run} from '../run.js';

/**
 * The settings that go on with a conversation: those that somebody chose for its last reply. How a model is loaded and
 * computed counts only for that same model.
 */
export function restoredSettings(run: Run | undefined, modelPath: string): PartialSettings {
	if (!run) return {};
	const isSameModel = run.model.path === modelPath;
	const ofMachine: ReadonlySet<string> = new Set(Object.keys(settingGroups.Model));
	const names = run.chosen.filter((name: SettingName) => isSameModel || !ofMachine.has(name));
	return Object.fromEntries(names.map(name => [name, run.settings[name]])) as PartialSettings;
}
