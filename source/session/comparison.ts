import type {PartialSettings} from '../settings/resolve.js';
import {settingNames} from '../settings/table.js';
import type {Reply} from './conversation.js';

/** The settings in which two replies differ, each with its own values; the seed not where chance gave it to one of them. */
export function differingSettings(
	one: Pick<Reply, 'settings'>,
	other: Pick<Reply, 'settings'>,
): readonly [PartialSettings, PartialSettings] {
	const names = settingNames.filter(
		name =>
			JSON.stringify(one.settings[name]) !== JSON.stringify(other.settings[name]) &&
			(name !== 'seed' || (one.settings.seed >= 0 && other.settings.seed >= 0)),
	);
	const of = ({settings}: Pick<Reply, 'settings'>) =>
		Object.fromEntries(names.map(name => [name, settings[name]])) as PartialSettings;
	return [of(one), of(other)];
}
