import type {LogitsProcessorFactory} from './processor.js';
import {addBias, sequencesOf} from './sequences.js';

/**
 * Favours or avoids texts and tokens (Hugging Face: SequenceBiasLogitsProcessor; OpenAI and llama.cpp: logit_bias).
 * The setting's items are `[id,…]=bias`, `text=bias` or `"text"=bias`.
 */
export const sequenceBias: LogitsProcessorFactory = ({settings, vocabulary, tokens}) => {
	if (settings.sequence_bias.length === 0) return undefined;
	const sequences = settings.sequence_bias.flatMap(item => {
		const equals = item.lastIndexOf('=');
		const text = item.slice(0, equals);
		const bias = Number(item.slice(equals + 1));
		const plain = text.startsWith('"') ? (JSON.parse(text) as string) : text;
		return sequencesOf(vocabulary, plain).map(of => ({tokens: of, bias}));
	});
	return logits => addBias(logits, tokens, sequences);
};
