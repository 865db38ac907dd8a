import type {Reply} from '../conversation.js';
import {isFromOutside} from './steps.js';

/** Where two replies part. */
export type Difference = {
	/** Index of the first new token that is another one, or that only one of them has; undefined when all are the same. */
	readonly token?: number;
	/** The same of the characters (UTF-16) of thought and answer together. */
	readonly character?: number;
};

/** A reply as far as it is compared; `tokens` without those of a reply that it goes on from. */
export type Compared = Pick<Reply, 'text' | 'thought' | 'stop'> & {readonly tokens: readonly number[]};

/** How a reply that was made again differs; undefined when it does not. What came from outside is no difference. */
export function firstDifference(recorded: Compared, again: Compared): Difference | undefined {
	const token = firstIndex(recorded.tokens, again.tokens);
	const character = firstIndex(wholeText(recorded), wholeText(again));
	const isSameEnd =
		isFromOutside(recorded.stop) || JSON.stringify(recorded.stop) === JSON.stringify(again.stop);
	if (token === undefined && character === undefined && isSameEnd) return undefined;
	return {...(token !== undefined && {token}), ...(character !== undefined && {character})};
}

/** Thought and answer. */
export const wholeText = ({thought, text}: Pick<Reply, 'text' | 'thought'>): string =>
	thought === '' ? text : `${thought}\n\n${text}`;

function firstIndex(one: ArrayLike<unknown>, other: ArrayLike<unknown>): number | undefined {
	const shared = Math.min(one.length, other.length);
	for (let index = 0; index < shared; index++) if (one[index] !== other[index]) return index;
	return one.length === other.length ? undefined : shared;
}
