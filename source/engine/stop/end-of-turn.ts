import type {StopCriterion} from './criterion.js';

export const endOfTurn: StopCriterion = ({endToken}) => endToken && {reason: 'eos', token: endToken};
