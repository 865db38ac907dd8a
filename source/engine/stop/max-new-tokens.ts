import type {StopCriterion} from './criterion.js';

export const maxNewTokens: StopCriterion = ({settings, newTokens}) => {
	const limit = settings.max_new_tokens;
	return limit >= 0 && newTokens >= limit ? {reason: 'max_new_tokens', limit} : undefined;
};
