import type {Model, Sampling} from './model.js';
import {isGreedy, windowOf} from './sampling.js';
import type {TokenSource, TokenSourceOptions} from './token-source.js';

/** Tokens chosen by node-llama-cpp's own sampler, where there is no native bridge. */
export function librarySource(
	{sequence}: Pick<Model, 'sequence'>,
	{context, seed}: TokenSourceOptions,
): TokenSource {
	return {
		async *tokens(first) {
			for await (const {token} of sequence.generate(first, basicSampling(context, seed, sequence.capacity)))
				yield token;
		},
		lastEnd: undefined,
		telemetry: () => undefined,
		release: () => {},
	};
}

/** The settings in the words of node-llama-cpp's sampler. */
export function basicSampling(
	{settings, tokens, newStart}: Pick<TokenSourceOptions['context'], 'settings' | 'tokens' | 'newStart'>,
	seed: number,
	contextLength: number,
): Sampling {
	const minimum = settings.min_new_tokens;
	return {
		temperature: isGreedy(settings) ? 0 : settings.temperature,
		topK: settings.top_k,
		topP: settings.top_p,
		minP: settings.min_p,
		seed,
		penalties: penalties(settings, tokens, contextLength),
		...(minimum > 0 && {forbidEnd: () => tokens.length - newStart < minimum}),
	};
}

function penalties(
	settings: TokenSourceOptions['context']['settings'],
	tokens: readonly number[],
	contextLength: number,
): Sampling['penalties'] {
	const {repetition_penalty: repetition, presence_penalty: presence, frequency_penalty: frequency} = settings;
	const window = windowOf(settings.repeat_last_n, contextLength);
	if (window === 0 || (repetition === 1 && presence === 0 && frequency === 0)) return undefined;
	return {repetition, presence, frequency, window, recent: () => tokens.slice(-window)};
}
