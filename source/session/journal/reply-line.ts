import type {GenerationStats} from '../../engine/types.js';
import type {Reply} from '../conversation.js';
import type {Run} from '../run.js';
import type {ReplyNode} from '../tree/tree.js';
import {BadLine, Fields} from './fields.js';
import type {PromptLine, ReplyLine} from './lines.js';
import {defaultSettings, someSettings} from './run-line.js';
import {stopOf} from './stop-fields.js';

/** Telemetry and DoLa's divergences are not kept: they are many times longer than the reply. */
export function replyLine(
	{id, parent, at, reply, continues}: ReplyNode,
	run: number | undefined,
	prompt: PromptLine,
): ReplyLine {
	const {text, thought, stop, seed, stats, replyTokenIds, textBefore} = reply;
	const {canContinue, droppedTurns, thinking, changes, dola} = reply;
	return {
		type: 'reply',
		id,
		parent,
		at: new Date(at).toISOString(),
		...(run !== undefined && {run}),
		...(continues !== undefined && {continues}),
		text,
		...(thought !== '' && {thought}),
		stop: withoutCause(stop),
		seed,
		stats,
		prompt,
		tokens: replyTokenIds,
		...(textBefore && {text_before: textBefore}),
		...(canContinue && {can_continue: true}),
		...(droppedTurns && {dropped_turns: droppedTurns}),
		...(thinking && {thinking}),
		...(changes && {changes}),
		...(dola && {dola: {layers: dola.layers, candidate_layers: dola.candidate_layers}}),
	};
}

/** What really happened inside is for the log. */
function withoutCause(stop: Reply['stop']): ReplyLine['stop'] {
	if (stop.reason !== 'error') return stop;
	const {cause, ...rest} = stop;
	return rest;
}

/** A node of a `reply` line; `runs` are those that were read so far. Throws BadLine. */
export function replyOf(fields: Fields, runs: ReadonlyMap<number, Run>): ReplyNode {
	const run = runs.get(fields.optional('run', () => fields.whole('run', 1)) ?? 0);
	const droppedTurns = fields.optional('dropped_turns', () => fields.whole('dropped_turns'));
	const thinking = fields.optional('thinking', () => fields.object('thinking'));
	const changes = fields.optional('changes', () => changesOf(fields.raw('changes')));
	const dola = fields.optional('dola', () => fields.object('dola'));
	const textBefore = fields.optional('text_before', () => fields.text('text_before'));
	const continues = fields.optional('continues', () => fields.whole('continues', 1));
	const reply: Reply = {
		text: fields.text('text'),
		thought: fields.optional('thought', () => fields.text('thought')) ?? '',
		stop: stopOf(fields.object('stop')),
		seed: fields.number('seed', -1),
		stats: statsOf(fields.object('stats')),
		settings: run?.settings ?? defaultSettings,
		promptTokenIds: [],
		replyTokenIds: fields.numbers('tokens'),
		...(textBefore && {textBefore}),
		canContinue: fields.raw('can_continue') === true,
		...(run && {run}),
		...(droppedTurns && {droppedTurns}),
		...(thinking && {
			thinking: {
				start: thinking.text('start'),
				end: thinking.text('end'),
				open: thinking.raw('open') === true,
			},
		}),
		...(changes && {changes}),
		...(dola && {
			dola: {
				layers: dola.text('layers'),
				candidate_layers: dola.numbers('candidate_layers'),
				premature_layers: [],
				jsd: [],
			},
		}),
	};
	return {
		type: 'reply',
		id: fields.whole('id', 1),
		parent: fields.whole('parent', 1),
		at: fields.time('at'),
		reply,
		...(continues !== undefined && {continues}),
	};
}

function changesOf(value: unknown): Reply['changes'] {
	if (!Array.isArray(value)) throw new BadLine('changes is no list');
	return value.map(item => {
		const fields = new Fields(item);
		return {after: fields.whole('after', 1), settings: someSettings(fields.object('settings'))};
	});
}

export const promptOf = (fields: Fields): PromptLine => ({
	from: fields.whole('from'),
	same: fields.whole('same'),
	tokens: fields.numbers('tokens'),
});

/** Figures by their names, and whether every reply has them. */
const statNames = {
	prompt_tokens: true,
	reused_tokens: true,
	new_tokens: true,
	prefill_ms: true,
	decode_ms: true,
	tokens_per_second: true,
	context_tokens: true,
	drafted_tokens: false,
	accepted_tokens: false,
} satisfies Record<keyof GenerationStats, boolean>;

/** A figure that an older version did not have is 0. */
const statsOf = (fields: Fields): GenerationStats =>
	Object.fromEntries(
		Object.entries(statNames).flatMap(([name, isAlways]) => {
			const value = fields.optional(name, () => fields.number(name)) ?? (isAlways ? 0 : undefined);
			return value === undefined ? [] : [[name, value]];
		}),
	) as GenerationStats;
