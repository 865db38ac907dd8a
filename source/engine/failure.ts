import {ChatError} from '../errors.js';
import type {ContextSettings} from './context.js';
import type {Failure} from './types.js';

/** Any thrown value in plain data. */
export function asFailure(error: unknown): Failure {
	if (error instanceof ChatError) {
		const {message, hint, cause} = error;
		return {message, hint, cause: cause === undefined ? undefined : described(cause)};
	}
	const message = error instanceof Error && error.message !== '' ? error.message : String(error);
	return {
		message: `The engine failed: ${message.slice(0, longestReason).replace(/\.$/, '')}.`,
		cause: described(error),
	};
}

export const asError = ({message, hint, cause}: Failure): ChatError => new ChatError(message, {hint, cause});

/** A native library may quote a text of any length from a file. */
const longestCause = 20_000;
const longestReason = 300;

const described = (cause: unknown): string =>
	(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)).slice(0, longestCause);

/** What `explainLoad` knows besides the error. */
export type LoadTrouble = {
	/** File name of the model. */
	readonly name: string;
	readonly architecture: string;
	/** The last error lines of llama.cpp. */
	readonly log: readonly string[];
};

/** A model that looked well but would not load, in a sentence: llama.cpp gives the reason only in its log. */
export function explainLoad(error: unknown, {name, architecture, log}: LoadTrouble): ChatError {
	if (error instanceof ChatError) return error;
	const cause = [described(error), ...log].join('\n').slice(0, longestCause);
	const all = cause.toLowerCase();
	if (all.includes('unknown model architecture')) {
		return new ChatError(
			`${name} has the architecture "${architecture}", which this version does not support.`,
			{
				hint: 'Choose another model, or look for a newer version of the program.',
				cause,
			},
		);
	}
	if (isOutOfMemory(all)) {
		return new ChatError(`Not enough memory to load ${name}.`, {
			hint: 'Choose a smaller model or a smaller quantization, or fewer gpu_layers.',
			cause,
		});
	}
	const reason = logReason(log);
	return new ChatError(`${name} cannot be loaded${reason ? `: ${reason}` : ''}.`, {
		hint: 'Download the model again, or choose another one.',
		cause,
	});
}

/** The same for a context with these settings. */
export function explainContext(
	error: unknown,
	{context_length, cache_type_k, cache_type_v, flash_attention}: ContextSettings,
	log: readonly string[],
): ChatError {
	if (error instanceof ChatError) return error;
	const cause = [described(error), ...log].join('\n').slice(0, longestCause);
	const what = context_length > 0 ? `a context of ${context_length} tokens` : 'a context';
	if (isOutOfMemory(cause.toLowerCase())) {
		const smaller =
			cache_type_k === 'f16' && cache_type_v === 'f16' ? ', or cache_type_k and cache_type_v q8_0' : '';
		return new ChatError(`Not enough memory for ${what}.`, {
			hint: `Set a smaller context_length${smaller}.`,
			cause,
		});
	}
	if (/quantized V cache/i.test(cause)) {
		return new ChatError(
			`cache_type_v ${cache_type_v} needs flash attention, which does not work with this model on this device.`,
			{hint: 'Set cache_type_v f16.', cause},
		);
	}
	if (cause.includes('does not support different K')) {
		return new ChatError('This model needs the same type for keys and values of the KV cache.', {
			hint: `Set cache_type_v ${cache_type_k}, or cache_type_k ${cache_type_v}.`,
			cause,
		});
	}
	const reason = logReason(log);
	const unusual = [
		...(cache_type_k === 'f16' && cache_type_v === 'f16' ? [] : ['cache_type_k and cache_type_v f16']),
		...(flash_attention === 'on' ? ['flash_attention auto'] : []),
		'a smaller context_length',
	];
	return new ChatError(`Cannot make ${what}${reason ? `: ${reason}` : ''}.`, {
		hint: `Set ${unusual.join(', or ')}.`,
		cause,
	});
}

const isOutOfMemory = (text: string): boolean =>
	/insufficient ?memory|out of memory|too large for the available|failed to allocate|unable to allocate|bad_alloc|cannot allocate/.test(
		text,
	);

/** The most telling line of llama.cpp's log, without the names of its functions. */
function logReason(log: readonly string[]): string | undefined {
	const line = log.find(text => /error|fail|missing|invalid|unknown|unsupported|wrong/i.test(text));
	return line
		?.replace(/^(?:\w*_\w*: |error loading model(?: \w+)?: )+/, '')
		.slice(0, longestReason)
		.replace(/\.$/, '')
		.trim();
}
