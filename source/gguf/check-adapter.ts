import {basename} from 'node:path';
import {ChatError} from '../errors.js';
import {type CheckedModel, checkPart} from './check.js';
import type {GgufHeader, TensorInfo} from './header.js';

const float32 = 6;
const string = 8;
/** Types of tensors without arithmetic: I8, I16, I32, I64, F64. */
const notForArithmetic = new Set([24, 25, 26, 27, 28]);

/**
 * Refuses a LoRA adapter that does not belong to the model, before native code sees it: llama.cpp says of a wrong one
 * only that it could not be loaded, and aborts for some. Throws ChatError with the reason in a sentence.
 * Format: `llama_adapter_lora_init` in llama.cpp's src/llama-adapter.cpp, written by its convert_lora_to_gguf.py.
 */
export function checkAdapterFile(path: string, model: Pick<CheckedModel, 'header' | 'tensors'>): void {
	const name = basename(path);
	const {header} = checkPart(path);
	const problem = unfitAdapter(header, model);
	if (problem) throw new ChatError(`${name} ${problem.reason}.`, {hint: problem.hint});
}

type Problem = {readonly reason: string; readonly hint: string};

const damaged = (reason: string): Problem => ({
	reason: `is a damaged adapter: ${reason}`,
	hint: 'Download or convert it again.',
});

function unfitAdapter(
	{metadata, types, arrays, tensors}: GgufHeader,
	model: Pick<CheckedModel, 'header' | 'tensors'>,
): Problem | undefined {
	if (metadata.get('general.type') !== 'adapter') {
		return {
			reason:
				tensors.size > 0 && metadata.has('tokenizer.ggml.model')
					? 'is a model, not a LoRA adapter'
					: 'is no LoRA adapter',
			hint: "An adapter is made for one model with llama.cpp's convert_lora_to_gguf.py.",
		};
	}
	const kind = metadata.get('adapter.type');
	if (kind !== 'lora' || types.get('adapter.type') !== string) {
		return {
			reason: `is an adapter of the kind "${kind ?? 'unknown'}", not lora`,
			hint: 'Choose a LoRA adapter.',
		};
	}
	if (arrays.has('adapter.alora.invocation_tokens')) {
		return {
			reason: 'is an activated LoRA (aLoRA), which acts only after certain words',
			hint: 'Choose a LoRA adapter that acts always.',
		};
	}
	const [its, wanted] = [
		metadata.get('general.architecture'),
		model.header.metadata.get('general.architecture'),
	];
	if (its !== wanted) {
		return {
			reason: `is an adapter for models of the architecture "${its ?? 'unknown'}", this model is "${wanted}"`,
			hint: 'Choose the model it was made for, or another adapter.',
		};
	}
	const alpha = metadata.get('adapter.lora.alpha');
	const hasAlpha = types.has('adapter.lora.alpha');
	if (hasAlpha && (types.get('adapter.lora.alpha') !== float32 || !Number.isFinite(alpha))) {
		return damaged('its alpha is no number');
	}
	return unfitTensors(tensors, model.tensors);
}

function unfitTensors(
	tensors: ReadonlyMap<string, TensorInfo>,
	model: ReadonlyMap<string, TensorInfo>,
): Problem | undefined {
	let pairs = 0;
	for (const [name, {type}] of tensors) {
		const [, base, which] = /^(.*)\.lora_([ab])$/.exec(name) ?? [];
		if (base === undefined) {
			// llama.cpp passes these over.
			if (name.endsWith('_norm.weight')) continue;
			return damaged('it holds other things than pairs of matrices');
		}
		if (notForArithmetic.has(type)) return damaged('its weights are of a type that cannot be computed with');
		const [a, b, target] = [tensors.get(`${base}.lora_a`), tensors.get(`${base}.lora_b`), model.get(base)];
		if (!a || !b) return damaged('half of a pair of matrices is missing');
		if (!target) return otherModel('changes a layer that this model does not have');
		if (which === 'b') continue;
		pairs++;
		if (!fits(a, b, target, base === 'token_embd.weight'))
			return otherModel('was made for a model of another size');
	}
	return pairs === 0 ? damaged('it holds no weights') : undefined;
}

const otherModel = (reason: string): Problem => ({
	reason,
	hint: 'Choose the model it was made for, or another adapter.',
});

/** For the token embeddings the two are the other way round: see `llm_build_inp_embd`. */
function fits(a: TensorInfo, b: TensorInfo, target: TensorInfo, isEmbedding: boolean): boolean {
	const [aRow, aRows, aDepth] = shapeOf(a);
	const [bRow, bRows, bDepth] = shapeOf(b);
	const [row, rows, depth] = shapeOf(target);
	const rank = isEmbedding ? aRow : aRows;
	if (rank < 1 || bRow !== rank || aDepth !== depth || bDepth !== depth) return false;
	return isEmbedding ? row === bRows && rows === aRows : row === aRow && rows === bRows;
}

const shapeOf = ({dimensions: [row = 1, rows = 1, depth = 1]}: TensorInfo) => [row, rows, depth] as const;
