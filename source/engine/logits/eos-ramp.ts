/** Part of the limit from which on the end is rewarded. */
const defaultStart = 0.8;
/** Without a given start it begins early enough for an item or a sentence to end, in tokens … */
const shortestRamp = 32;
/** … but never before this part of the limit. */
const earliestStart = 0.5;
/** Logits that the end gains at most: enough for a model that is sure to go on. */
const defaultStrength = 30;

const shapes: Readonly<Record<string, (share: number) => number>> = {
	linear: share => share,
	quadratic: share => share ** 2,
	cubic: share => share ** 3,
};

export type EosRamp = {
	/** Tokens, not always whole: before so many there is no reward. */
	readonly start: number;
	/** Logits at the limit. */
	readonly strength: number;
	readonly shape: string;
	/** Logits that the end gains after so many tokens: 0 at the start, `strength` at the limit. */
	bias(tokens: number): number;
};

/**
 * `eos_reward` for a reply of at most `limit` tokens. The setting is `on`, or what differs from the defaults, as in
 * `start=0.7 strength=10 shape=linear`.
 */
export function eosRamp(setting: string, limit: number): EosRamp {
	const given = new Map(setting.split(' ').map(part => part.split('=') as [string, string]));
	const early = Math.max(earliestStart, 1 - shortestRamp / limit);
	const start = limit * Number(given.get('start') ?? Math.min(defaultStart, early));
	const strength = Number(given.get('strength') ?? defaultStrength);
	const shape = given.get('shape') ?? 'quadratic';
	const share = (tokens: number): number => Math.min(1, Math.max(0, (tokens - start) / (limit - start)));
	return {start, strength, shape, bias: tokens => strength * shapes[shape]!(share(tokens))};
}
