import type {SettingName, SettingValues} from '../settings/table.js';
import {adapterName, loraLine} from './lora.js';

/** Settings whose values are long, in a few words: for a line that shows what differs from the defaults. */
export const inShort: {readonly [Name in SettingName]?: (values: SettingValues) => string} = {
	system_prompt: () => 'system prompt',
	prompt_template: () => 'prompt template',
	grammar: ({grammar}) => `grammar${fileOf(grammar)}`,
	json_schema: ({json_schema}) => `JSON schema${fileOf(json_schema)}`,
	lora: loraLine,
	draft_model: ({draft_model}) => `draft ${adapterName(draft_model)}`,
};

const fileOf = (value: string): string => (value.startsWith('@') ? ` ${value}` : '');
