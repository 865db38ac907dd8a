import type {Origin, Resolved} from '../settings/resolve.js';
import type {SettingName} from '../settings/table.js';

/** Where a value came from, as a clause and as a word. */
const origins: Readonly<Record<Origin, readonly [clause: string, word: string]>> = {
	default: ['the default', 'default'],
	model: ["the model's recommendation", 'model'],
	config: ['kept from an earlier run', 'kept'],
	environment: ['from the environment', 'environment'],
	conversation: ['as this conversation had it', 'conversation'],
	flag: ['from the command line', 'flag'],
	set: ['set in this chat', 'set here'],
};

/** "kept from an earlier run" */
export const describeOrigin = ({origin}: Resolved, name: SettingName): string => origins[origin[name]][0];

/** "kept" */
export const originWord = ({origin}: Resolved, name: SettingName): string => origins[origin[name]][1];
