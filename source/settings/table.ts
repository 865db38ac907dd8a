import {choice, integer, list, number, type Setting, spelled, text} from './kinds.js';
import {readLayers} from './layers.js';

/**
 * Every setting of the program, once. Flags, `/set`, the slash command of the same name, `/show`, the config file,
 * JSON output and the tables in README all follow from these records; adding a setting is adding one here and
 * using its value where it acts.
 *
 * Canonical names are Hugging Face's `generate()` where it has one; aliases are those of llama.cpp and Ollama.
 * Sampler defaults are llama.cpp's.
 */
export const settings = {
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
	seed: integer({
		default: -1,
		min: -1,
		max: 4_294_967_295,
		words: {random: -1},
		help: 'Starts the random numbers: the same seed and settings give the same reply; -1 picks one and reports it.',
	}),
	max_new_tokens: integer({
		default: 1024,
		min: -1,
		max: 10_000_000,
		words: {unlimited: -1},
		flags: ['-n'],
		aliases: ['num_predict', 'n_predict', 'predict', 'max_tokens'],
		unit: 'tokens',
		help: 'Cuts a reply after so many tokens; -1 is no limit but the context.',
	}),
	min_new_tokens: integer({
		default: 0,
		min: 0,
		max: 1_000_000,
		words: {off: 0},
		unit: 'tokens',
		help: 'No end-of-generation token is allowed before so many tokens.',
	}),
	max_time: number({
		default: 0,
		min: 0,
		max: 1_000_000,
		words: {off: 0},
		unit: 's',
		help: 'Cuts a reply after so many seconds of writing; 0 is no limit.',
	}),
	stop: list({
		default: [],
		flags: ['-r'],
		aliases: ['stop_strings', 'stop_sequences', 'reverse_prompt'],
		help: 'A reply ends before any of these strings; they may hold spaces and newlines (\\n).',
	}),
	system_prompt: text({
		default: '',
		aliases: ['system'],
		flags: ['-sys'],
		help: 'Instructions given to the model before the conversation.',
	}),
	prompt_template: text({
		default: '',
		help: 'Put around each message: {text} stands for it, {stdin} for what is piped in, {name} for a variable. Text, or the name of a saved prompt.',
	}),
	prompt_variables: list({
		default: [],
		aliases: ['var'],
		help: 'Variables for prompt_template, each as name=value.',
	}),
	chat_template: text({
		default: 'model',
		help: "How messages become a prompt: model (the model's own template), a name that /template lists, or none for plain completion.",
	}),
	chat_template_file: text({
		default: '',
		help: 'A file with a chat template in Jinja, used in place of chat_template.',
	}),
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
	dola_norm: choice({
		default: 'off',
		choices: ['off', 'on'],
		help: "With DoLa, earlier layers go through the model's final norm too; off is the paper's code.",
	}),
	context_length: integer({
		default: 0,
		min: 0,
		max: 100_000_000,
		words: {auto: 0},
		flags: ['-c'],
		aliases: ['num_ctx', 'ctx_size', 'n_ctx'],
		unit: 'tokens',
		applies: 'context',
		help: 'Tokens the model sees at once; 0 chooses from the model and the memory.',
	}),
	context_overflow: choice({
		default: 'drop_oldest',
		choices: ['drop_oldest', 'stop'],
		help: 'When the conversation outgrows the context: leave out the oldest turns and say so, or stop.',
	}),
	threads: integer({
		default: 0,
		min: 0,
		max: 1024,
		words: {auto: 0},
		flags: ['-t'],
		aliases: ['num_thread'],
		applies: 'model',
		help: 'CPU threads; 0 chooses by model size, never more than the machine has cores.',
	}),
	gpu: choice({
		default: 'auto',
		choices: ['auto', 'cuda', 'vulkan', 'metal', 'off'],
		applies: 'model',
		help: 'What computes besides the CPU.',
	}),
	gpu_layers: integer({
		default: -1,
		min: -2,
		max: 100_000,
		words: {auto: -1, max: -2},
		flags: ['-ngl'],
		aliases: ['num_gpu', 'n_gpu_layers', 'ngl'],
		applies: 'model',
		help: 'Layers of the model kept on the GPU: a number, auto, or max.',
	}),
} satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

type ValueOf<S> = S extends {kind: 'number' | 'integer'}
	? number
	: S extends {kind: 'choice'; choices: ReadonlyArray<infer Choice>}
		? Choice
		: S extends {kind: 'list'}
			? readonly string[]
			: string;

/** One resolved value for each setting, under its canonical name. */
export type SettingValues = {readonly [Name in SettingName]: ValueOf<(typeof settings)[Name]>};

export const settingNames = Object.keys(settings) as SettingName[];
