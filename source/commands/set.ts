import {usageError} from '../errors.js';
import {findSetting, settingNamed} from '../settings/names.js';
import {changeSetting, nameCandidates, showSetting, valueCandidates, wordsFor} from './setting.js';
import type {Command} from './types.js';

export const set: Command = {
	name: 'set',
	usage: 'NAME VALUE [--save]',
	help: 'Changes a setting from the next reply on; --save keeps it for the next time.',
	when: 'always',
	run(rest, context) {
		const [, first, typed = ''] = /^([^\s=]+)\s*=?\s*([\s\S]*)$/.exec(rest) ?? [];
		if (first === undefined)
			throw usageError('/set needs a name and a value.', 'For example: /set temperature 0.7');
		const name = settingNamed(first);
		return typed === '' ? showSetting(name, context) : changeSetting(name, wordsFor(name, typed), context);
	},
	complete(words) {
		if (words.length === 1) return nameCandidates();
		const name = findSetting(words[0]!);
		return words.length === 2 && name ? valueCandidates(name) : [];
	},
};
