import {ChatError} from '../errors.js';
import type {CheckedModel} from '../gguf/check.js';
import type {SettingValues} from '../settings/table.js';

export type CacheType = SettingValues['cache_type_k'];

/** Numbers that ggml stores together; 1 when each stands for itself. */
const blockSizes: Readonly<Record<CacheType, number>> = {
	f32: 1,
	f16: 1,
	bf16: 1,
	q8_0: 32,
	q4_0: 32,
	q4_1: 32,
	iq4_nl: 32,
	q5_0: 32,
	q5_1: 32,
};

const isQuantized = (type: CacheType): boolean => blockSizes[type] > 1;

/** Numbers of keys and of values in an attention head, all that occur in the model's layers. */
export type HeadSizes = {readonly k: readonly number[]; readonly v: readonly number[]};

export function headSizes({metadata, lists}: CheckedModel['header']): HeadSizes {
	const architecture = metadata.get('general.architecture');
	const numbers = (key: string): readonly number[] => {
		const single = metadata.get(`${architecture}.${key}`);
		return typeof single === 'number' ? [single] : (lists.get(`${architecture}.${key}`) ?? []);
	};
	const [width = 0] = numbers('embedding_length');
	const usual = numbers('attention.head_count').flatMap(heads => (heads > 0 ? [width / heads] : []));
	const sizes = (key: string): readonly number[] => {
		const said = numbers(key);
		return said.length > 0 ? said : usual;
	};
	return {k: sizes('attention.key_length'), v: sizes('attention.value_length')};
}

/** Refuses types that llama.cpp refuses without a reason, or that make it abort. */
export function checkCacheTypes(
	settings: Pick<SettingValues, 'cache_type_k' | 'cache_type_v' | 'flash_attention'>,
	heads: HeadSizes,
): void {
	const {cache_type_v: values, flash_attention} = settings;
	if (isQuantized(values) && flash_attention === 'off') {
		throw new ChatError(`cache_type_v ${values} needs flash attention, which is off.`, {
			hint: 'Set flash_attention auto, or cache_type_v f16.',
		});
	}
	for (const which of ['k', 'v'] as const) {
		const type = settings[`cache_type_${which}`];
		const odd = heads[which].find(size => size % blockSizes[type] !== 0);
		if (odd === undefined) continue;
		throw new ChatError(
			`${type} stores ${blockSizes[type]} numbers together, this model's attention heads have ${odd}.`,
			{hint: `Set cache_type_${which} f16.`},
		);
	}
}
