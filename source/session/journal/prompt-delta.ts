import type {PromptLine} from './lines.js';

/** Tokens of one reply, as a journal holds them. */
export type Generation = {
	/** The reply's node. */
	readonly id: number;
	/** Numbers of programs, from 1: replies with the same one were generated over one KV cache. */
	readonly opening: number;
	readonly prompt: PromptLine;
	readonly tokens: readonly number[];
};

/** A prompt told as its difference from an earlier reply: a long conversation is not written again with every turn. */
export function promptDelta(
	prompt: readonly number[],
	earlier: {readonly id: number; readonly tokens: readonly number[]} | undefined,
): PromptLine {
	let same = 0;
	while (earlier && same < prompt.length && prompt[same] === earlier.tokens[same]) same++;
	return {from: same === 0 ? 0 : earlier!.id, same, tokens: prompt.slice(same)};
}

/**
 * The prompt of each reply in the order in which they were generated, whole: [reply's node, token ids]. Undefined where
 * a line is missing that it was told by. Each is a new array; only one is held at a time.
 */
export function* promptsOf(
	generations: readonly Generation[],
): Generator<[generation: Generation, prompt: readonly number[] | undefined]> {
	/** Prompts with their replies that a later one is told by. */
	const needed = new Map<number, number>();
	for (const {prompt} of generations) needed.set(prompt.from, (needed.get(prompt.from) ?? 0) + 1);
	const whole = new Map<number, readonly number[]>();
	for (const generation of generations) {
		const {id, prompt, tokens} = generation;
		const base = prompt.from === 0 ? [] : whole.get(prompt.from);
		const ids =
			base && base.length >= prompt.same ? [...base.slice(0, prompt.same), ...prompt.tokens] : undefined;
		const left = (needed.get(prompt.from) ?? 0) - 1;
		needed.set(prompt.from, left);
		if (left === 0) whole.delete(prompt.from);
		if (ids && needed.has(id)) whole.set(id, [...ids, ...tokens]);
		yield [generation, ids];
	}
}
