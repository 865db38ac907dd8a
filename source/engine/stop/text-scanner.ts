import type {StopReason} from '../types.js';

/**
 * Finds where a text that arrives in pieces has to end. Text is released once it is sure to stand before that end;
 * after it nothing is released any more.
 */
export interface TextScanner {
	/** Set once the end was found. */
	readonly stop: StopReason | undefined;
	/** Adds text; returns the part of everything added so far that is released now. */
	push(text: string): string;
	/** What is still held back when no more text comes. */
	end(): string;
}

/** Several scanners as one: each sees what the one before it releases. */
export function chained(scanners: readonly TextScanner[]): TextScanner {
	return {
		get stop() {
			return scanners.find(({stop}) => stop)?.stop;
		},
		push: text => scanners.reduce((rest, scanner) => scanner.push(rest), text),
		end: () => scanners.reduce((rest, scanner) => scanner.push(rest) + scanner.end(), ''),
	};
}
