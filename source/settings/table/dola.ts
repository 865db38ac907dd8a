import {number, type Setting, spelled, toggle} from '../kinds.js';
import {readLayers} from '../layers.js';

/** Contrasting layers. */
export const dola = {
	dola_layers: spelled({
		default: 'off',
		takes: 'off, low, high, or layers as in 4,6 (0: the token embeddings)',
		words: {off: 'off', low: 'low', high: 'high'},
		read: readLayers,
		aliases: ['dola'],
		help: 'DoLa: contrasts the last layer with the one of these that differs most, which brings out facts; high for short answers, low for long reasoning.',
	}),
	dola_relative_top: number({
		default: 0.1,
		min: 0.000_001,
		max: 1,
		help: 'With DoLa, tokens less likely than this times the most likely one become impossible.',
	}),
	dola_norm: toggle({
		default: 'off',
		help: "With DoLa, earlier layers go through the model's final norm too; off is the paper's code.",
	}),
} satisfies Record<string, Setting>;
