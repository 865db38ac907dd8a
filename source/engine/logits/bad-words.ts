import type {LogitsProcessorFactory} from './processor.js';
import {addBias, sequencesOf} from './sequences.js';

/**
 * Texts that never come, each the way the vocabulary would split it (Hugging Face: NoBadWordsLogitsProcessor). The end of
 * a reply is none of them.
 */
export const badWords: LogitsProcessorFactory = ({settings, vocabulary, tokens}) => {
	if (settings.bad_words.length === 0) return undefined;
	const sequences = settings.bad_words
		.flatMap(text => sequencesOf(vocabulary, text))
		.filter(of => of.length > 1 || !vocabulary.ends(of[0]!))
		.map(of => ({tokens: of, bias: Number.NEGATIVE_INFINITY}));
	return logits => addBias(logits, tokens, sequences);
};
