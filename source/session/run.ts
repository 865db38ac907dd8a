import {createHash} from 'node:crypto';
import type {ModelInfo} from '../engine/types.js';
import type {Resolved} from '../settings/resolve.js';
import {type SettingName, type SettingValues, settingNames} from '../settings/table.js';
import type {ChosenTemplate} from '../templates/choose.js';

/** What was in force for a reply; replies made under the same share one object. */
export type Run = {
	readonly model: ModelIdentity;
	readonly template: TemplateIdentity;
	readonly settings: SettingValues;
	/** Settings that somebody chose, in the chat, by flag, in the environment or kept: not defaults, not the model's. */
	readonly chosen: readonly SettingName[];
};

/** Which model it was, and how it was computed. All text is untrusted. */
export type ModelIdentity = Pick<
	ModelInfo,
	| 'name'
	| 'path'
	| 'sizeBytes'
	| 'architecture'
	| 'parameters'
	| 'quantization'
	| 'contextLength'
	| 'threads'
	| 'gpu'
	| 'gpuLayers'
	| 'build'
> & {
	/** SHA-256 of the file's size and of parts of its content, hexadecimal: see `fingerprint`. */
	readonly fingerprint?: string;
	/** SHA-256 of the whole file, where the Hub's cache says it. */
	readonly sha256?: string;
	/** Commit of the Hub's repository, where the file lies in the Hub's cache. */
	readonly commit?: string;
};

export type TemplateIdentity = Pick<ChosenTemplate, 'name' | 'source'> & {
	/** SHA-256 of the Jinja text, hexadecimal; absent for plain completion. */
	readonly sha256?: string;
	/** Texts that end a reply under it, besides the setting's. */
	readonly stop?: readonly string[];
};

/** What is in force now. */
export function runOf(
	{
		name,
		path,
		sizeBytes,
		architecture,
		parameters,
		quantization,
		...model
	}: ModelInfo & Pick<ModelIdentity, 'fingerprint' | 'sha256' | 'commit'>,
	{name: templateName, source, jinja, stop}: ChosenTemplate,
	{values, origin}: Resolved,
): Run {
	const {contextLength, threads, gpu, gpuLayers, build, fingerprint, sha256: whole, commit} = model;
	return {
		model: {
			name,
			path,
			sizeBytes,
			architecture,
			parameters,
			quantization,
			contextLength,
			threads,
			gpu,
			gpuLayers,
			build,
			...(fingerprint && {fingerprint}),
			...(whole && {sha256: whole}),
			...(commit && {commit}),
		},
		template: {
			name: templateName,
			source,
			...(jinja !== undefined && {sha256: sha256(jinja)}),
			...(stop && {stop}),
		},
		settings: values,
		chosen: settingNames.filter(setting => origin[setting] !== 'default' && origin[setting] !== 'model'),
	};
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
