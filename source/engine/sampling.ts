import {randomInt} from 'node:crypto';
import type {SettingValues} from '../settings/table.js';
import type {Stage} from './native/sampler.js';

/** llama.cpp takes this seed for "random" (LLAMA_DEFAULT_SEED), so a reply with it could not be repeated. */
const reservedSeed = 0xff_ff_ff_ff;

/** The seed in force: the given one, or a new one for -1 (and for the one that llama.cpp reserves). */
export const chooseSeed = (seed: number): number =>
	seed >= 0 && seed < reservedSeed ? seed : randomInt(0, reservedSeed);

/** Whether the most likely token is always taken. */
export const isGreedy = ({
	temperature,
	do_sample,
}: Pick<SettingValues, 'temperature' | 'do_sample'>): boolean => temperature <= 0 || do_sample === 'off';

/**
 * The way from logits to a token, after the processors of logits/: only stages that are on, in llama.cpp's order, in
 * which the temperature comes last, so that it does not change what the others leave:
 *
 *   penalties → DRY → top_n_sigma → top_k → typical_p → top_p → min_p → epsilon_cutoff → eta_cutoff → xtc
 *   → temperature → draw
 *
 * (llama.cpp has no epsilon and eta; in Hugging Face they come after the others.) Greedy takes the most likely token
 * after penalties and DRY. Mirostat takes the place of all that drop tokens, and draws. A grammar is asked last, about
 * the token that was drawn, and only when it does not fit about all.
 */
export function stagesOf(
	settings: SettingValues,
	{seed, contextLength, grammar}: {seed: number; contextLength: number; grammar?: string},
): Stage[] {
	return [
		...penalties(settings, contextLength),
		...dry(settings, contextLength),
		...(isGreedy(settings) ? [{name: 'greedy'} as const] : randomStages(settings, seed)),
		...(grammar === undefined ? [] : [{name: 'grammar', text: grammar} as const]),
	];
}

function randomStages(settings: SettingValues, seed: number): Stage[] {
	const {mirostat, mirostat_tau: tau, mirostat_eta: eta} = settings;
	if (mirostat !== 0)
		return [temperature(settings), {name: 'mirostat', version: mirostat === 1 ? 1 : 2, tau, eta, seed}];
	return [...truncation(settings, seed), temperature(settings), {name: 'draw', seed}];
}

function truncation(settings: SettingValues, seed: number): Stage[] {
	const {top_n_sigma, top_k, typical_p, top_p, min_p, epsilon_cutoff, eta_cutoff} = settings;
	const {xtc_probability: probability, xtc_threshold: threshold} = settings;
	const stages: [boolean, Stage][] = [
		[top_n_sigma > 0, {name: 'top_n_sigma', n: top_n_sigma}],
		[top_k > 0, {name: 'top_k', k: top_k}],
		[typical_p < 1, {name: 'typical_p', p: typical_p}],
		[top_p < 1, {name: 'top_p', p: top_p}],
		[min_p > 0, {name: 'min_p', p: min_p}],
		[epsilon_cutoff > 0, {name: 'epsilon_cutoff', epsilon: epsilon_cutoff}],
		[eta_cutoff > 0, {name: 'eta_cutoff', epsilon: eta_cutoff}],
		[probability > 0, {name: 'xtc', probability, threshold, seed}],
	];
	return stages.filter(([isOn]) => isOn).map(([, stage]) => stage);
}

const temperature = (settings: SettingValues): Stage => ({
	name: 'temperature',
	temperature: settings.temperature,
	range: settings.dynatemp_range,
	exponent: settings.dynatemp_exponent,
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

function dry(settings: SettingValues, contextLength: number): Stage[] {
	const {dry_multiplier: multiplier, dry_base: base, dry_allowed_length: allowedLength} = settings;
	const window = windowOf(settings.dry_penalty_last_n, contextLength);
	if (multiplier === 0 || window === 0) return [];
	const breakers = settings.dry_sequence_breakers;
	const areNone = breakers.length === 1 && breakers[0] === 'none';
	return [{name: 'dry', multiplier, base, allowedLength, window, breakers: areNone ? [] : breakers}];
}
