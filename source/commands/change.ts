import {formatOf} from '../session/format.js';
import type {Setting} from '../settings/kinds.js';
import {formatSetting, parseSetting, type SettingValue} from '../settings/parse.js';
import {type SettingName, settings} from '../settings/table.js';
import {describeOrigin} from './origin.js';
import type {CommandContext} from './types.js';

/** What became of a setting. */
export type Change = {
	readonly name: SettingName;
	readonly value: SettingValue;
	/** What else there is to say of it, as words that follow the value: "kept for the next time". */
	readonly words: readonly string[];
	/** When it takes effect, as a sentence; '' where that is simply the next reply. */
	readonly effect: string;
	/** Sentences about what it contradicts. */
	readonly warnings: readonly string[];
};

/** Sets what was typed, and keeps it for the next time where `keep` says so. Throws a usage error for a bad value. */
export async function changeTo(
	name: SettingName,
	typed: string | readonly string[],
	{chat, save}: CommandContext,
	keep = false,
): Promise<Change> {
	const value = parseSetting(name, typed);
	const isDefault = typed === 'default';
	const {values} = chat.state.settings;
	// What a file says wrong is better heard now than at the next message.
	if (name === 'grammar' || name === 'json_schema')
		formatOf({...values, grammar: '', json_schema: '', [name]: value});
	if (isDefault) chat.set({[name]: undefined});
	if (!isDefault || !isSame(chat.state.settings.values[name], value)) chat.set({[name]: value});
	if (keep) {
		const kept = isDefault ? undefined : value;
		await save(name, kept);
		chat.saved(name, kept);
	}
	return {
		name,
		value,
		words: isDefault ? afterDefault(name, chat, keep) : keep ? [keptWords] : [],
		effect: effectOf(name, chat),
		warnings: chat.newContradictions(),
	};
}

const keptWords = 'kept for the next time';

const isSame = (one: SettingValue, other: SettingValue): boolean =>
	JSON.stringify(one) === JSON.stringify(other);

/** A default is only for this chat where another value is kept. */
function afterDefault(name: SettingName, chat: CommandContext['chat'], keep: boolean): readonly string[] {
	if (keep) return ['and no longer kept'];
	const kept = chat.savedValue(name);
	if (kept === undefined) return [];
	return [`kept as ${formatSetting(name, kept)} for the next time; /set ${name} default --save forgets it`];
}

/** Keeps the value in force for the next time. */
export async function keep(name: SettingName, {chat, save}: CommandContext): Promise<Change> {
	const value = chat.state.settings.values[name];
	await save(name, value);
	chat.saved(name, value);
	return {name, value, words: [keptWords], effect: '', warnings: []};
}

/**
 * Takes back the strongest thing a person said of a setting: what was set in this chat, then what was kept; when
 * something else gave the value (a flag, the model, …), the default takes its place.
 */
export async function reset(name: SettingName, {chat, save}: CommandContext): Promise<Change> {
	const {origin} = chat.state.settings;
	const before = chat.state.settings.values[name];
	if (origin[name] === 'config') {
		await save(name, undefined);
		chat.saved(name, undefined);
	} else chat.set({[name]: undefined});
	if (isSame(chat.state.settings.values[name], before) && chat.state.settings.origin[name] !== 'default')
		chat.set({[name]: (settings[name] as Setting).default});
	return {
		name,
		value: chat.state.settings.values[name],
		words: [describeOrigin(chat.state.settings, name)],
		effect: effectOf(name, chat),
		warnings: chat.newContradictions(),
	};
}

/** When a change takes effect. */
function effectOf(name: SettingName, {isWriting, state}: CommandContext['chat']): string {
	const applies = (settings[name] as Setting).applies ?? 'reply';
	switch (applies) {
		case 'context':
			return 'The context is made anew before the next reply.';
		case 'model':
			return 'The model is loaded again before the next reply.';
		default: {
			if (!isWriting) return '';
			const isNow = applies === 'limit' || (applies === 'token' && state.model?.hasBridge !== false);
			return isNow ? 'From the next token on.' : 'From the next reply on.';
		}
	}
}

/** A change in a sentence or more; `quote` marks its value. */
export function changeText(
	{name, value, words, effect, warnings}: Change,
	quote: (text: string) => string,
): string {
	const said = [`${name} = ${quote(formatSetting(name, value))}`, ...words].join(', ');
	return [`${said}.`, effect, ...warnings].filter(text => text !== '').join(' ');
}
