import {describe, expect, it} from 'vitest';
import {earlier, type History, historyOf, later, remember} from '../../../source/ui/editor/history.js';
import {
	extendSearch,
	matchOffset,
	type Search,
	searchNewer,
	searchOlder,
	shortenSearch,
	startSearch,
} from '../../../source/ui/editor/search.js';

describe('going back and forth', () => {
	/** Presses ↑ for u and ↓ for d; what is shown after each. */
	function walk(entries: readonly string[], draft: string, keys: string): string[] {
		let history: History = historyOf(entries);
		let shown = draft;
		return [...keys].map(pressed => {
			const recalled = (pressed === 'u' ? earlier : later)(history, shown);
			if (recalled) ({history, text: shown} = recalled);
			return shown;
		});
	}

	it('shows the entries from the newest, and keeps the draft', () => {
		expect(walk(['a', 'b'], 'draft', 'uuudddd')).toEqual(['b', 'a', 'a', 'b', 'draft', 'draft', 'draft']);
	});
	it('skips what is shown already', () => {
		expect(walk(['a', 'b', 'b', 'b'], 'b', 'uud')).toEqual(['a', 'a', 'b']);
	});
	it('has nothing to show without entries', () => {
		expect(walk([], 'draft', 'ud')).toEqual(['draft', 'draft']);
	});
	it('starts from the newest again after sending', () => {
		const {history} = earlier(historyOf(['a', 'b']), '')!;
		expect(remember(history, 'c')).toEqual({entries: ['a', 'b', 'c'], index: 3, draft: ''});
	});
	it('remembers neither blank prompts nor the same one twice in a row', () => {
		expect(remember(historyOf(['a']), 'a').entries).toEqual(['a']);
		expect(remember(historyOf(['a']), ' \n').entries).toEqual(['a']);
		expect(remember(historyOf(['a', 'b']), 'a').entries).toEqual(['a', 'b', 'a']);
	});
});

describe('searching back', () => {
	const entries = ['git status', 'Make it so', 'git log', 'git log', 'list files'];
	const search = (steps: ReadonlyArray<(search: Search, entries: readonly string[]) => Search>) =>
		steps.reduce((state, step) => step(state, entries), startSearch(entries, 'draft'));
	const typed = (text: string) =>
		[...text].map(letter => (state: Search, all: readonly string[]) => extendSearch(state, all, letter));

	it('shows the newest match as the query grows', () => {
		expect(search(typed('g'))).toMatchObject({match: 'git log', index: 3, isFailed: false});
		expect(search(typed('git s'))).toMatchObject({match: 'git status', index: 0});
	});
	it('goes to older matches, over equal ones, and back to newer ones', () => {
		expect(search([...typed('git'), searchOlder])).toMatchObject({match: 'git status'});
		expect(search([...typed('git'), searchOlder, searchOlder])).toMatchObject({
			match: 'git status',
			isFailed: true,
		});
		expect(search([...typed('git'), searchOlder, searchNewer])).toMatchObject({
			match: 'git log',
			isFailed: false,
		});
	});
	it('keeps the last match when nothing fits any more, and finds again when shortened', () => {
		const failed = search(typed('git x'));
		expect(failed).toMatchObject({match: 'git log', isFailed: true, query: 'git x'});
		expect(shortenSearch(failed, entries)).toMatchObject({match: 'git log', isFailed: false, query: 'git '});
	});
	it('shows the draft without a query', () => {
		expect(search([searchOlder])).toMatchObject({match: 'draft', isFailed: false});
		expect(search([...typed('g'), shortenSearch])).toEqual(startSearch(entries, 'draft'));
	});
	it('cares about case when the query does', () => {
		expect(search(typed('make'))).toMatchObject({match: 'Make it so'});
		expect(search(typed('Git'))).toMatchObject({match: 'draft', isFailed: true});
	});
	it('knows where the match is', () => {
		expect(matchOffset(search(typed('log')))).toBe(4);
		expect(matchOffset(search(typed('make it')))).toBe(0);
		expect(matchOffset(startSearch(entries, 'draft'))).toBe(5);
	});
	it('deletes whole graphemes of the query', () => {
		expect(shortenSearch({...search([]), query: 'g👍🏽'}, entries).query).toBe('g');
	});
});
