import type {StopReason} from '../../engine/types.js';
import type {Fields} from './fields.js';

const askers = {
	text: (fields: Fields, name: string) => fields.text(name),
	number: (fields: Fields, name: string) => fields.number(name),
	maybe: (fields: Fields, name: string) => fields.optional(name, () => fields.text(name)),
	token(fields: Fields, name: string) {
		const token = fields.object(name);
		return {id: token.whole('id'), text: token.text('text')};
	},
	/** Is for the log, and never written. */
	nothing: () => undefined,
};

type Shape<Reason> = {
	readonly [Name in Exclude<keyof Extract<StopReason, {reason: Reason}>, 'reason'>]-?: keyof typeof askers;
};

/** The fields of each reason. A forgotten reason or field does not compile. */
const shapes: {readonly [Reason in StopReason['reason']]: Shape<Reason>} = {
	eos: {token: 'token'},
	stop_string: {string: 'text'},
	stop_token: {token: 'token'},
	stop_regex: {pattern: 'text', match: 'text'},
	max_sentences: {limit: 'number'},
	max_lines: {limit: 'number'},
	loop: {passage: 'text', times: 'number'},
	max_new_tokens: {limit: 'number'},
	max_time: {limit: 'number'},
	context_full: {limit: 'number'},
	aborted: {},
	imported: {},
	error: {message: 'text', hint: 'maybe', cause: 'nothing'},
};

/** Why a reply ended. A reason of a newer program is an error in words: the reply itself counts. */
export function stopOf(fields: Fields): StopReason {
	const reason = fields.text('reason');
	if (!Object.hasOwn(shapes, reason))
		return {reason: 'error', message: `It ended in a way this version does not know: ${reason}`};
	const shape = Object.entries(shapes[reason as StopReason['reason']]) as ReadonlyArray<
		[name: string, kind: keyof typeof askers]
	>;
	const entries = shape.map(([name, kind]) => [name, askers[kind](fields, name)]);
	return {reason, ...Object.fromEntries(entries)} as StopReason;
}
