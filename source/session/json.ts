import type {ModelInfo} from '../engine/types.js';
import type {ChosenTemplate} from '../templates/choose.js';
import type {Reply} from './conversation.js';

/*
 * The JSON that `--output json|jsonl` prints and `/export FILE.json` writes: one spelling for both.
 */

export const modelJson = ({name, path, architecture, parameters, quantization, adapters}: ModelInfo) => ({
	name,
	path,
	architecture,
	parameters,
	quantization,
	...(adapters && {adapters}),
});

export const templateJson = ({name, source}: ChosenTemplate) => ({name, source});

/**
 * `reply`, `stop`, `settings` and `stats` of one reply. The settings are the values in force: where a person left the
 * choice to the program (seed, threads, context length), what was chosen.
 */
export function replyJson(
	{text, thought, stop, settings, seed, stats, dola}: Reply,
	model: ModelInfo | undefined,
) {
	const chosen = model && {context_length: model.contextLength, threads: model.threads};
	return {
		reply: {text, ...(thought !== '' && {thought})},
		stop: stopJson(stop),
		settings: {...settings, seed, ...chosen},
		stats,
		...(dola && {dola: {...dola, jsd: undefined}}),
	};
}

/**
 * What is long and belongs to single tokens: their ids, DoLa's divergences, and how each stood before sampling. In
 * `alternatives` a token id is followed by its probability.
 */
export const tokensJson = ({replyTokenIds, dola, telemetry}: Reply) => ({
	reply: {token_ids: replyTokenIds},
	...(dola && {dola}),
	...(telemetry && {
		telemetry: {
			end_probability: telemetry.map(({end}) => end),
			end_removed_by: telemetry.map(({endRemoved}) => endRemoved ?? null),
			entropy: telemetry.map(({entropy}) => entropy),
			probability: telemetry.map(({probability}) => probability),
			alternatives: telemetry.map(({top}) => top),
		},
	}),
});

/** The cause of an error is for the log, not for output. */
function stopJson(stop: Reply['stop']) {
	if (stop.reason !== 'error') return stop;
	const {reason, message, hint} = stop;
	return {reason, message, hint};
}
