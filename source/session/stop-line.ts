import type {StopReason} from '../engine/types.js';
import {printableLine} from '../printable.js';
import type {Reply} from './conversation.js';
import {isCut} from './stop-kinds.js';

type Describe<Reason extends StopReason['reason']> = (
	stop: Extract<StopReason, {reason: Reason}>,
	reply: Reply,
) => string;

/** Why a reply ended, in words. A forgotten reason does not compile. */
const descriptions: {readonly [Reason in StopReason['reason']]: Describe<Reason>} = {
	eos: ({token}) => `EOS ${printableLine(token.text)} (id ${token.id})`,
	stop_string: ({string}) => `stop string ${JSON.stringify(string)}`,
	stop_token: ({token}) => `stop token ${printableLine(token.text)} (id ${token.id})`,
	stop_regex: ({pattern, match}) => `stop_regex ${printableLine(pattern)} matched ${quoted(match)}`,
	max_sentences: ({limit}) => `max_sentences ${limit}`,
	max_lines: ({limit}) => `max_lines ${limit}`,
	loop: ({passage, times}) => `loop: ${quoted(passage)} ${times} times`,
	max_new_tokens: ({limit}, {stats}) => `max_new_tokens ${stats.new_tokens}/${limit}`,
	max_time: ({limit}) => `max_time ${limit} s`,
	context_full: ({limit}) => `context full (${limit} tokens)`,
	aborted: () => 'stopped by you',
	error: ({message}) => `error: ${printableLine(message)}`,
};

/** The line after each reply: `■ EOS <|im_end|> (id 2) · 57 tokens · 38 tok/s`. */
export function stopLine(reply: Reply): string {
	const {stop, stats} = reply;
	const describe = descriptions[stop.reason] as Describe<StopReason['reason']>;
	const parts = [describe(stop as never, reply)];
	if (stats.new_tokens > 0) {
		if (stop.reason !== 'max_new_tokens') parts.push(plural(stats.new_tokens, 'token'));
		parts.push(`${formatRate(stats.tokens_per_second)} tok/s`);
	}

	if (reply.dola) parts.push(`DoLa ${reply.dola.layers}`);
	const missed = isCut(stop) ? missedEnd(reply) : undefined;
	if (missed) parts.push(missed);
	return `■ ${parts.join(' · ')}`;
}

/** Text of the model, shortened to what a line has room for. */
const quoted = (text: string): string => {
	const line = printableLine(text);
	return JSON.stringify(line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line);
};
const longestQuote = 40;

/** Below this a removed end would hardly ever have been taken. */
const noticeable = 0.005;

/** Nobody wonders why these took it away: it is what they were asked for. */
const unsurprising: ReadonlySet<string> = new Set([
	'before_sampling',
	'min_new_tokens',
	'ignore_eos',
	'grammar',
]);

/** Where a cut reply would most likely have ended, had a sampler not taken the end-of-generation token away. */
function missedEnd({telemetry = []}: Reply): string | undefined {
	let best = -1;
	for (const [index, {end, endRemoved}] of telemetry.entries()) {
		const bySampler = endRemoved !== undefined && !unsurprising.has(endRemoved);
		if (bySampler && end >= noticeable && end > (telemetry[best]?.end ?? 0)) best = index;
	}
	const token = telemetry[best];
	if (!token) return undefined;
	return `${token.endRemoved} removed EOS (${percent(token.end)}) at token ${best + 1}`;
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(2))} %`;

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Tokens per second with three digits that mean something. */
export const formatRate = (rate: number): string =>
	rate >= 10 ? Math.round(rate).toString() : rate.toFixed(1);
