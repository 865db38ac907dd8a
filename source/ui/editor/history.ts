/** Earlier prompts, oldest first, and where in them the person is; `index === entries.length` is the draft. */
export type History = {
	readonly entries: readonly string[];
	readonly index: number;
	/** What was being written when the person went back. */
	readonly draft: string;
};

export const historyOf = (entries: readonly string[]): History => ({
	entries,
	index: entries.length,
	draft: '',
});

/** A sent prompt goes to the end, once, and the next one starts as a new draft. */
export function remember({entries}: History, text: string): History {
	const isNew = text.trim() !== '' && text !== entries.at(-1);
	return historyOf(isNew ? [...entries, text] : entries);
}

export type Recalled = {readonly history: History; readonly text: string};

/** The nearest earlier entry that differs from what is shown; `undefined` at the oldest. */
export function earlier(history: History, shown: string): Recalled | undefined {
	const {entries, index} = history;
	const draft = index === entries.length ? shown : history.draft;
	for (let at = Math.min(index, entries.length) - 1; at >= 0; at--) {
		if (entries[at] !== shown) return {history: {entries, index: at, draft}, text: entries[at]!};
	}
	return undefined;
}

/** The nearest later entry that differs from what is shown, then the draft; `undefined` in the draft. */
export function later({entries, index, draft}: History, shown: string): Recalled | undefined {
	if (index >= entries.length) return undefined;
	for (let at = index + 1; at < entries.length; at++) {
		if (entries[at] !== shown) return {history: {entries, index: at, draft}, text: entries[at]!};
	}
	return {history: {entries, index: entries.length, draft}, text: draft};
}
