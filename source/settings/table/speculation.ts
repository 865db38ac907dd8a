import {integer, number, type Setting, text} from '../kinds.js';

/** Several tokens a step: they are guessed, then all are checked at once. */
export const speculation = {
	prompt_lookup_num_tokens: integer({
		default: 0,
		min: 0,
		max: 64,
		words: {off: 0},
		unit: 'tokens',
		help: 'Guesses so many next tokens from what stands in prompt and reply already, and checks them at once: the same reply, sooner where it copies or quotes; needs the native bridge.',
	}),
	max_matching_ngram_size: integer({
		default: 2,
		min: 1,
		max: 16,
		unit: 'tokens',
		help: 'With prompt_lookup_num_tokens, how many last tokens have to stand somewhere before, at best.',
	}),
	draft_model: text({
		default: '',
		read: typed => (['off', 'none'].includes(typed.trim()) ? '' : typed.trim()),
		flags: ['-md'],
		aliases: ['model_draft', 'assistant_model', 'spec_draft_model'],
		help: 'A much smaller model with the same vocabulary that guesses next tokens, which the model checks at once: the same reply, sooner; a GGUF file, or off.',
	}),
	num_assistant_tokens: integer({
		default: 8,
		min: 1,
		max: 64,
		aliases: ['draft_max', 'draft', 'draft_n', 'spec_draft_n_max'],
		unit: 'tokens',
		help: 'With draft_model, most tokens that are guessed at once.',
	}),
	assistant_confidence_threshold: number({
		default: 0.4,
		min: 0,
		max: 1,
		words: {off: 0},
		aliases: ['draft_p_min', 'spec_draft_p_min'],
		help: 'The draft model guesses no further once it gives its guess a probability below this.',
	}),
} satisfies Record<string, Setting>;
