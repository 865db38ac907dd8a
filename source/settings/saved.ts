import {existsSync, renameSync, statSync} from 'node:fs';
import path from 'node:path';
import {ChatError} from '../errors.js';
import {findSetting, settingNamed} from './names.js';
import {checkSetting} from './parse.js';
import type {PartialSettings} from './resolve.js';
import type {SettingName, SettingValues} from './table.js';

/*
 * The settings a person asked to keep (`/set --save`), in `config.json` of the configuration folder. `conf` is imported
 * when first needed: it costs more than the first frame may.
 */

export type SavedSettings = {
	readonly values: PartialSettings;
	/** Sentences about entries that were left out, or about a file that could not be read. */
	readonly problems: readonly string[];
};

/** Whether anything was ever kept: without it nobody has to wait for `conf`. */
export const hasSavedSettings = (folder: string): boolean => existsSync(path.join(folder, 'config.json'));

/** Reads what was kept. Never throws: a damaged file is moved aside, a bad entry is skipped, both are reported. */
export async function loadSavedSettings(folder: string): Promise<SavedSettings> {
	const {store, problem} = await openStore(folder, 'config');
	const {values, problems} = checkKept(store?.store, 'kept setting');
	return {values, problems: problem ? [problem, ...problems] : problems};
}

/** What a file says of settings, entry by entry; what nobody could set is left out, and `what` it was is said. */
export function checkKept(kept: unknown = {}, what: string): SavedSettings {
	const values: Record<string, unknown> = {};
	const problems: string[] = [];
	const isObject = typeof kept === 'object' && kept !== null && !Array.isArray(kept);
	if (!isObject) problems.push(`The ${what} is not a JSON object and was ignored.`);
	for (const [key, value] of Object.entries(isObject ? kept : {})) {
		const name = findSetting(key);
		if (!name) {
			problems.push(`"${key}" is no setting and was ignored (${what}).`);
			continue;
		}

		try {
			values[name] = checkSetting(name, value);
		} catch (error) {
			problems.push(`${(error as Error).message} (${what}, ignored)`);
		}
	}

	return {values, problems};
}

/** Keeps one setting for the next time; `undefined` forgets it. Throws when the file cannot be written. */
export async function saveSetting<Name extends SettingName>(
	folder: string,
	name: Name,
	value: SettingValues[Name] | undefined,
): Promise<void> {
	const {store, failure} = await openStore(folder, 'config');
	if (!store) throw failure;
	if (value === undefined) store.delete(settingNamed(name));
	else store.set(name, value);
}

/** A JSON file of the configuration folder, for the owner only; a damaged one is moved aside. */
export async function openStore(folder: string, name: string) {
	const file = path.join(folder, `${name}.json`);
	if (existsSync(file) && !statSync(file).isFile()) {
		const failure = new ChatError(`${file} is not a regular file.`, {hint: 'Remove it to keep settings.'});
		return {problem: failure.message, failure};
	}

	const {default: Conf} = await import('conf');
	const open = () =>
		new Conf<Record<string, unknown>>({
			cwd: folder,
			configName: name,
			projectName: 'llama-chat',
			accessPropertiesByDotNotation: false,
			configFileMode: 0o600,
		});
	try {
		return {store: open()};
	} catch (error) {
		if (!(error instanceof SyntaxError)) {
			return {problem: `${file} could not be read: ${(error as Error).message}.`, failure: error};
		}

		renameSync(file, `${file}.damaged`);
		return {
			store: open(),
			problem: `${file} was not valid JSON and was moved to ${file}.damaged.`,
		};
	}
}
