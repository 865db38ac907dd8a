import type {StopCriterion} from './criterion.js';

export const maxTime: StopCriterion = ({settings, seconds}) => {
	const limit = settings.max_time;
	return limit > 0 && seconds >= limit ? {reason: 'max_time', limit} : undefined;
};
