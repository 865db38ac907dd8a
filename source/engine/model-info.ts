import {basename} from 'node:path';
import type {CheckedModel} from '../gguf/check.js';
import {fileTypes} from '../gguf/tensor-types.js';
import type {SettingValues} from '../settings/table.js';
import type {ModelInfo} from './types.js';

/** What the file itself says of the model; the rest of ModelInfo is known once it is loaded. */
export type StaticInfo = Pick<
	ModelInfo,
	| 'name'
	| 'path'
	| 'architecture'
	| 'parameters'
	| 'quantization'
	| 'sizeBytes'
	| 'layers'
	| 'trainContextLength'
	| 'chatTemplate'
	| 'recommended'
>;

/** Characters of a text from the file that a person sees; what is longer would fill the screen. */
const longestText = 200;

const short = (text: string): string =>
	text.length > longestText ? `${[...text.slice(0, longestText)].slice(0, -1).join('')}…` : text;

export function staticInfo(
	path: string,
	{header, parameters, sizeBytes}: Omit<CheckedModel, 'tensors'>,
): StaticInfo {
	const {metadata} = header;
	const text = (key: string): string | undefined => {
		const value = metadata.get(key);
		return typeof value === 'string' && value !== '' ? value : undefined;
	};
	const number = (key: string): number => {
		const value = metadata.get(key);
		return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;
	};
	const architecture = text('general.architecture') ?? 'unknown';
	return {
		name: short(text('general.name') ?? basename(path)),
		path,
		architecture: short(architecture),
		parameters,
		quantization: fileTypes[Number(metadata.get('general.file_type') ?? -1)] ?? 'unknown',
		sizeBytes,
		layers: number(`${architecture}.block_count`),
		trainContextLength: number(`${architecture}.context_length`),
		chatTemplate: text('tokenizer.chat_template'),
		recommended: recommendedSampling(metadata),
	};
}

/**
 * `general.sampling.*` (llama.cpp `src/llama-arch.cpp`, `gguf-py/gguf/constants.py`) under this program's names. What is
 * missing is `sequence`, the order of samplers, which nobody can choose here.
 */
const samplingKeys: Readonly<Record<string, keyof SettingValues>> = {
	temp: 'temperature',
	top_k: 'top_k',
	top_p: 'top_p',
	min_p: 'min_p',
	xtc_probability: 'xtc_probability',
	xtc_threshold: 'xtc_threshold',
	penalty_last_n: 'repeat_last_n',
	penalty_repeat: 'repetition_penalty',
	mirostat: 'mirostat',
	mirostat_tau: 'mirostat_tau',
	mirostat_eta: 'mirostat_eta',
};

function recommendedSampling(metadata: CheckedModel['header']['metadata']): ModelInfo['recommended'] {
	const recommended: Partial<Record<keyof SettingValues, number>> = {};
	for (const [key, setting] of Object.entries(samplingKeys)) {
		const value = metadata.get(`general.sampling.${key}`);
		// 32-bit floats read as doubles: 0.95 would show as 0.949999988079071.
		if (typeof value === 'number' && Number.isFinite(value))
			recommended[setting] = Number(value.toPrecision(6));
	}
	return recommended;
}
