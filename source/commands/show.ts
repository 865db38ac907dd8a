import {settingNamed} from '../settings/names.js';
import {nameCandidates, showSetting} from './setting.js';
import {settingsTable} from './settings.js';
import type {Command} from './types.js';

export const show: Command = {
	name: 'show',
	usage: '[NAME]',
	help: 'Shows all settings and where each value comes from, or one of them.',
	when: 'always',
	run(rest, context) {
		if (rest !== '') return showSetting(settingNamed(rest), context);
		const {model, template} = context.chat.state;
		const about = model
			? `Model: ${model.name}, ${model.architecture}, ${model.quantization}, ${model.layers} layers, context ${model.contextLength}. Template: ${template?.name} (${template?.source}).\n\n`
			: '';
		return {type: 'notice', text: `${about}${settingsTable('', context)}`};
	},
	complete: words => (words.length === 1 ? nameCandidates() : []),
};
