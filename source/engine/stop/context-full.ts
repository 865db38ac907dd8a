import type {StopCriterion} from './criterion.js';

export const contextFull: StopCriterion = ({contextTokens, contextLength}) =>
	contextTokens >= contextLength ? {reason: 'context_full', limit: contextLength} : undefined;
