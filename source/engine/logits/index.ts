import {badWords} from './bad-words.js';
import {encoderRepetitionPenalty} from './encoder-repetition-penalty.js';
import {eosReward} from './eos-reward.js';
import {exponentialDecayLengthPenalty} from './exponential-decay-length-penalty.js';
import {forcedBos, forcedEos} from './forced-tokens.js';
import {ignoreEos} from './ignore-eos.js';
import {minNewTokens} from './min-new-tokens.js';
import {noRepeatNgram} from './no-repeat-ngram.js';
import type {LogitsContext, LogitsProcessor, LogitsProcessorFactory} from './processor.js';
import {sequenceBias} from './sequence-bias.js';
import {beginSuppressTokens, suppressTokens} from './suppress-tokens.js';

export type {LogitsContext, LogitsProcessor, LogitsStep} from './processor.js';

/**
 * Every processor under the name of its setting, in the order in which they work: that of Hugging Face's
 * `generate()`, whose warpers (temperature, top-k, …) come after all of them; see sampling.ts for those.
 */
const factories = {
	sequence_bias: sequenceBias,
	encoder_repetition_penalty: encoderRepetitionPenalty,
	no_repeat_ngram_size: noRepeatNgram,
	bad_words: badWords,
	min_new_tokens: minNewTokens,
	ignore_eos: ignoreEos,
	exponential_decay_length_penalty: exponentialDecayLengthPenalty,
	eos_reward: eosReward,
	suppress_tokens: suppressTokens,
	begin_suppress_tokens: beginSuppressTokens,
	// Hugging Face has these two earlier; here nothing may undo them.
	forced_bos_token_id: forcedBos,
	forced_eos_token_id: forcedEos,
} satisfies Record<string, LogitsProcessorFactory>;

export type ProcessorName = keyof typeof factories;

export type NamedProcessor = {readonly name: ProcessorName; readonly process: LogitsProcessor};

/** The processors that are on. Throws ChatError for a value that does not suit the model. */
export function logitsProcessors(context: LogitsContext): NamedProcessor[] {
	const on: NamedProcessor[] = [];
	for (const [name, make] of Object.entries(factories) as [ProcessorName, LogitsProcessorFactory][]) {
		const process = make(context);
		if (process) on.push({name, process});
	}
	return on;
}
