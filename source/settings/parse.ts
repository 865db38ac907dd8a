import {usageError} from '../errors.js';
import {didYouMean} from '../nearest.js';
import type {NumberSetting, Setting} from './kinds.js';
import {type SettingName, type SettingValues, settings} from './table.js';

export type SettingValue = SettingValues[SettingName];

/**
 * What a person typed as the value of a setting. Numbers may be given by the setting's words (`off`, `auto`);
 * `default` is the default of any setting; in text and lists `\n`, `\t` and `\\` are escapes.
 * Throws a usage error that names the range or the choices.
 */
export function parseSetting(name: SettingName, typed: string | readonly string[]): SettingValue {
	const setting: Setting = settings[name];
	if (typed === 'default') return setting.default;
	if (setting.kind === 'list') {
		if (typed === 'off' || typed === 'none') return [];
		return (typeof typed === 'string' ? [typed] : typed)
			.filter(Boolean)
			.flatMap(setting.item?.read ?? resolveEscapes);
	}
	const text = typeof typed === 'string' ? typed : typed.join(' ');
	switch (setting.kind) {
		case 'number':
		case 'integer':
			return parseNumber(name, setting, text.trim());
		case 'choice': {
			const word = text.trim().toLowerCase();
			const choice = setting.words?.[word] ?? word;
			if (setting.choices.includes(choice)) return choice;
			const known = `It is one of: ${setting.choices.join(', ')}.`;
			throw usageError(`${name} cannot be "${text}".`, didYouMean(choice, setting.choices, known));
		}

		case 'spelled': {
			const value = setting.read(text.trim().toLowerCase());
			if (value !== undefined) return value;
			throw usageError(`${name} cannot be "${text}".`, `It takes ${setting.takes}.`);
		}

		case 'text':
			return setting.read?.(text) ?? resolveEscapes(text);
	}
}

/** The same for a value that came as data (config file): a wrong type or range throws a usage error too. */
export function checkSetting(name: SettingName, value: unknown): SettingValue {
	const setting: Setting = settings[name];
	if (setting.kind === 'list') {
		if (Array.isArray(value) && value.every(item => typeof item === 'string'))
			return setting.item ? value.flatMap(setting.item.read) : value;
	} else if (setting.kind === 'text') {
		if (typeof value === 'string') return setting.read?.(value) ?? value;
	} else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
		return parseSetting(name, String(value));
	}

	throw usageError(`${name} cannot be ${JSON.stringify(value)}.`, setting.help);
}

function parseNumber(name: string, setting: NumberSetting, text: string): number {
	const word = setting.words?.[text.toLowerCase()];
	if (word !== undefined) return word;
	const value = Number(text.replaceAll('_', ''));
	const isNumber =
		text !== '' && Number.isFinite(value) && (setting.kind === 'number' || Number.isInteger(value));
	if (isNumber && value >= setting.min && value <= setting.max) return value;
	const problem = isNumber ? 'is out of range' : text === '' ? 'needs a value' : `cannot be "${text}"`;
	throw usageError(`${name} ${problem}.`, `It takes ${describeRange(setting)}.`);
}

/** "a number from 0 to 1, or off" */
export function describeRange(setting: Setting): string {
	switch (setting.kind) {
		case 'number':
		case 'integer': {
			const words = Object.keys(setting.words ?? {});
			const noun = setting.kind === 'integer' ? 'a whole number' : 'a number';
			return `${noun} from ${setting.min} to ${setting.max}${words.length > 0 ? `, or ${words.join(', ')}` : ''}`;
		}

		case 'choice':
			return `one of ${setting.choices.join(', ')}`;
		case 'list':
			return `any number of ${setting.item?.takes ?? 'strings'}`;
		case 'spelled':
			return setting.takes;
		case 'text':
			return 'any text';
	}
}

/** A value as a person reads it; the inverse of `parseSetting` for numbers and choices. */
export function formatSetting(name: SettingName, value: SettingValue): string {
	const setting: Setting = settings[name];
	if (typeof value === 'number') {
		const words = 'words' in setting ? setting.words : undefined;
		const word = Object.entries(words ?? {}).find(([, number]) => number === value)?.[0];
		return word ?? String(value);
	}

	if (typeof value === 'string') {
		if (setting.kind !== 'text') return value;
		// A language of its own has quotes enough.
		return setting.read ? value.replaceAll(/\s*\n\s*/g, ' ') || 'off' : JSON.stringify(value);
	}

	const isSpelled = setting.kind === 'list' && setting.item;
	return value.length === 0 ? 'none' : value.map(item => (isSpelled ? item : JSON.stringify(item))).join(' ');
}

/** A value as a person would type it after `/set NAME`, and `parseSetting` reads it. */
export function typedForm(name: SettingName, value: SettingValue): string {
	if (typeof value === 'string' && settings[name].kind === 'text')
		return value.replace(/[\\\n\t\r]/g, character => escapeOf.get(character)!);
	return Array.isArray(value) && value.length === 0 ? '' : formatSetting(name, value);
}

const escapes: Readonly<Record<string, string>> = {n: '\n', t: '\t', r: '\r', '\\': '\\'};

const escapeOf = new Map(
	Object.entries(escapes).map(([letter, character]) => [character, `\\${letter}`] as const),
);

const resolveEscapes = (text: string): string =>
	text.replace(/\\([ntr\\])/g, (_, letter: string) => escapes[letter]!);
