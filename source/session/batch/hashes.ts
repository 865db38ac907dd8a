import {createHash} from 'node:crypto';
import type {ModelInfo} from '../../engine/types.js';
import {type SettingValues, settingNames, settings as table} from '../../settings/table.js';
import type {Row} from './rows.js';

/*
 * Short hashes, hexadecimal, that a result is written with, so that a later run can tell whether it is one of its own.
 */

/** Of what a row asks; undefined when it cannot be asked. */
export const promptHash = (row: Row): string | undefined =>
	'messages' in row ? shortHash(row.messages.map(({role, content}) => [role, content])) : undefined;

/** Of the model and the settings. Those at their defaults are no part of it: a version that has more finds the same. */
export function settingsHash({name, sizeBytes}: ModelInfo, settings: SettingValues): string {
	const changed = settingNames
		.filter(setting => JSON.stringify(settings[setting]) !== JSON.stringify(table[setting].default))
		.map(setting => [setting, settings[setting]]);
	return shortHash([name, sizeBytes, changed]);
}

const length = 12;

const shortHash = (value: unknown): string =>
	createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, length);
