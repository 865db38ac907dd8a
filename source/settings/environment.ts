import {checkSetting} from './parse.js';
import type {PartialSettings} from './resolve.js';
import {settingNames, settings} from './table.js';

/** Settings from `LLAMA_CHAT_<NAME>` variables; a list is one string a line. Throws a usage error on a bad value. */
export function settingsFromEnvironment(environment: NodeJS.ProcessEnv): PartialSettings {
	const found: Record<string, unknown> = {};
	for (const name of settingNames) {
		const value = environment[`LLAMA_CHAT_${name.toUpperCase()}`];
		if (value === undefined || value === '') continue;
		found[name] = checkSetting(name, settings[name].kind === 'list' ? value.split('\n') : value);
	}

	return found;
}
