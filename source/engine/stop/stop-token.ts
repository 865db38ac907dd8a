import type {StopCriterion} from './criterion.js';

export const stopToken: StopCriterion = ({stopToken: token}) => token && {reason: 'stop_token', token};
