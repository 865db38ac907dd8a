import type {ModelInfo} from '../engine/types.js';
import type {ChosenTemplate} from '../templates/choose.js';
import type {Reply} from './conversation.js';

/*
 * The JSON that `--output json|jsonl` prints and `/export FILE.json` writes: one spelling for both.
 */

export const modelJson = ({name, path, architecture, parameters, quantization}: ModelInfo) => ({
	name,
	path,
	architecture,
	parameters,
	quantization,
});

export const templateJson = ({name, source}: ChosenTemplate) => ({name, source});

/** `reply`, `stop`, `settings` (every resolved value, with the seed in force) and `stats` of one reply. */
export function replyJson({text, thought, stop, settings, seed, stats}: Reply) {
	return {
		reply: {text, ...(thought !== '' && {thought})},
		stop: stopJson(stop),
		settings: {...settings, seed},
		stats,
	};
}

/** The cause of an error is for the log, not for output. */
function stopJson(stop: Reply['stop']) {
	if (stop.reason !== 'error') return stop;
	const {reason, message, hint} = stop;
	return {reason, message, hint};
}
