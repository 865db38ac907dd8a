import {ban} from './ban.js';
import type {LogitsProcessorFactory} from './processor.js';

/** A reply has no end but its limits. */
export const ignoreEos: LogitsProcessorFactory = ({settings, vocabulary}) =>
	settings.ignore_eos === 'on' ? logits => ban(logits, vocabulary.endTokens) : undefined;
