import type {StopReason} from '../engine/types.js';

type StopKind = {
	/** Whether it cut a reply that would have gone on. */
	readonly isCut: boolean;
	/** What the tokens hold more than the reply's text: nothing, a last token, or text that was cut away. */
	readonly surplus: 'nothing' | 'token' | 'text';
};

/** A forgotten reason does not compile. */
const kinds: {readonly [Reason in StopReason['reason']]: StopKind} = {
	eos: {isCut: false, surplus: 'token'},
	stop_token: {isCut: false, surplus: 'token'},
	stop_string: {isCut: false, surplus: 'text'},
	stop_regex: {isCut: false, surplus: 'text'},
	max_sentences: {isCut: true, surplus: 'text'},
	max_lines: {isCut: true, surplus: 'text'},
	max_new_tokens: {isCut: true, surplus: 'nothing'},
	max_time: {isCut: true, surplus: 'nothing'},
	context_full: {isCut: true, surplus: 'nothing'},
	loop: {isCut: true, surplus: 'nothing'},
	aborted: {isCut: true, surplus: 'nothing'},
	error: {isCut: false, surplus: 'nothing'},
};

/** Reasons that cut a reply which would have gone on. */
export const isCut = ({reason}: StopReason): boolean => kinds[reason].isCut;

/** Tokens of a reply that ended so, but for those that hold more than its text; none where they cannot be told apart. */
export function textTokens({reason}: StopReason, tokens: readonly number[]): readonly number[] {
	const {surplus} = kinds[reason];
	return surplus === 'text' ? [] : surplus === 'token' ? tokens.slice(0, -1) : tokens;
}
