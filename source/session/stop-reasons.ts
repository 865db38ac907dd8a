import type {StopReason} from '../engine/types.js';
import {printableLine} from '../printable.js';
import type {Reply} from './conversation.js';

type Kind<Reason extends StopReason['reason']> = {
	/** Why the reply ended, in words. */
	readonly say: (stop: Extract<StopReason, {reason: Reason}>, reply: Pick<Reply, 'stats'>) => string;
	/** Whether it cut a reply that would have gone on. */
	readonly isCut?: true;
	/** What the tokens hold more than the reply's text, if anything: a last token, or text that was cut away. */
	readonly surplus?: 'token' | 'text';
};

/** What the session knows of each reason. A forgotten one does not compile. */
const kinds: {readonly [Reason in StopReason['reason']]: Kind<Reason>} = {
	eos: {say: ({token}) => `EOS ${named(token)}`, surplus: 'token'},
	stop_token: {say: ({token}) => `stop token ${named(token)}`, surplus: 'token'},
	stop_string: {say: ({string}) => `stop string ${JSON.stringify(string)}`, surplus: 'text'},
	stop_regex: {
		say: ({pattern, match}) => `stop_regex ${printableLine(pattern)} matched ${quoted(match)}`,
		surplus: 'text',
	},
	max_sentences: {say: ({limit}) => `max_sentences ${limit}`, isCut: true, surplus: 'text'},
	max_lines: {say: ({limit}) => `max_lines ${limit}`, isCut: true, surplus: 'text'},
	loop: {say: ({passage, times}) => `loop: ${quoted(passage)} ${times} times`, isCut: true},
	max_new_tokens: {
		say: ({limit}, {stats}) => `max_new_tokens ${stats.new_tokens}/${limit}`,
		isCut: true,
	},
	max_time: {say: ({limit}) => `max_time ${limit} s`, isCut: true},
	context_full: {say: ({limit}) => `context full (${limit} tokens)`, isCut: true},
	aborted: {say: () => 'stopped by you', isCut: true},
	imported: {say: () => 'imported'},
	error: {say: ({message}) => `error: ${printableLine(message)}`},
};

export function describeStop(reply: Pick<Reply, 'stop' | 'stats'>): string {
	const {say} = kinds[reply.stop.reason];
	return say(reply.stop as never, reply);
}

/** Whether a reply was cut that would have gone on. */
export const isCut = ({reason}: StopReason): boolean => kinds[reason].isCut === true;

/** The tokens of a reply's text; none where they hold text that was cut away, and cannot be told apart. */
export function textTokens({stop, replyTokenIds}: Pick<Reply, 'stop' | 'replyTokenIds'>): readonly number[] {
	const {surplus} = kinds[stop.reason];
	return surplus === 'text' ? [] : surplus === 'token' ? replyTokenIds.slice(0, -1) : replyTokenIds;
}

const named = ({id, text}: {readonly id: number; readonly text: string}): string =>
	`${printableLine(text)} (id ${id})`;

/** Text of the model, shortened to what a line has room for. */
function quoted(text: string): string {
	const line = printableLine(text);
	return JSON.stringify(line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line);
}
const longestQuote = 40;
