import {createContext, Script} from 'node:vm';
import type {StopReason} from '../types.js';
import type {TextScanner} from './text-scanner.js';

/** Characters that are held back, so that a match can be cut off where it begins. */
export const heldBack = 64;
/** Characters in which a match is looked for: it bounds the work at each token. */
const searched = 4096;
/** Milliseconds for one search. Far more than a pattern needs that does not backtrack without end. */
const budget = 200;

/**
 * Ends a text where a regular expression matches: before the match as for a stop string, or where the part of it begins
 * that was not shown yet, when it is longer than what is held back.
 *
 * A pattern such as `(a+)+$` takes time without end on the wrong text, and JavaScript's engine has no limit for that.
 * Code of `node:vm` has one, and it interrupts a search too (what sindresorhus/super-regex does). A reply whose end
 * cannot be looked for any more ends there, with an error that says so.
 */
export class StopRegex implements TextScanner {
	stop: TextScanner['stop'];
	#text = '';
	#released = 0;
	#search: ((text: string) => Found | undefined) | undefined;

	/** `patterns` in the form `/source/flags`; compiled with the first text, where an error is the reply's. */
	constructor(readonly patterns: readonly string[]) {}

	push(text: string): string {
		if (this.stop || text === '') return '';
		this.#text += text;
		const found = this.#find();
		if (!found) return this.#release(this.#text.length - heldBack);
		if (found === 'too slow') {
			this.stop = tooSlow(this.patterns);
			return this.#release(this.#text.length);
		}
		this.stop = {reason: 'stop_regex', pattern: this.patterns[found.pattern]!, match: found.match};
		return this.#release(found.index);
	}

	end(): string {
		return this.stop ? '' : this.#release(this.#text.length);
	}

	#release(end: number): string {
		if (end <= this.#released) return '';
		const text = this.#text.slice(this.#released, end);
		this.#released = end;
		return text;
	}

	#find(): Found | 'too slow' | undefined {
		this.#search ??= searchFor(this.patterns);
		// Twice: another program may have had the core the first time.
		for (let tries = 2; tries > 0; tries--) {
			try {
				return this.#search(this.#text);
			} catch (error) {
				if (!isTimeout(error)) throw error;
			}
		}
		return 'too slow';
	}
}

const isTimeout = (error: unknown): boolean =>
	(error as NodeJS.ErrnoException | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

const tooSlow = (patterns: readonly string[]): StopReason => ({
	reason: 'error',
	message: `stop_regex took more than ${budget} ms to look at this reply.`,
	hint: `Repeats inside repeats, as in (a+)+, make a pattern slow: ${patterns.join(' ')}`,
});

type Found = {readonly pattern: number; readonly index: number; readonly match: string};

/** The match that begins first; of several there the pattern that was given first. */
const script = new Script(`(() => {
	let best;
	for (let i = 0; i < patterns.length; i++) {
		patterns[i].lastIndex = from;
		const match = patterns[i].exec(text);
		if (match && (!best || match.index < best.index)) best = {pattern: i, index: match.index, match: match[0]};
	}
	return best;
})()`);

function searchFor(patterns: readonly string[]): (text: string) => Found | undefined {
	const world = {patterns: patterns.map(compiled), text: '', from: 0};
	createContext(world);
	return text => {
		world.text = text;
		world.from = Math.max(0, text.length - searched);
		return script.runInContext(world, {timeout: budget}) as Found | undefined;
	};
}

function compiled(pattern: string): RegExp {
	const end = pattern.lastIndexOf('/');
	return new RegExp(pattern.slice(1, end), `${pattern.slice(end + 1)}g`);
}
