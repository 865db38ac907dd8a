import type {PromptPiece} from '../engine/types.js';
import {ChatError} from '../errors.js';
import type {SettingValues} from '../settings/table.js';
import type {Conversation} from './conversation.js';
import {plural} from './stop-line.js';

export type Fitted<P> = {
	readonly prompt: P;
	/** Turns left out at the beginning, besides those that were before. */
	readonly droppedTurns: number;
	/** How many tokens that saved; undefined when some of them were too old to count. */
	readonly droppedTokens: number | undefined;
};

export type FitOptions<P> = {
	readonly conversation: Conversation;
	readonly settings: Pick<SettingValues, 'context_overflow' | 'max_new_tokens'>;
	/** Size of the context in tokens. */
	readonly contextLength: number;
	/** Turns that were left out before: they stay out, so that the KV cache keeps its prefix. */
	readonly alreadyDropped: number;
	build(conversation: Conversation): P;
	count(prompt: P): Promise<number>;
};

/**
 * Makes the conversation fit the context. Under `drop_oldest` the oldest turns are left out until a quarter of the
 * context (or max_new_tokens, if that is less) is free for the reply; a last message that cannot fit alone is an
 * error with both numbers. Under `stop` a conversation that does not fit is that error at once.
 *
 * Dropping goes to half of the context rather than to the brim: every drop changes the prefix, so that the whole
 * rest must be evaluated again, and that should be seldom.
 */
export async function fitConversation<P>(options: FitOptions<P>): Promise<Fitted<P>> {
	const {conversation, settings, contextLength, build, count} = options;
	const limit = settings.max_new_tokens < 0 ? contextLength : settings.max_new_tokens;
	const room = Math.max(1, Math.min(limit, Math.floor(contextLength / 4)));
	const last = conversation.length - 1;
	const isStop = settings.context_overflow === 'stop';

	const already = isStop ? 0 : Math.min(options.alreadyDropped, last);
	const before = isStop ? 0 : Math.max(already, tooOld(conversation, contextLength));
	const saved = (tokens: number) => (before === already ? tokens : undefined);
	const whole = build(conversation.slice(before));
	const wholeTokens = await count(whole);
	const neededRoom = isStop ? 1 : room;
	if (wholeTokens + neededRoom <= contextLength)
		return {prompt: whole, droppedTurns: before - already, droppedTokens: saved(0)};
	if (isStop) {
		throw new ChatError(
			`The conversation has ${wholeTokens} tokens and the context holds ${contextLength}.`,
			{hint: 'Use /clear, /set context_overflow drop_oldest, or a larger /context_length.'},
		);
	}

	const goal = Math.min(contextLength - room, Math.floor(contextLength / 2));
	const attempt = async (dropped: number) => {
		const prompt = build(conversation.slice(dropped));
		return {prompt, dropped, tokens: await count(prompt)};
	};

	// Fewest turns left out that reach the goal: more dropped turns never mean more tokens, so halve the range.
	let best = last > before ? await attempt(last) : {prompt: whole, dropped: before, tokens: wholeTokens};
	let [low, high] = [before + 1, last - 1];
	while (low <= high && best.tokens <= goal) {
		const middle = await attempt(Math.floor((low + high) / 2));
		if (middle.tokens <= goal) {
			best = middle;
			high = middle.dropped - 1;
		} else {
			low = middle.dropped + 1;
		}
	}

	if (best.tokens >= contextLength) {
		throw new ChatError(
			`This message with its system prompt has ${best.tokens} tokens and the context holds ${contextLength}.`,
			{hint: 'Shorten it, or use a larger --ctx-size (/context_length in the chat).'},
		);
	}

	return {
		prompt: best.prompt,
		droppedTurns: best.dropped - already,
		droppedTokens: saved(wholeTokens - best.tokens),
	};
}

/** Text with more characters than this for each token of the context cannot be in it together with what is newer. */
const mostPerToken = 32;

/** Turns at the beginning that need not be rendered and counted to know that they do not fit; never the last one. */
function tooOld(conversation: Conversation, contextLength: number): number {
	let room = contextLength * mostPerToken;
	for (let index = conversation.length - 1; index >= 0; index--) {
		const {user, reply} = conversation[index]!;
		room -= user.length + (reply?.text.length ?? 0);
		if (room < 0) return Math.min(index + 1, conversation.length - 1);
	}

	return 0;
}

/** Which turns left the prompt, after `before` that had left it earlier, and how many tokens that saved. */
export function droppedNotice(
	{droppedTurns, droppedTokens}: Pick<Fitted<unknown>, 'droppedTurns' | 'droppedTokens'>,
	before: number,
	contextLength: number,
): string {
	const [first, last] = [before + 1, before + droppedTurns];
	const which = first === last ? `turn ${first}` : `turns ${first}–${last}`;
	const tokens = droppedTokens === undefined ? '' : `${plural(droppedTokens, 'token')} of `;
	return `Context is full: ${which} left the prompt (${tokens}${contextLength}${tokens === '' ? ' tokens' : ''}).`;
}

/** No vocabulary has tokens of 512 characters: text beyond that rate need not be tokenized to know that it cannot fit. */
export function refuseHuge(pieces: readonly PromptPiece[], contextLength: number): void {
	const characters = pieces.reduce((sum, {text}) => sum + text.length, 0);
	if (characters <= contextLength * 512) return;
	const millions = (characters / 1e6).toFixed(1);
	throw new ChatError(
		`The prompt has ${millions} million characters, far beyond a context of ${contextLength} tokens.`,
		{
			hint: 'Give a part of it.',
		},
	);
}
