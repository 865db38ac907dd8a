import {asChatError, usageError} from '../errors.js';
import {environmentVariable} from './describe.js';
import {checkSetting} from './parse.js';
import type {PartialSettings} from './resolve.js';
import {settingNames, settings} from './table.js';

/** Settings from `LLAMA_CHAT_<NAME>` variables; a list is one string a line. Throws a usage error on a bad value. */
export function settingsFromEnvironment(environment: NodeJS.ProcessEnv): PartialSettings {
	const found: Record<string, unknown> = {};
	for (const name of settingNames) {
		const variable = environmentVariable(name);
		const value = environment[variable];
		if (value === undefined || value === '') continue;
		try {
			found[name] = checkSetting(name, settings[name].kind === 'list' ? value.split('\n') : value);
		} catch (error) {
			const {message, hint} = asChatError(error);
			throw usageError(`${variable}: ${message}`, hint);
		}
	}

	return found;
}
