import type {Reply} from '../conversation.js';
import {replyJson} from '../json.js';
import {plural, stopLine} from '../stop-line.js';
import {wholeText} from './first-difference.js';
import type {Replayed} from './replay.js';
import {type DiffLine, textDiff} from './text-diff.js';

/** What a line is: it decides its colour. */
export type ReplayLine = {
	readonly kind: 'same' | 'other' | 'plain' | DiffLine['mark'];
	readonly text: string;
};

const mostQuestion = 50;

/** What became of one reply, in lines. Holds untrusted text. */
export function replayLines(replayed: Replayed): readonly ReplayLine[] {
	const {id, recorded} = replayed;
	const question = excerpt(replayed.question);
	const heading = (mark: string, words: string) => `${mark} ${id} ${question} · ${words}`;
	if (replayed.outcome === 'skipped')
		return [{kind: 'plain', text: heading('–', `not repeated: ${replayed.problem}`)}];
	if (replayed.outcome === 'identical')
		return [{kind: 'same', text: heading('✓', `identical · ${endOf(recorded)}`)}];
	const {again, difference, note} = replayed;
	const {token, character} = difference;
	const place = [
		...(token === undefined ? [] : [`from token ${token + 1} on`]),
		...(character === undefined ? ['in nothing that is shown'] : [`at character ${character + 1}`]),
	];
	const where =
		token === undefined && character === undefined ? 'ends otherwise' : `differs ${place.join(', ')}`;
	return [
		{kind: 'other', text: heading('✗', where)},
		...(note ? [{kind: 'plain', text: `  ${note}`} as const] : []),
		{kind: '-', text: `--- recorded ${stopLine(recorded)}`},
		{kind: '+', text: `+++ repeated ${stopLine(again)}`},
		...textDiff(wholeText(recorded), wholeText(again)).map(({mark, text}) => ({
			kind: mark,
			text: `${mark}${text}`,
		})),
	];
}

/** `9 of 10 replies identical, 1 more not repeated`. */
export function replaySummary(all: readonly Replayed[]): string {
	const skipped = all.filter(({outcome}) => outcome === 'skipped').length;
	const compared = all.length - skipped;
	const identical = all.filter(({outcome}) => outcome === 'identical').length;
	const more = skipped > 0 ? `, ${skipped} more not repeated` : '';
	return `${identical} of ${compared === 1 ? '1 reply' : `${compared} replies`} identical${more}`;
}

/** One reply as JSON. */
export function replayJson(replayed: Replayed) {
	const {id, question, recorded, outcome} = replayed;
	const of = (reply: Reply) => ({...replyJson(reply, undefined), token_ids: reply.replyTokenIds});
	return {
		id,
		question,
		outcome,
		...(replayed.outcome === 'skipped' && {problem: replayed.problem}),
		...(replayed.outcome === 'different' && {difference: replayed.difference, note: replayed.note}),
		recorded: of(recorded),
		...(replayed.outcome !== 'skipped' && {repeated: of(replayed.again)}),
	};
}

const endOf = (reply: Reply): string =>
	`${stopLine(reply).replace(/^■ /, '').split(' · ')[0]} · ${plural(reply.stats.new_tokens, 'token')}`;

function excerpt(text: string): string {
	const line = text
		.slice(0, 10 * mostQuestion)
		.replaceAll(/\s+/g, ' ')
		.trim();
	return line.length > mostQuestion ? `${line.slice(0, mostQuestion - 1)}…` : line;
}
