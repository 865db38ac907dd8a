import {ban} from './ban.js';
import type {LogitsProcessorFactory} from './processor.js';

const idsOf = (setting: string): number[] => (setting === 'off' ? [] : setting.split(',').map(Number));

/** Tokens that never come (Hugging Face: SuppressTokensLogitsProcessor). */
export const suppressTokens: LogitsProcessorFactory = ({settings}) => {
	const ids = idsOf(settings.suppress_tokens);
	return ids.length > 0 ? logits => ban(logits, ids) : undefined;
};

/** Tokens that no reply begins with (Hugging Face: SuppressTokensAtBeginLogitsProcessor). */
export const beginSuppressTokens: LogitsProcessorFactory = ({settings}) => {
	const ids = idsOf(settings.begin_suppress_tokens);
	if (ids.length === 0) return undefined;
	return (logits, {replyTokens}) => {
		if (replyTokens === 0) ban(logits, ids);
	};
};
