import type {PartialSettings} from '../../settings/resolve.js';
import {type SettingName, settingGroups} from '../../settings/table.js';
import type {Run} from '../run.js';

/**
 * The settings that go on with a conversation: those that somebody chose for its last reply. How a model is loaded and
 * computed counts only for that same model. One that came from elsewhere opens no file here.
 */
export function restoredSettings(
	run: Run | undefined,
	modelPath: string,
	isImported = false,
): PartialSettings {
	if (!run) return {};
	const isSameModel = !isImported && run.model.path === modelPath;
	const {Model, Positions, Speculation} = settingGroups;
	const ofMachine: ReadonlySet<string> = new Set(Object.keys({...Model, ...Positions, ...Speculation}));
	const names = run.chosen
		.filter((name: SettingName) => isSameModel || !ofMachine.has(name))
		.filter(name => !(isImported && namesFile(name, run)));
	return Object.fromEntries(names.map(name => [name, run.settings[name]])) as PartialSettings;
}

/** Settings whose value is always the name of a file; others name one with an @. */
const fileSettings: ReadonlySet<SettingName> = new Set(['chat_template_file', 'draft_model']);

const namesFile = (name: SettingName, {settings}: Run): boolean =>
	fileSettings.has(name) || String(settings[name]).startsWith('@');
