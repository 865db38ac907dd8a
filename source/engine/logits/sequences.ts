import type {LogitsContext} from './processor.js';

type TextVocabulary = Pick<LogitsContext['vocabulary'], 'tokenize' | 'ends'>;

/**
 * The token sequences by which a text may come in a reply: after a space, and right after something else. `[12,13]`
 * stands for these tokens themselves.
 */
export function sequencesOf(vocabulary: TextVocabulary, text: string): number[][] {
	if (/^\[\d+(?:,\d+)*\]$/.test(text)) return [JSON.parse(text) as number[]];
	// What a tokenizer puts before the first word of a text (a space) it does not put after a line break.
	const line = vocabulary.tokenize('\n');
	const afterLine = vocabulary.tokenize(`\n${text}`);
	const continues = line.every((token, index) => afterLine[index] === token);
	const found = [
		vocabulary.tokenize(text),
		vocabulary.tokenize(` ${text}`),
		continues ? afterLine.slice(line.length) : [],
	].filter(tokens => tokens.length > 0);
	return [...new Map(found.map(tokens => [tokens.join(), [...tokens]])).values()];
}

export type BiasedSequence = {readonly tokens: readonly number[]; readonly bias: number};

/**
 * Adds each bias to the last token of its sequence where `before` ends with the others (Hugging Face:
 * SequenceBiasLogitsProcessor). Ids that the vocabulary does not have are passed over.
 */
export function addBias(
	logits: Float32Array,
	before: readonly number[],
	sequences: readonly BiasedSequence[],
): void {
	for (const {tokens, bias} of sequences) {
		const last = tokens.length - 1;
		const from = before.length - last;
		if (from < 0 || !tokens.every((token, index) => index === last || before[from + index] === token))
			continue;
		const token = tokens[last]!;
		if (token < logits.length) logits[token]! += bias;
	}
}
