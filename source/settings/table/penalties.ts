import {integer, list, number, type Setting} from '../kinds.js';

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
	encoder_repetition_penalty: number({
		default: 1,
		min: 0.01,
		max: 10,
		words: {off: 1},
		help: "Looks at the prompt alone: above 1 favours its tokens (a reply that stays with its source), below 1 avoids them; Hugging Face's sense.",
	}),
	no_repeat_ngram_size: integer({
		default: 0,
		min: 0,
		max: 1_000_000,
		words: {off: 0},
		help: 'No sequence of so many tokens comes twice in prompt and reply, but for the end of a reply; 0 turns it off.',
	}),
	dry_multiplier: number({
		default: 0,
		min: 0,
		max: 100,
		words: {off: 0},
		help: 'DRY: how much a token loses that would go on repeating what was there before, 0.8 for example; 0 turns it off.',
	}),
	dry_base: number({
		default: 1.75,
		min: 1,
		max: 100,
		help: 'DRY: the loss is multiplied by this for each token that the repeat is longer.',
	}),
	dry_allowed_length: integer({
		default: 2,
		min: 0,
		max: 1_000_000,
		unit: 'tokens',
		help: 'DRY: repeats up to this length cost nothing.',
	}),
	dry_penalty_last_n: integer({
		default: -1,
		min: -1,
		max: 10_000_000,
		words: {off: 0, context: -1},
		unit: 'tokens',
		help: 'DRY: how many of the last tokens are searched for repeats; 0 is none, -1 the whole context.',
	}),
	dry_sequence_breakers: list({
		default: ['\n', ':', '"', '*'],
		aliases: ['dry_sequence_breaker'],
		help: 'DRY: no repeat goes across any of these strings; none alone allows all.',
	}),
} satisfies Record<string, Setting>;
