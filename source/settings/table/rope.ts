import {choice, integer, number, type Setting} from '../kinds.js';

/** How far positions reach: rotary position embeddings. */
export const rope = {
	rope_scaling_type: choice({
		default: 'model',
		choices: ['model', 'none', 'linear', 'yarn'],
		aliases: ['rope_scaling'],
		applies: 'model',
		help: "How positions are stretched to contexts longer than the model was trained on; model is the model's own way.",
	}),
	rope_scale: number({
		default: 0,
		min: 0,
		max: 1024,
		words: {model: 0},
		aliases: ['rope_factor', 'rope_scaling_factor'],
		applies: 'model',
		help: "How far positions are stretched: 4 makes a model that was trained on 2048 tokens reach 8192; 0 is the model's own factor.",
	}),
	rope_freq_scale: number({
		default: 0,
		min: 0,
		max: 1024,
		words: {model: 0},
		aliases: ['rope_frequency_scale'],
		applies: 'model',
		help: 'The same the other way round: 0.25 is a rope_scale of 4.',
	}),
	rope_freq_base: number({
		default: 0,
		min: 0,
		max: 1_000_000_000,
		words: {model: 0},
		aliases: ['rope_theta', 'rope_frequency_base'],
		applies: 'model',
		help: "Base of the position frequencies, larger for longer contexts (NTK-aware scaling); 0 is the model's own, mostly 10000 to 1000000.",
	}),
	yarn_orig_ctx: integer({
		default: 0,
		min: 0,
		max: 100_000_000,
		words: {model: 0},
		aliases: ['original_max_position_embeddings'],
		unit: 'tokens',
		applies: 'model',
		help: 'With rope_scaling_type yarn, the context the model was trained on before it was stretched; 0 is what the model says.',
	}),
	yarn_attn_factor: number({
		default: 0,
		min: 0,
		max: 100,
		words: {model: 0},
		aliases: ['attention_factor'],
		applies: 'model',
		help: "Multiplies the attention's magnitude that goes with stretched positions; 0 is the model's own.",
	}),
} satisfies Record<string, Setting>;
