import {printable} from '../../printable.js';
import type {InputEvent} from '../keys/events.js';
import {actionFor} from './bindings.js';
import {commands, type Surroundings} from './commands.js';
import {type Candidate, type Complete, suggest, visibleCandidates} from './completion.js';
import {insert, replace, type} from './edit.js';
import {type Layout, layOut, limitsFor, textWidth} from './layout.js';
import {handleSearch} from './search-keys.js';
import {
	type EditorAction,
	type EditorState,
	type Handled,
	handled,
	initialEditorState,
	showing,
} from './state.js';

export type {EditorAction} from './state.js';

/** All that the prompt's view needs. A new object after every change, and only then. */
export type EditorSnapshot = {
	readonly text: string;
	/** The terminal's, which the layout was made for. */
	readonly columns: number;
	/** Whether there is room to say how much is hidden. */
	readonly hasHints: boolean;
	readonly layout: Layout;
	readonly suggestions: {
		readonly candidates: readonly Candidate[];
		/** Within `candidates`; negative: none is selected. */
		readonly selected: number;
		/** All there are, visible or not. */
		readonly total: number;
	};
	readonly search: {readonly query: string; readonly isFailed: boolean} | undefined;
};

export type EditorOptions = {
	readonly complete?: Complete;
	/** Oldest first. */
	readonly history?: readonly string[];
	/** The terminal's. */
	readonly columns?: number;
	readonly rows?: number;
};

type Size = {readonly columns: number; readonly rows: number};

export type Editor = {
	subscribe(listener: () => void): () => void;
	getSnapshot(): EditorSnapshot;
	/** One event from the key stream; the answer is for the program to act on. */
	handle(event: InputEvent): EditorAction;
	/** The terminal's size; the prompt takes as much of it as it may. */
	resize(size: Size): void;
	/** Another text, cursor at its end; Ctrl+_ brings back the one before. */
	setText(text: string): void;
	/** Earlier prompts that were loaded late: they go before those of this session. */
	addHistory(entries: readonly string[]): void;
};

/** The prompt as a store: keys in, snapshots and actions out. Knows neither React nor the terminal. */
export function createEditor(options: EditorOptions = {}): Editor {
	const {complete = () => [], history = [], columns = 80, rows = 24} = options;
	let size: Size = {columns, rows};
	let top = 0;
	let state = initialEditorState(history);
	let snapshot: EditorSnapshot | undefined;
	const listeners = new Set<() => void>();

	const change = (next: EditorState) => {
		if (next === state) return;
		state = next;
		snapshot = undefined;
		for (const listener of listeners) listener();
	};
	return {
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		getSnapshot() {
			// Laid out when somebody looks, not for every key of a burst.
			snapshot ??= snapshotOf(state, size, top);
			top = snapshot.layout.top;
			return snapshot;
		},
		handle(event) {
			const {state: next, action} = reduce(state, event, {complete, textWidth: textWidth(size.columns)});
			change(next);
			return action;
		},
		resize(next) {
			if (next.columns === size.columns && next.rows === size.rows) return;
			size = next;
			change({...state});
		},
		setText(text) {
			const {edit} = state;
			change({...showing(state, edit.text), edit: replace(edit, 0, edit.text.length, printable(text))});
		},
		addHistory(entries) {
			const {history, search} = state;
			change({
				...state,
				history: {
					...history,
					entries: [...entries, ...history.entries],
					index: history.index + entries.length,
				},
				search: search && {...search, index: search.index + entries.length},
			});
		},
	};
}

/** One event. Pure: everything the editor does can be replayed from its events. */
export function reduce(state: EditorState, event: InputEvent, around: Surroundings): Handled {
	if (state.search) {
		const answer = handleSearch(state, state.search, event);
		if ('action' in answer) return answer;
		return reduce(answer, event, around);
	}
	if (event.type === 'paste') return edited(state, insert(event.text)(state.edit), around);
	if (event.type === 'text') return edited(state, type(event.text)(state.edit), around);
	const action = actionFor(event);
	if (action === undefined) return handled(state);
	if (typeof action === 'string') return commands[action](state, around);
	return edited(state, action(state.edit), around);
}

function edited(state: EditorState, edit: EditorState['edit'], {complete}: Surroundings): Handled {
	if (edit === state.edit) return handled(state);
	return handled({...state, edit, completion: suggest(state.completion, edit.text, edit.cursor, complete)});
}

function snapshotOf(
	{edit, completion, search}: EditorState,
	{columns, rows}: Size,
	top: number,
): EditorSnapshot {
	const {textRows, suggestionRows, hasHints} = limitsFor(rows);
	const {first, candidates} = visibleCandidates(completion, suggestionRows);
	return {
		text: edit.text,
		columns,
		hasHints,
		layout: layOut({text: edit.text, cursor: edit.cursor, columns, maxRows: textRows, top}),
		suggestions: {candidates, selected: completion.selected - first, total: completion.candidates.length},
		search: search && {query: search.query, isFailed: search.isFailed},
	};
}
