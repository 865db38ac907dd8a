import type {StopCriterion} from './criterion.js';

export const stopString: StopCriterion = ({stopString: string}) =>
	string === undefined ? undefined : {reason: 'stop_string', string};
