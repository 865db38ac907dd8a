import {printableLine} from '../printable.js';
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
	preset: ['from the preset', 'preset'],
};

/** "kept from an earlier run" */
export const describeOrigin = (resolved: Resolved, name: SettingName): string => said(resolved, name, 0);

/** "kept" */
export const originWord = (resolved: Resolved, name: SettingName): string => said(resolved, name, 1);

function said({origin, preset}: Resolved, name: SettingName, form: 0 | 1): string {
	const text = origins[origin[name]][form];
	return origin[name] === 'preset' && preset ? `${text} ${printableLine(preset.name)}` : text;
}
