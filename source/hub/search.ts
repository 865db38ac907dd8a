import type {Hub} from './hub.js';
import {licenceOf} from './repository.js';
import {requestJson} from './request.js';

export type SearchResult = {
	/** `owner/name`. */
	readonly repo: string;
	readonly downloads: number;
	readonly likes: number;
	readonly gated: boolean;
	readonly licence: string | undefined;
	/** Number of weights, when the Hub knows it. */
	readonly parameters: number | undefined;
	readonly architecture: string | undefined;
};

const pageSize = 20;
const fields = ['downloads', 'likes', 'gated', 'tags', 'gguf'];

/**
 * Repositories with GGUF models whose name matches, the most downloaded first. Asks for the next page only when the
 * consumer goes on. Throws HubError.
 */
export async function* search(
	hub: Hub,
	text: string,
	{signal}: {readonly signal?: AbortSignal} = {},
): AsyncGenerator<SearchResult> {
	const query = new URLSearchParams({
		search: text,
		filter: 'gguf',
		sort: 'downloads',
		direction: '-1',
		limit: `${pageSize}`,
	});
	for (const field of fields) query.append('expand[]', field);
	let address: string | undefined = `${hub.endpoint}/api/models?${query}`;
	while (address) {
		const {value, headers} = await requestJson(hub, address, {signal});
		for (const found of Array.isArray(value) ? (value as readonly Found[]) : []) {
			const result = resultOf(found);
			if (result) yield result;
		}

		const next = /<([^>]+)>;\s*rel="next"/.exec(headers.get('link') ?? '')?.[1];
		address = next && new URL(next, address).href;
	}
}

type Found = {
	readonly id?: unknown;
	readonly downloads?: unknown;
	readonly likes?: unknown;
	readonly gated?: unknown;
	readonly tags?: unknown;
	readonly gguf?: {readonly total?: unknown; readonly architecture?: unknown} | null;
};

function resultOf({id, downloads, likes, gated, tags, gguf}: Found): SearchResult | undefined {
	if (typeof id !== 'string' || !/^[\w.-]+\/[\w.-]+$/.test(id)) return undefined;
	return {
		repo: id,
		downloads: Number(downloads) || 0,
		likes: Number(likes) || 0,
		gated: Boolean(gated),
		licence: licenceOf({tags}),
		parameters: typeof gguf?.total === 'number' ? gguf.total : undefined,
		architecture: typeof gguf?.architecture === 'string' ? gguf.architecture : undefined,
	};
}
