import {settingNamed} from '../settings/names.js';
import {formatSetting} from '../settings/parse.js';
import {settingNames} from '../settings/table.js';
import {code, nameCandidates, showSetting} from './setting.js';
import type {Command} from './types.js';

export const show: Command = {
	name: 'show',
	aliases: ['settings'],
	usage: '[NAME]',
	help: 'Shows all settings and where each value comes from, or one of them.',
	when: 'always',
	run(rest, context) {
		if (rest !== '') return showSetting(settingNamed(rest), context);
		const {settings, model, template} = context.chat.state;
		const rows = settingNames.map(
			name =>
				`| ${name} | ${code(formatSetting(name, settings.values[name]).replaceAll('|', '\\|'))} | ${settings.origin[name]} |`,
		);
		const about = model
			? `Model: ${model.name}, ${model.architecture}, ${model.quantization}, ${model.layers} layers, context ${model.contextLength}. Template: ${template?.name} (${template?.source}).\n\n`
			: '';
		return {type: 'notice', text: `${about}| setting | value | from |\n|---|---|---|\n${rows.join('\n')}`};
	},
	complete: words => (words.length === 1 ? nameCandidates() : []),
};
