import type {LogitsProcessorFactory} from './processor.js';

/** Keeps sums of exponentials finite. */
const highest = 1e30;

/**
 * From `start` tokens on the end-of-generation tokens gain |logit| × (factor^(tokens - start) - 1) (Hugging Face:
 * ExponentialDecayLengthPenalty).
 */
export const exponentialDecayLengthPenalty: LogitsProcessorFactory = ({settings, vocabulary}) => {
	const setting = settings.exponential_decay_length_penalty;
	if (setting === 'off') return undefined;
	const [start = 0, factor = 1] = setting.split(',').map(Number);
	return (logits, {newTokens}) => {
		if (newTokens <= start) return;
		const growth = factor ** (newTokens - start) - 1;
		for (const token of vocabulary.endTokens) {
			const logit = logits[token]!;
			if (Number.isFinite(logit)) logits[token] = Math.min(logit + Math.abs(logit) * growth, highest);
		}
	};
};
