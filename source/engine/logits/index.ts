import {eosReward} from './eos-reward.js';
import {minNewTokens} from './min-new-tokens.js';
import type {LogitsContext, LogitsProcessor, LogitsProcessorFactory} from './processor.js';

export type {LogitsContext, LogitsProcessor, LogitsStep} from './processor.js';

/**
 * Every processor under the name of its setting, in the order in which they work: that of Hugging Face's
 * `generate()`, whose warpers (temperature, top-k, …) come after all of them; see sampling.ts for those.
 */
const factories = {
	min_new_tokens: minNewTokens,
	eos_reward: eosReward,
} satisfies Record<string, LogitsProcessorFactory>;

export type ProcessorName = keyof typeof factories;

export type NamedProcessor = {readonly name: ProcessorName; readonly process: LogitsProcessor};

/** The processors that are on. */
export function logitsProcessors(context: LogitsContext): NamedProcessor[] {
	const on: NamedProcessor[] = [];
	for (const [name, make] of Object.entries(factories) as [ProcessorName, LogitsProcessorFactory][]) {
		const process = make(context);
		if (process) on.push({name, process});
	}
	return on;
}
