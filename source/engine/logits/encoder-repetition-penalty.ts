import type {LogitsProcessorFactory} from './processor.js';

/** Favours (above 1) or avoids (below 1) the prompt's tokens (Hugging Face: EncoderRepetitionPenaltyLogitsProcessor). */
export const encoderRepetitionPenalty: LogitsProcessorFactory = ({settings, tokens, replyStart}) => {
	const penalty = settings.encoder_repetition_penalty;
	if (penalty === 1) return undefined;
	const ofPrompt = [...new Set(tokens.slice(0, replyStart))];
	return logits => {
		for (const token of ofPrompt) {
			const logit = logits[token]!;
			logits[token] = logit < 0 ? logit / penalty : logit * penalty;
		}
	};
};
