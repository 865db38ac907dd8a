import type {Setting} from '../../settings/kinds.js';
import {formatSetting} from '../../settings/parse.js';
import type {PartialSettings} from '../../settings/resolve.js';
import {type SettingName, type SettingValues, settings as table} from '../../settings/table.js';
import type {ModelIdentity} from '../run.js';
import {plural} from '../stop-line.js';

/** How a model is loaded to make a reply again: as it was computed then, where a person left the choice to the program. */
export function loadedAs(
	settings: SettingValues,
	{threads, gpu}: Pick<ModelIdentity, 'threads' | 'gpu'>,
	given: PartialSettings,
): SettingValues {
	return {
		...settings,
		...(threads > 0 && {threads}),
		...(gpu === false && {gpu: 'off'}),
		...given,
	};
}

/** What is not as it was when a reply was recorded, and what that means for it: one sentence each. */
export function changedCircumstances(recorded: ModelIdentity, now: ModelIdentity): readonly string[] {
	const isOther = (name: 'fingerprint' | 'sha256') =>
		recorded[name] !== undefined && now[name] !== undefined && recorded[name] !== now[name];
	const sentences: string[] = [];
	const say = (was: string, is: string, meaning: string) => {
		if (was !== is) sentences.push(`Recorded with ${was}, replayed with ${is}: ${meaning}`);
	};
	if (isOther('fingerprint') || isOther('sha256') || recorded.sizeBytes !== now.sizeBytes)
		sentences.push(
			`The file of ${now.name} is not the one that answered (${recorded.name}): other weights say other things.`,
		);
	say(
		recorded.build || 'an unknown build',
		now.build,
		'another release may compute in another order, which changes the last bits and now and then a token.',
	);
	say(
		deviceOf(recorded),
		deviceOf(now),
		'other kernels round differently, which changes the last bits and now and then a token.',
	);
	say(
		plural(recorded.threads, 'thread'),
		plural(now.threads, 'thread'),
		'they divide sums differently, which can change the last bits.',
	);
	say(
		`a context of ${recorded.contextLength} tokens`,
		`a context of ${now.contextLength} tokens`,
		'replies end elsewhere when it is full, and attention may be computed in other parts.',
	);
	return sentences;
}

/** Settings of the command line that take the place of recorded ones. */
export function changedSettings(recorded: SettingValues, given: PartialSettings): readonly string[] {
	return (Object.keys(given) as SettingName[])
		.filter(name => !['context', 'model'].includes((table[name] as Setting).applies ?? ''))
		.filter(name => JSON.stringify(recorded[name]) !== JSON.stringify(given[name]))
		.map(
			name =>
				`${name} is ${formatSetting(name, given[name]!)} here, recorded was ${formatSetting(name, recorded[name])}: the replies are other ones.`,
		);
}

const deviceOf = ({gpu, gpuLayers}: Pick<ModelIdentity, 'gpu' | 'gpuLayers'>): string =>
	gpu === false || gpuLayers === 0 ? 'the CPU' : `${gpuLayers} layers on ${gpu}`;
