import {existsSync} from 'node:fs';
import {usageError} from '../errors.js';
import {readCatalog} from '../hub/catalog.js';
import {didYouMean} from '../nearest.js';
import type {World} from './types.js';

/**
 * Throws a usage error for a first word that can be neither a model (no file, no reference, no name of the catalogue)
 * nor one of the `known` subcommands.
 */
export async function refuseMistyped(
	word: string,
	known: Iterable<string>,
	{catalogFile}: Pick<World, 'catalogFile'>,
): Promise<void> {
	if (/[/\\:]|\.gguf$/i.test(word) || existsSync(word)) return;
	if ((await readCatalog(catalogFile)).some(({id}) => id === word.toLowerCase())) return;
	throw usageError(
		`There is no subcommand "${word}", and no file of that name.`,
		didYouMean(word, known, 'llama-chat --help lists all; a prompt is given with -p "…".'),
	);
}
