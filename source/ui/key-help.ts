import {bindings, shownKeys} from './editor/bindings.js';

/** Rows of "keys | what they do", for /help and README: made from the table of bindings. */
export const keyHelp: ReadonlyArray<readonly [keys: string, help: string]> = bindings.map(binding => [
	shownKeys(binding).join(', '),
	binding.help,
]);
