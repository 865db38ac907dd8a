import type {Model} from '../model.js';
import type {ContextBridge} from '../native/index.js';
import {telemetryPlace} from '../native/sampler.js';
import type {Drafter} from './drafter.js';

export type DraftOptions = {
	/** Most tokens guessed at once. */
	readonly count: number;
	/** Guesses end below this probability, 0 … 1. */
	readonly confidence: number;
};

/** What a small model with the same vocabulary would say, greedy. Its KV cache follows the tokens by itself. */
export function draftModel(
	{sequence, vocabulary, prefillChunk}: Pick<Model, 'sequence' | 'vocabulary' | 'prefillChunk'>,
	bridge: ContextBridge,
	tokens: readonly number[],
	{count, confidence}: DraftOptions,
): Drafter {
	const sampler = bridge.createSampler([{name: 'greedy'}], [], []);
	const seen = new Float64Array(telemetryPlace.top);
	return {
		async guess(most) {
			const room = sequence.capacity - tokens.length - 2;
			const limit = Math.min(count, most, room);
			if (limit <= 0) return [];
			const last = tokens.length - 1;
			for (let at = await sequence.keepPrefix(tokens.slice(0, last)); at < last; ) {
				const chunk = tokens.slice(at, Math.min(at + prefillChunk, last));
				await sequence.evaluate(chunk);
				at += chunk.length;
			}
			const guess: number[] = [];
			for (let next = tokens[last]!; guess.length < limit; ) {
				await sequence.decode([next]);
				next = sampler.sample(-1, undefined, seen);
				if (seen[telemetryPlace.probability]! < confidence) break;
				guess.push(next);
				if (vocabulary.ends(next)) break;
			}
			return guess;
		},
		release: () => sampler.release(),
	};
}
