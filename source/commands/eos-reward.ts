import {explainEosReward} from '../session/eos-reward.js';
import {formatSetting} from '../settings/parse.js';
import {settings} from '../settings/table.js';
import {splitWords} from '../settings/words.js';
import {changeSetting, code, valueCandidates} from './setting.js';
import type {Command, CommandContext} from './types.js';

export const eosReward: Command = {
	name: 'eos_reward',
	usage: '[on | off | START | start=0.7 strength=30 shape=linear] [--save]',
	help: settings.eos_reward.help,
	when: 'always',
	async run(rest, context) {
		if (rest === '') return {type: 'notice', text: `**eos_reward** is ${now(context)}`};
		const reply = await changeSetting('eos_reward', splitWords(rest), context);
		if (reply.type !== 'notice') return reply;
		return {...reply, text: `${reply.text} ${explainEosReward(context.chat.state.settings.values)}`};
	},
	complete: words => (words.length === 1 ? valueCandidates('eos_reward') : []),
};

function now({chat}: CommandContext): string {
	const {values} = chat.state.settings;
	return `${code(formatSetting('eos_reward', values.eos_reward))}. ${explainEosReward(values)}`;
}
