import type {StopReason} from '../types.js';
import {aborted} from './aborted.js';
import {contextFull} from './context-full.js';
import type {Step, StopCriterion} from './criterion.js';
import {endOfTurn} from './end-of-turn.js';
import {maxNewTokens} from './max-new-tokens.js';
import {maxTime} from './max-time.js';
import {stopString} from './stop-string.js';

/**
 * Every criterion, in the order in which they are asked: the first answer is the reason a person sees. What the model
 * or its text says comes before limits, so that a reply which ends by itself on its last allowed token says so.
 */
export const stopCriteria: readonly StopCriterion[] = [
	endOfTurn,
	stopString,
	maxNewTokens,
	maxTime,
	contextFull,
	aborted,
];

export function stopReason(step: Step): StopReason | undefined {
	for (const criterion of stopCriteria) {
		const reason = criterion(step);
		if (reason) return reason;
	}
	return undefined;
}
