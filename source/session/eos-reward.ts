import {eosRamp} from '../engine/logits/eos-ramp.js';
import type {SettingValues} from '../settings/table.js';

/** What the reward of the end does under these settings: one sentence. */
export function explainEosReward({eos_reward, max_new_tokens}: SettingValues): string {
	if (eos_reward === 'off')
		return 'Replies end where the model ends them, or at their limit; `/eos_reward on` lets them close before it.';
	const isLimited = max_new_tokens > 0;
	const {start, strength, shape} = eosRamp(eos_reward, isLimited ? max_new_tokens : 1000);
	const from = isLimited
		? `From token ${Math.ceil(start)} of ${max_new_tokens} on`
		: `From ${Math.round(start / 10)} % of what the context has room for on`;
	return `${from}, ends of sentences and items draw the end of the reply, by up to ${strength} logits (${shape}).`;
}
