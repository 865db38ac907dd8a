import type {StopCriterion} from './criterion.js';

export const aborted: StopCriterion = step => (step.aborted ? {reason: 'aborted'} : undefined);
