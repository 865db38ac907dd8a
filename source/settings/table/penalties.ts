import {integer, number, type Setting} from '../kinds.js';

/** Against repetition. */
export const penalties = {
	repetition_penalty: number({
		default: 1,
		min: 0.01,
		max: 10,
		words: {off: 1},
		aliases: ['repeat_penalty'],
		help: 'Makes tokens of the last repeat_last_n less likely: above 1 discourages repeats, 1 is off.',
	}),
	repeat_last_n: integer({
		default: 64,
		min: -1,
		max: 1_000_000,
		words: {off: 0, context: -1},
		help: 'How many of the last tokens the three penalties look at; 0 is none, -1 the whole context.',
	}),
	presence_penalty: number({
		default: 0,
		min: -10,
		max: 10,
		words: {off: 0},
		help: 'Subtracted once from the logit of every token that was used.',
	}),
	frequency_penalty: number({
		default: 0,
		min: -10,
		max: 10,
		words: {off: 0},
		help: 'Subtracted from the logit of a token for each time it was used.',
	}),
} satisfies Record<string, Setting>;
