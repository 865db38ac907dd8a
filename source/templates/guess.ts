import type {LibraryTemplate} from './library.js';

/** What a template is guessed by. */
export type GuessableModel = {
	readonly name: string;
	readonly architecture: string;
	readonly controlTokens: readonly string[];
};

export type Guess = {
	readonly template: LibraryTemplate;
	/** What it was guessed by: goes into "guessed from …". */
	readonly from: string;
};

/**
 * The template a model without one was most likely trained on: first by the control tokens of its vocabulary, where
 * the more telling set wins and the name decides between equals, then by its name alone.
 */
export function guessTemplate(model: GuessableModel, library: readonly LibraryTemplate[]): Guess | undefined {
	const control = new Set(model.controlTokens);
	const called = `${model.name} ${model.architecture}`.toLowerCase();
	const telling = library
		.filter(
			({header}) => header.vocabulary.length > 0 && header.vocabulary.every(token => control.has(token)),
		)
		.map(template => ({
			template,
			tokens: template.header.vocabulary.length,
			words: wordsFound(template, called),
		}))
		.sort((a, b) => b.tokens - a.tokens || b.words - a.words)[0];
	if (telling) {
		const {template, words} = telling;
		const tokens = `the vocabulary, which has ${template.header.vocabulary[0]}`;
		return {template, from: words > 0 ? `${tokens}, and the name ${model.name}` : tokens};
	}

	const named = library
		.map(template => ({template, words: wordsFound(template, called)}))
		.filter(({words}) => words > 0)
		.sort((a, b) => b.words - a.words)[0];
	return named && {template: named.template, from: `the name ${model.name}`};
}

/** Letters of the longest set of words that all stand in the model's name; 0 when none does. */
const wordsFound = ({header}: LibraryTemplate, called: string): number =>
	Math.max(
		0,
		...header.names
			.filter(words => words.every(word => called.includes(word)))
			.map(words => words.join('').length),
	);
