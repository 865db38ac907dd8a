import {choice, integer, type Setting} from '../kinds.js';

/** How the model is loaded and computed. */
export const machine = {
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
