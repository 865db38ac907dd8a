import {usageError} from '../errors.js';

/**
 * Splits what follows a command into words. Quotes hold words with spaces together, single or double; inside them
 * a backslash escapes the quote. Other backslashes stay, so that `\n` reaches the setting that understands it.
 */
export function splitWords(text: string): string[] {
	const words: string[] = [];
	let word: string | undefined;
	let quote: string | undefined;
	for (let index = 0; index < text.length; index++) {
		const character = text[index]!;
		if (quote !== undefined) {
			if (character === quote) quote = undefined;
			else if (character === '\\' && text[index + 1] === quote) word = (word ?? '') + text[++index];
			else word = (word ?? '') + character;
		} else if (character === '"' || character === "'") {
			if (word === undefined || word.endsWith('=')) {
				quote = character;
				word ??= '';
			} else {
				word += character; // an apostrophe inside a word
			}
		} else if (/\s/.test(character)) {
			if (word !== undefined) words.push(word);
			word = undefined;
		} else {
			word = (word ?? '') + character;
		}
	}

	if (quote !== undefined) throw usageError(`A ${quote} was opened and never closed.`, 'Close the quote.');
	if (word !== undefined) words.push(word);
	return words;
}
