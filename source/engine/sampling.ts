import {randomInt} from 'node:crypto';
import type {SettingValues} from '../settings/table.js';
import type {Sampling} from './model.js';

/** llama.cpp takes this seed for "random" (LLAMA_DEFAULT_SEED), so a reply with it could not be repeated. */
const reservedSeed = 0xff_ff_ff_ff;

/** The seed in force: the given one, or a new one for -1 (and for the one that llama.cpp reserves). */
export const chooseSeed = (seed: number): number =>
	seed >= 0 && seed < reservedSeed ? seed : randomInt(0, reservedSeed);

/**
 * Settings in the sampler's words. `tokens` are prompt and reply so far and grow while the reply is written;
 * `promptLength` is where the reply begins in them.
 */
export function samplingOf(
	settings: SettingValues,
	seed: number,
	tokens: readonly number[],
	promptLength: number,
	contextLength: number,
): Sampling {
	const minimum = settings.min_new_tokens;
	return {
		temperature: settings.temperature,
		topK: settings.top_k,
		topP: settings.top_p,
		minP: settings.min_p,
		seed,
		penalties: penaltiesOf(settings, tokens, contextLength),
		...(minimum > 0 && {forbidEnd: () => tokens.length - promptLength < minimum}),
	};
}

function penaltiesOf(
	settings: SettingValues,
	tokens: readonly number[],
	contextLength: number,
): Sampling['penalties'] {
	const {repetition_penalty: repetition, presence_penalty: presence, frequency_penalty: frequency} = settings;
	const window = settings.repeat_last_n < 0 ? contextLength : Math.min(settings.repeat_last_n, contextLength);
	if (window === 0 || (repetition === 1 && presence === 0 && frequency === 0)) return undefined;
	return {repetition, presence, frequency, window, recent: () => tokens.slice(-window)};
}
