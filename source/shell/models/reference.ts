import {usageError} from '../../errors.js';
import {readCatalog} from '../../hub/catalog.js';
import {parseReference, type Reference, type RepoReference} from '../../hub/reference.js';
import type {Request} from '../types.js';

/** What `models info` and `models download` take: here a bare `owner/name` is clear, and a name of the catalogue too. */
export async function remoteReference(
	{hub, catalogFile}: Pick<Request, 'hub' | 'catalogFile'>,
	text: string,
): Promise<Extract<Reference, {kind: 'repo' | 'url'}>> {
	const reference = parseReference(text, hub.endpoint);
	if (reference.kind === 'repo' || reference.kind === 'url') return reference;
	if (reference.kind === 'bare') return reference.meant;
	const entry = (await readCatalog(catalogFile)).find(({id}) => id === text.toLowerCase());
	if (entry)
		return {kind: 'repo', repo: entry.repo, quantization: entry.quantization} satisfies RepoReference;
	throw usageError(`"${text}" names no model of the Hub`, 'References look like hf:owner/repo:Q4_K_M');
}
