import {usageError} from '../errors.js';
import {findSetting, settingNamed} from '../settings/names.js';
import {changeSetting, nameCandidates, showSetting, valueCandidates} from './setting.js';
import type {Command} from './types.js';
import {splitWords} from './words.js';

export const set: Command = {
	name: 'set',
	usage: 'NAME VALUE [--save]',
	help: 'Changes a setting from the next reply on; --save keeps it for the next time.',
	when: 'always',
	run(rest, context) {
		const [first, ...words] = splitWords(rest.replace(/^(\S+?)\s*=\s*/, '$1 '));
		if (first === undefined)
			throw usageError('/set needs a name and a value.', 'For example: /set temperature 0.7');
		const name = settingNamed(first);
		if (words.length === 0) return showSetting(name, context);
		return changeSetting(name, words, context);
	},
	complete(words) {
		if (words.length === 1) return nameCandidates();
		const name = findSetting(words[0]!);
		return words.length === 2 && name ? valueCandidates(name) : [];
	},
};
