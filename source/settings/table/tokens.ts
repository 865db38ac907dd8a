import {readBias} from '../bias.js';
import {readDecay} from '../decay.js';
import {integer, list, type Setting, spelled, toggle} from '../kinds.js';
import {readTokenIds} from '../token-ids.js';

const tokenIds = 'off, or token ids as in 2,32000';

/** Tokens that are favoured, avoided, forbidden or forced. */
export const tokens = {
	sequence_bias: list({
		default: [],
		flags: ['-l'],
		aliases: ['logit_bias'],
		item: {takes: 'texts or token ids with a bias, as Paris=2, 15043=-1.5 or [12,13]=ban', read: readBias},
		applies: 'token',
		help: "Added to the logit of a text's (last) token wherever the text may come: TEXT=BIAS or ID=BIAS; ban forbids it.",
	}),
	bad_words: list({
		default: [],
		aliases: ['bad_words_ids', 'banned_strings'],
		applies: 'token',
		help: 'Texts, or tokens as [12,13], that a reply never holds the way the model would write them.',
	}),
	suppress_tokens: spelled({
		default: 'off',
		takes: tokenIds,
		words: {off: 'off'},
		read: readTokenIds,
		aliases: ['custom_token_bans'],
		applies: 'token',
		help: 'These tokens never come.',
	}),
	begin_suppress_tokens: spelled({
		default: 'off',
		takes: tokenIds,
		words: {off: 'off'},
		read: readTokenIds,
		help: 'A reply does not begin with any of these tokens.',
	}),
	forced_bos_token_id: integer({
		default: -1,
		min: -1,
		max: 10_000_000,
		words: {off: -1},
		aliases: ['forced_bos'],
		help: 'Every reply begins with this token.',
	}),
	forced_eos_token_id: integer({
		default: -1,
		min: -2,
		max: 10_000_000,
		words: {off: -1, eos: -2},
		aliases: ['forced_eos'],
		applies: 'token',
		help: "The last token that a limit allows is this one; eos stands for the model's own.",
	}),
	ignore_eos: toggle({
		default: 'off',
		aliases: ['ban_eos', 'ban_eos_token'],
		applies: 'token',
		help: 'No end-of-generation token is allowed: a reply goes on to its limit.',
	}),
	exponential_decay_length_penalty: spelled({
		default: 'off',
		takes: 'off, or a start and a factor as in 200,1.05',
		words: {off: 'off'},
		read: readDecay,
		applies: 'token',
		help: 'From start tokens on the end of the reply gets likelier, by the factor for each further token; below 1 less likely.',
	}),
} satisfies Record<string, Setting>;
