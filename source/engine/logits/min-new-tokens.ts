import {ban} from './ban.js';
import type {LogitsProcessorFactory} from './processor.js';

/** No end-of-generation token before so many tokens (Hugging Face: MinNewTokensLengthLogitsProcessor). */
export const minNewTokens: LogitsProcessorFactory = ({settings, vocabulary}) => {
	const minimum = settings.min_new_tokens;
	if (minimum <= 0) return undefined;
	return (logits, {newTokens}) => {
		if (newTokens < minimum) ban(logits, vocabulary.endTokens);
	};
};
