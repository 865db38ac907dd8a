import type {StopCriterion} from './criterion.js';

/** A stop string, a regular expression, the number of sentences or lines: whatever a `TextScanner` found. */
export const textEnd: StopCriterion = ({textEnd: reason}) => reason;
