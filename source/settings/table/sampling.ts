import {integer, number, type Setting} from '../kinds.js';

/** How the next token is drawn. */
export const sampling = {
	temperature: number({
		default: 0.8,
		min: 0,
		max: 100,
		aliases: ['temp'],
		help: 'How random the choice of each token is; 0 always takes the most likely one (greedy).',
	}),
	top_k: integer({
		default: 40,
		min: 0,
		max: 1_000_000,
		words: {off: 0},
		help: 'Choose among the k most likely tokens only; 0 turns it off.',
	}),
	top_p: number({
		default: 0.95,
		min: 0,
		max: 1,
		words: {off: 1},
		help: 'Choose among the most likely tokens that together reach probability p; 1 turns it off.',
	}),
	min_p: number({
		default: 0.05,
		min: 0,
		max: 1,
		words: {off: 0},
		help: 'Drop tokens less likely than p times the most likely one; 0 turns it off.',
	}),
	seed: integer({
		default: -1,
		min: -1,
		max: 4_294_967_295,
		words: {random: -1},
		help: 'Starts the random numbers: the same seed and settings give the same reply; -1 picks one and reports it.',
	}),
} satisfies Record<string, Setting>;
