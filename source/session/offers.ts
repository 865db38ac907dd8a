import type {SettingValues} from '../settings/table.js';
import type {Reply} from './conversation.js';

/** What helps after a reply that was cut, as the commands to type; nothing after one that ended by itself. */
export function offers(reply: Reply): readonly string[] {
	const {stop, settings, canContinue} = reply;
	const goOn = canContinue ? ['/continue'] : [];
	switch (stop.reason) {
		case 'max_new_tokens':
			// Without a word there is no length to speak of.
			if (!canContinue) return [];
			return [...goOn, `/max_new_tokens ${2 * stop.limit}`, ...endsEarlier(settings, stop.limit)];
		case 'max_time':
			return [...goOn, `/max_time ${2 * stop.limit}`];
		case 'context_full':
			return canContinue ? goOn : ['/context_length or /clear makes room'];
		case 'loop':
			// The second for a model that runs away, the last for a person who asked for repeats.
			return [
				'/regen',
				...(settings.repetition_penalty === 1 ? ['/repetition_penalty 1.1'] : []),
				'/loop_guard off',
			];
		default:
			return goOn;
	}
}

/** How the next reply may end before its limit: nothing keeps it from ending, and the reward draws it to its end. */
function endsEarlier(
	{ignore_eos, min_new_tokens, eos_reward}: SettingValues,
	limit: number,
): readonly string[] {
	if (ignore_eos === 'on') return ['/ignore_eos off'];
	if (min_new_tokens >= limit) return ['/min_new_tokens off'];
	return eos_reward === 'off' ? ['/eos_reward on'] : [];
}
