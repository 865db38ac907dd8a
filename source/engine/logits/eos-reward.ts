import {endsSentence} from '../sentence.js';
import type {ThinkingMarks} from '../types.js';
import {isBoundary} from './boundary.js';
import {eosRamp} from './eos-ramp.js';
import type {LogitsContext, LogitsProcessorFactory} from './processor.js';

/** How much longer than the longest so far the next sentence or item may be. */
const allowance = 1.25;

/**
 * A reply closes before its limit: from `start` × the limit on, end-of-generation tokens gain a growing bias wherever the
 * text may end, and nowhere else. Where another such place is not to be expected before the limit, judging by how far
 * they were apart so far, the bias is the whole strength at once. (Hugging Face's exponential_decay_length_penalty grows
 * without regard to the text and cuts words.)
 */
export const eosReward: LogitsProcessorFactory = context => {
	const {settings, vocabulary, mostNew: limit} = context;
	if (settings.eos_reward === 'off' || limit <= 0) return undefined;
	const {start, bias} = eosRamp(settings.eos_reward, limit);
	const written = new Written(context);
	const pace = new Pace();
	return (logits, {newTokens}) => {
		const text = written.upToNow();
		if (text.endsWith('\n') || endsSentence(text)) pace.boundary(newTokens);
		if (newTokens < start || newTokens >= limit || isThought(text, context.thinking)) return;
		if (!isBoundary(text, expected(logits, vocabulary))) return;
		const isLast = newTokens + Math.ceil(allowance * pace.longest(newTokens)) >= limit;
		const gain = bias(isLast ? limit : newTokens);
		for (const token of vocabulary.endTokens) logits[token]! += gain;
	};
};

/** The text of a reply, kept up as its tokens come; names of control tokens included. */
class Written {
	#text = '';
	#read: number;
	readonly #decoder = new TextDecoder();

	constructor(readonly context: Pick<LogitsContext, 'tokens' | 'replyStart' | 'vocabulary'>) {
		this.#read = context.replyStart;
	}

	upToNow(): string {
		const {tokens, vocabulary} = this.context;
		for (; this.#read < tokens.length; this.#read++) {
			const token = tokens[this.#read]!;
			const {bytes} = vocabulary.piece(token);
			this.#text += bytes.length > 0 ? this.#decoder.decode(bytes, {stream: true}) : vocabulary.text(token);
		}
		return this.#text;
	}
}

/** How far apart the places are where a text may end, in tokens. */
class Pace {
	#last = 0;
	#longest = 0;

	boundary(at: number): void {
		// A full stop and the line break after it are one.
		if (at - this.#last > 1) this.#longest = Math.max(this.#longest, at - this.#last);
		this.#last = at;
	}

	/** The longest stretch so far; of a text that had no such place yet, all of it. */
	longest(now: number): number {
		return this.#longest || now;
	}
}

const isThought = (text: string, marks: ThinkingMarks | undefined): boolean => {
	if (!marks) return false;
	const end = text.lastIndexOf(marks.end);
	const start = text.lastIndexOf(marks.start);
	return start === end ? marks.open : start > end;
};

/**
 * The text of the most likely token that does not end the reply; '' when none is left. A line break counts only where it
 * is likelier than all else together: a model that is in two minds has not ended its item.
 */
function expected(logits: Float32Array, {ends, text}: LogitsContext['vocabulary']): string {
	const token = mostLikely(logits, ends);
	if (token < 0) return '';
	const next = text(token);
	return /^[ \t]*\n/.test(next) && share(logits, token, ends) < 0.5 ? ' ' : next;
}

/** Probability of a token among those that do not end the reply. */
function share(logits: Float32Array, of: number, ends: (token: number) => boolean): number {
	let all = 0;
	for (let token = 0; token < logits.length; token++)
		if (!ends(token)) all += Math.exp(logits[token]! - logits[of]!);
	return 1 / all;
}

/** The most likely token that does not end the reply; -1 when none is left. */
function mostLikely(logits: Float32Array, ends: (token: number) => boolean): number {
	let best = -1;
	for (let token = 0; token < logits.length; token++) {
		if (logits[token]! > (best < 0 ? Number.NEGATIVE_INFINITY : logits[best]!) && !ends(token)) best = token;
	}
	return best;
}
