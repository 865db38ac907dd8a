import {choice, integer, list, type Setting} from '../kinds.js';
import {readLoras} from '../lora.js';

/** Names and order of llama.cpp's --cache-type-k. */
const cacheTypes = ['f32', 'f16', 'bf16', 'q8_0', 'q4_0', 'q4_1', 'iq4_nl', 'q5_0', 'q5_1'] as const;

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
	cache_type_k: choice({
		default: 'f16',
		choices: cacheTypes,
		flags: ['-ctk'],
		applies: 'context',
		help: 'How the keys of the KV cache are stored: q8_0 takes half the memory of f16, q4_0 a quarter, and both cost some accuracy.',
	}),
	cache_type_v: choice({
		default: 'f16',
		choices: cacheTypes,
		flags: ['-ctv'],
		applies: 'context',
		help: 'The same for the values; all but f32, f16 and bf16 need flash attention.',
	}),
	flash_attention: choice({
		default: 'auto',
		choices: ['auto', 'on', 'off'],
		words: {true: 'on', '1': 'on', yes: 'on', false: 'off', '0': 'off', no: 'off', '-1': 'auto'},
		bare: 'on',
		flags: ['-fa'],
		aliases: ['flash_attn'],
		applies: 'context',
		help: 'A way to compute attention that takes less memory and mostly less time; auto uses it where the model and the device can.',
	}),
	lora: list({
		default: [],
		item: {takes: 'LoRA adapters, each a GGUF file or FILE:SCALE', read: readLoras},
		aliases: ['lora_scaled'],
		applies: 'context',
		help: 'LoRA adapters that change the model while they are on, each with a scale; /lora lists and changes them.',
	}),
} satisfies Record<string, Setting>;
