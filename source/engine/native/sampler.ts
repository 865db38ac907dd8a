/*
 * The sampler of one reply, as the addon makes it (js-sampler.cc). Every method throws an Error with a sentence.
 */

/**
 * A step between logits and a token: the name of a stage of stages.cc, and what it needs. The last stage but a grammar
 * chooses: greedy, draw, or mirostat. Penalties come before, a grammar after all others.
 */
export type Stage =
	| {
			readonly name: 'penalties';
			readonly window: number;
			readonly repetition: number;
			readonly frequency: number;
			readonly presence: number;
	  }
	| {
			readonly name: 'dry';
			readonly multiplier: number;
			readonly base: number;
			readonly allowedLength: number;
			readonly window: number;
			readonly breakers: readonly string[];
	  }
	| {readonly name: 'top_n_sigma'; readonly n: number}
	| {readonly name: 'top_k'; readonly k: number}
	| {readonly name: 'typical_p' | 'top_p' | 'min_p'; readonly p: number}
	| {readonly name: 'epsilon_cutoff' | 'eta_cutoff'; readonly epsilon: number}
	| {readonly name: 'greedy'}
	| {readonly name: 'xtc'; readonly probability: number; readonly threshold: number; readonly seed: number}
	| {
			readonly name: 'temperature';
			readonly temperature: number;
			readonly range: number;
			readonly exponent: number;
	  }
	| {
			readonly name: 'mirostat';
			readonly version: 1 | 2;
			readonly tau: number;
			readonly eta: number;
			readonly seed: number;
	  }
	| {readonly name: 'draw'; readonly seed: number}
	/** GBNF whose first rule is `root`. */
	| {readonly name: 'grammar'; readonly text: string};

export type StageName = Stage['name'];

/** Where telemetry of a token lies in the array that `sample` fills. */
export const telemetryPlace = {end: 0, entropy: 1, probability: 2, removedBy: 3, top: 4} as const;

/** `removedBy` when an end-of-generation token was left, and when none was possible before the first stage. */
export const nobody = -1;
export const beforeStages = -2;

export type NativeSampler = {
	/** Copies a row of the last batch's logits (-1: the last one); `target` has the vocabulary's size. */
	copyLogits(target: Float32Array, row: number): void;
	/**
	 * Draws a token and takes it as the reply's next. `logits`: what to draw from in place of the row itself.
	 * `telemetry`: filled with what was seen in the row, before any processor or sampler, see `telemetryPlace`; after
	 * `top` a token and its probability in turn, as many as fit, -1 where there are no more.
	 */
	sample(row: number, logits?: Float32Array, telemetry?: Float64Array): number;
	/** What the last token was chosen from; the probabilities are those of the choice where it was a random one. */
	left(): {readonly tokens: Int32Array; readonly probabilities: Float32Array};
	/** Frees it; best as soon as the reply has ended. */
	release(): void;
};
