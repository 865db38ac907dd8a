import {eosRamp} from '../engine/logits/eos-ramp.js';
import type {SettingName, SettingValues} from '../settings/table.js';
import {adapterName, loraLine} from './lora.js';

/** Settings whose values are long, or say too little alone, in a few words: for a line that shows what differs from the defaults. */
export const inShort: {readonly [Name in SettingName]?: (values: SettingValues) => string} = {
	system_prompt: () => 'system prompt',
	prompt_template: () => 'prompt template',
	grammar: ({grammar}) => `grammar${fileOf(grammar)}`,
	json_schema: ({json_schema}) => `JSON schema${fileOf(json_schema)}`,
	eos_reward: eosRewardLine,
	lora: loraLine,
	draft_model: ({draft_model}) => `draft ${adapterName(draft_model)}`,
};

/** Where nobody said at which part of the limit the reward begins, the token does it. */
function eosRewardLine({eos_reward, max_new_tokens}: SettingValues): string {
	const said = `eos_reward ${eos_reward}`;
	if (eos_reward.includes('start=') || max_new_tokens <= 0) return said;
	return `${said} from ${Math.ceil(eosRamp(eos_reward, max_new_tokens).start)}/${max_new_tokens}`;
}

const fileOf = (value: string): string => (value.startsWith('@') ? ` ${value}` : '');
