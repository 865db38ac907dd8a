import type {SettingValues} from '../../settings/table.js';
import type {StopReason} from '../types.js';
import {aborted} from './aborted.js';
import {contextFull} from './context-full.js';
import type {Step, StopCriterion} from './criterion.js';
import {endOfTurn} from './end-of-turn.js';
import {loop} from './loop.js';
import {MaxLines} from './max-lines.js';
import {maxNewTokens} from './max-new-tokens.js';
import {MaxSentences} from './max-sentences.js';
import {maxTime} from './max-time.js';
import {StopRegex} from './stop-regex.js';
import {stopToken} from './stop-token.js';
import {textEnd} from './text-end.js';
import type {TextScanner} from './text-scanner.js';

/**
 * Every criterion, in the order in which they are asked: the first answer is the reason a person sees. What the model
 * or its text says comes before limits, so that a reply which ends by itself on its last allowed token says so.
 */
const stopCriteria = (): readonly StopCriterion[] => [
	endOfTurn,
	stopToken,
	textEnd,
	loop(),
	maxNewTokens,
	maxTime,
	contextFull,
	aborted,
];

/** The criteria for one reply, as one. */
export function stopping(): (step: Step) => StopReason | undefined {
	const criteria = stopCriteria();
	return step => {
		for (const criterion of criteria) {
			const reason = criterion(step);
			if (reason) return reason;
		}
		return undefined;
	};
}

/** What looks for the end of an answer in its text. Stop strings are not among them: they count in thoughts as well. */
export function answerScanners(
	settings: Pick<SettingValues, 'max_lines' | 'max_sentences' | 'stop_regex'>,
): readonly TextScanner[] {
	const scanners: TextScanner[] = [];
	if (settings.max_lines > 0) scanners.push(new MaxLines(settings.max_lines));
	if (settings.max_sentences > 0) scanners.push(new MaxSentences(settings.max_sentences));
	if (settings.stop_regex.length > 0) scanners.push(new StopRegex(settings.stop_regex));
	return scanners;
}
