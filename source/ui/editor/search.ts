/** Incremental search back through the history (Ctrl+R): plain data, the editor shows `match` in the prompt. */
export type Search = {
	readonly query: string;
	/** The entry found; the prompt as it was while there is none. */
	readonly match: string;
	/** Where the entry is; `entries.length` before anything was found. */
	readonly index: number;
	readonly isFailed: boolean;
	/** What to put back when the search is called off. */
	readonly original: string;
};

type Entries = readonly string[];

export const startSearch = (entries: Entries, original: string): Search => ({
	query: '',
	match: original,
	index: entries.length,
	isFailed: false,
	original,
});

/** A longer query goes on from the entry it stands on; nothing is skipped that still fits. */
export const extendSearch = (search: Search, entries: Entries, typed: string): Search =>
	find({...search, query: search.query + typed}, entries, Math.min(search.index, entries.length - 1), -1);

/** A shorter query starts again from the newest entry. */
export const shortenSearch = (search: Search, entries: Entries): Search => {
	const query = [...graphemeSegmenter.segment(search.query)]
		.slice(0, -1)
		.map(({segment}) => segment)
		.join('');
	return query === ''
		? startSearch(entries, search.original)
		: find({...search, query}, entries, entries.length - 1, -1);
};

/** The next older match (Ctrl+R again), or the next newer one; an entry equal to the shown one is no news. */
export const searchOlder = (search: Search, entries: Entries): Search =>
	search.query === '' ? search : find(search, entries, search.index - 1, -1, search.match);

export const searchNewer = (search: Search, entries: Entries): Search =>
	search.query === '' ? search : find(search, entries, search.index + 1, 1, search.match);

/** Where the query stands in the match: that is where the cursor goes. */
export const matchOffset = ({match, query}: Search): number => {
	const offset = query === '' ? -1 : fold(match, query).lastIndexOf(query);
	return offset === -1 ? match.length : offset;
};

const graphemeSegmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

function find(search: Search, entries: Entries, from: number, step: -1 | 1, shown?: string): Search {
	for (let index = from; index >= 0 && index < entries.length; index += step) {
		const entry = entries[index]!;
		if (entry !== shown && fold(entry, search.query).includes(search.query)) {
			return {...search, index, match: entry, isFailed: false};
		}
	}
	return {...search, isFailed: true};
}

/** Smart case: a query in lower case finds both; one with a capital means it. Offsets survive, or we fold nothing. */
function fold(entry: string, query: string): string {
	if (query !== query.toLowerCase()) return entry;
	const folded = entry.toLowerCase();
	return folded.length === entry.length ? folded : entry;
}
