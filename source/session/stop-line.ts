import type {Reply} from './conversation.js';
import {describeStop, isCut} from './stop-reasons.js';

/** The line after each reply: `■ EOS <|im_end|> (id 2) · 57 tokens · 38 tok/s`, or with other words for its ending. */
export function stopLine(reply: Reply, ending = describeStop(reply)): string {
	const {stop, stats} = reply;
	const parts = [ending];
	if (stats.new_tokens > 0) {
		if (stop.reason !== 'max_new_tokens') parts.push(plural(stats.new_tokens, 'token'));
		parts.push(`${formatRate(stats.tokens_per_second)} tok/s`);
	}

	if (reply.dola) parts.push(`DoLa ${reply.dola.layers}`);
	const missed = isCut(stop) ? missedEnd(reply) : undefined;
	if (missed) parts.push(missed);
	return `■ ${parts.join(' · ')}`;
}

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
