import type {StopReason} from '../../engine/types.js';
import type {Fields} from './fields.js';

type Reasons = {readonly [Reason in StopReason['reason']]: (fields: Fields) => StopReason};

/** Each reason with its own fields. A forgotten one does not compile. */
const reasons: Reasons = {
	eos(fields) {
		const token = fields.object('token');
		return {reason: 'eos', token: {id: token.whole('id'), text: token.text('text')}};
	},
	stop_string: fields => ({reason: 'stop_string', string: fields.text('string')}),
	max_new_tokens: fields => ({reason: 'max_new_tokens', limit: fields.number('limit')}),
	max_time: fields => ({reason: 'max_time', limit: fields.number('limit')}),
	context_full: fields => ({reason: 'context_full', limit: fields.number('limit')}),
	aborted: () => ({reason: 'aborted'}),
	error: fields => ({
		reason: 'error',
		message: fields.text('message'),
		hint: fields.optional('hint', () => fields.text('hint')),
	}),
};

/** Why a reply ended. A reason of a newer program is an error in words: the reply itself counts. */
export function stopOf(fields: Fields): StopReason {
	const reason = fields.text('reason');
	if (Object.hasOwn(reasons, reason)) return reasons[reason as StopReason['reason']](fields);
	return {reason: 'error', message: `It ended as this version cannot know: ${reason}`};
}
