import type {GgufHeader} from './header.js';

type Unfit = {readonly reason: string; readonly hint: string};

const encoders = new Set([
	'bert',
	'modern-bert',
	'nomic-bert',
	'nomic-bert-moe',
	'neo-bert',
	'jina-bert-v2',
	'jina-bert-v3',
	'eurobert',
	'gemma-embedding',
	'llama-embed',
	't5encoder',
]);
const speech = new Set(['wavtokenizer-dec', 'qwen3tts', 'pockettts']);
const diffusion = new Set(['dream', 'llada', 'llada-moe', 'rnd1']);
const drafts = new Set(['eagle3', 'dflash', 'gemma4-assistant']);

const chatHint = 'Choose a chat model (an "instruct" or "chat" GGUF).';

/**
 * Why a well-formed GGUF cannot chat, or undefined. `reason` goes on after the file's name. Without this llama.cpp
 * loads an embedding model without complaint and it "answers" with noise.
 */
export function unfitForChat({metadata}: GgufHeader): Unfit | undefined {
	const architecture = metadata.get('general.architecture');
	if (typeof architecture !== 'string' || architecture === '') {
		return {reason: 'does not say which architecture it has', hint: chatHint};
	}
	const type = metadata.get('general.type');
	if (type === 'adapter') return {reason: "is a LoRA adapter, it can't chat by itself", hint: chatHint};
	if (type === 'imatrix') return {reason: 'is an importance matrix, not a model', hint: chatHint};
	if (type === 'mmproj' || architecture === 'clip') {
		return {
			reason: "is the vision part of a model, it can't chat by itself",
			hint: 'Choose the GGUF without mmproj.',
		};
	}
	if (encoders.has(architecture)) return {reason: "is an embedding model, it can't chat", hint: chatHint};
	if (speech.has(architecture)) return {reason: "is a speech model, it can't chat", hint: chatHint};
	if (diffusion.has(architecture)) {
		return {reason: 'is a diffusion model, which does not write token by token', hint: chatHint};
	}
	if (drafts.has(architecture)) return {reason: "is a draft model, it can't chat by itself", hint: chatHint};
	if (architecture === 't5') return {reason: "is an encoder-decoder model, it can't chat", hint: chatHint};
	const pooling = metadata.get(`${architecture}.pooling_type`);
	if (pooling === 4) return {reason: "is a reranking model, it can't chat", hint: chatHint};
	if (typeof pooling === 'number' && pooling > 0) {
		return {reason: "is an embedding model, it can't chat", hint: chatHint};
	}
	if (metadata.get(`${architecture}.attention.causal`) === false) {
		return {reason: "is an embedding model, it can't chat", hint: chatHint};
	}
	return undefined;
}
