import {randomInt} from 'node:crypto';
import type {SettingValues} from '../settings/table.js';
import type {Stage} from './native/sampler.js';

/** llama.cpp takes this seed for "random" (LLAMA_DEFAULT_SEED), so a reply with it could not be repeated. */
const reservedSeed = 0xff_ff_ff_ff;

/** The seed in force: the given one, or a new one for -1 (and for the one that llama.cpp reserves). */
export const chooseSeed = (seed: number): number =>
	seed >= 0 && seed < reservedSeed ? seed : randomInt(0, reservedSeed);

/** Whether the most likely token is always taken. */
export const isGreedy = ({temperature}: SettingValues): boolean => temperature <= 0;

/**
 * The way from logits to a token, after the processors of logits/: only stages that are on, in llama.cpp's order, in
 * which the temperature comes last, so that it does not change what the others leave:
 *
 *   penalties → DRY → top_n_sigma → top_k → typical_p → top_p → min_p → epsilon_cutoff → eta_cutoff → xtc
 *   → temperature → draw
 *
 * (llama.cpp has no epsilon and eta.) Greedy knows penalties and DRY alone: what the others take away or weigh is
 * never the most likely token, or would not leave the choice to it. Mirostat takes the place of all that truncates.
 */
export function stagesOf(settings: SettingValues, seed: number, contextLength: number): Stage[] {
	const before = penalties(settings, contextLength);
	if (isGreedy(settings)) return [...before, {name: 'greedy'}];
	return [...before, ...truncation(settings), temperature(settings), {name: 'draw', seed}];
}

function truncation({top_k, top_p, min_p}: SettingValues): Stage[] {
	return [
		...(top_k > 0 ? [{name: 'top_k', k: top_k} as const] : []),
		...(top_p < 1 ? [{name: 'top_p', p: top_p} as const] : []),
		...(min_p > 0 ? [{name: 'min_p', p: min_p} as const] : []),
		{name: 'sort'},
	];
}

const temperature = (settings: SettingValues): Stage => ({
	name: 'temperature',
	temperature: settings.temperature,
	range: 0,
	exponent: 1,
});

/** How many of the last tokens a setting means: -1 is the whole context. */
export const windowOf = (tokens: number, contextLength: number): number =>
	tokens < 0 ? contextLength : Math.min(tokens, contextLength);

function penalties(settings: SettingValues, contextLength: number): Stage[] {
	const {repetition_penalty: repetition, presence_penalty: presence, frequency_penalty: frequency} = settings;
	const window = windowOf(settings.repeat_last_n, contextLength);
	if (window === 0 || (repetition === 1 && presence === 0 && frequency === 0)) return [];
	return [{name: 'penalties', window, repetition, frequency, presence}];
}
