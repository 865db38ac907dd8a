import {ban} from './ban.js';
import type {LogitsProcessorFactory} from './processor.js';

/**
 * No n tokens in a row come twice in prompt and reply (Hugging Face: NoRepeatNGramLogitsProcessor), but for the end of
 * a reply: in a chat every turn ends with the same token, often after the same words.
 */
export const noRepeatNgram: LogitsProcessorFactory = ({settings, vocabulary, tokens}) => {
	const size = settings.no_repeat_ngram_size;
	if (size <= 0) return undefined;
	/** What came after each run of size - 1 tokens. */
	const followers = new Map<string, number[]>();
	const run = (end: number): string => tokens.slice(end - size + 1, end).join();
	let seen = size - 1;
	return logits => {
		for (; seen < tokens.length; seen++) {
			const token = tokens[seen]!;
			if (vocabulary.ends(token)) continue;
			const key = run(seen);
			const list = followers.get(key);
			if (list) list.push(token);
			else followers.set(key, [token]);
		}
		if (tokens.length >= size - 1) ban(logits, followers.get(run(tokens.length)) ?? []);
	};
};
