import {integer, number, type Setting} from '../kinds.js';

/** How long a reply may and has to be. */
export const length = {
	max_new_tokens: integer({
		default: 1024,
		min: -1,
		max: 10_000_000,
		words: {unlimited: -1},
		flags: ['-n'],
		aliases: ['num_predict', 'n_predict', 'predict', 'max_tokens'],
		unit: 'tokens',
		applies: 'limit',
		help: 'Cuts a reply after so many tokens; -1 is no limit but the context.',
	}),
	min_new_tokens: integer({
		default: 0,
		min: 0,
		max: 1_000_000,
		words: {off: 0},
		unit: 'tokens',
		applies: 'token',
		help: 'No end-of-generation token is allowed before so many tokens.',
	}),
	max_time: number({
		default: 0,
		min: 0,
		max: 1_000_000,
		words: {off: 0},
		unit: 's',
		applies: 'limit',
		help: 'Cuts a reply after so many seconds of writing; 0 is no limit.',
	}),
} satisfies Record<string, Setting>;
