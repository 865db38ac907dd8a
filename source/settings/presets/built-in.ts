import type {PartialSettings} from '../resolve.js';

export type BuiltInPreset = {
	/** One or two sentences: what it is for, and why these values. */
	readonly help: string;
	readonly values: PartialSettings;
};

/** The presets that come with the program. To add one: a record here. */
export const builtInPresets: Readonly<Record<string, BuiltInPreset>> = {
	precise: {
		help: 'Close to the most likely words: facts, code, summaries.',
		values: {temperature: 0.2, top_k: 20, top_p: 0.9, min_p: 0.1},
	},
	balanced: {
		help: "llama.cpp's sampling, also where the model recommends another.",
		values: {temperature: 0.8, top_k: 40, top_p: 0.95, min_p: 0.05, repetition_penalty: 1, mirostat: 0},
	},
	creative: {
		help: 'More surprise, held together by min_p, and DRY against phrases that come again: stories, ideas.',
		values: {temperature: 1.2, top_k: 0, top_p: 1, min_p: 0.05, dry_multiplier: 0.8},
	},
	factual: {
		help: "DoLa brings out facts by contrasting layers; its authors' penalty keeps it from repeating itself.",
		values: {dola_layers: 'high', repetition_penalty: 1.2},
	},
	'llama2-fix': {
		help: 'For Llama 2 chat models that never stop: the [INST] template they were trained with, nothing that drops the end-of-sequence token (top_k, top_p off, min_p low), no penalty on the ends of earlier turns, and a reward for closing before the limit.',
		values: {
			chat_template: 'llama2',
			temperature: 0.7,
			top_k: 0,
			top_p: 1,
			min_p: 0.01,
			repetition_penalty: 1,
			eos_reward: 'on',
			ignore_eos: 'off',
			min_new_tokens: 0,
			loop_guard: 6,
		},
	},
};
