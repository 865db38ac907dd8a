import {boundaryAt, nextGrapheme} from './graphemes.js';

/** One replacement, enough to take it back. Whole texts are not kept: they may be a megabyte each. */
type Change = {
	readonly at: number;
	readonly removed: string;
	readonly inserted: string;
	readonly cursorBefore: number;
};

export type EditState = {
	/** Printable, newlines as \n. */
	readonly text: string;
	/** Always on a grapheme boundary of `text`. */
	readonly cursor: number;
	/** What the last kill took, for yank. */
	readonly killed: string;
	readonly changes: readonly Change[];
	/** What the previous operation was, where a run of them counts as one: typing for undo, kills for yank. */
	readonly run?: 'typing' | 'kill';
	/** The column that moves between rows aim for. */
	readonly goalColumn?: number;
};

export type Operation = (state: EditState) => EditState;

const keptChanges = 200;

export const emptyEdit: EditState = {text: '', cursor: 0, killed: '', changes: []};

/** Another text altogether (history, a cleared prompt): what can be undone belongs to the text before. */
export const withText = (state: EditState, text: string, cursor = text.length): EditState => ({
	text,
	cursor: boundaryAt(text, cursor),
	killed: state.killed,
	changes: [],
});

/** Ends every run; `undefined` fields are dropped so that states compare equal. */
export const moveTo = (state: EditState, cursor: number, goalColumn?: number): EditState => {
	const {text, killed, changes} = state;
	const moved = {text, cursor, killed, changes};
	return goalColumn === undefined ? moved : {...moved, goalColumn};
};

/** text[from, to) becomes `inserted`, and the cursor stands behind it. All editing comes down to this. */
export function replace(state: EditState, from: number, to: number, inserted: string): EditState {
	if (from === to && inserted === '') return moveTo(state, state.cursor);
	const text = state.text.slice(0, from) + inserted + state.text.slice(to);
	const change = {at: from, removed: state.text.slice(from, to), inserted, cursorBefore: state.cursor};
	return {
		text,
		// What is inserted may join what stands behind it into one grapheme (a base before a mark).
		cursor: forwardBoundary(text, from + inserted.length),
		killed: state.killed,
		changes: [...state.changes.slice(1 - keptChanges), change],
	};
}

export const insert =
	(inserted: string): Operation =>
	state =>
		replace(state, state.cursor, state.cursor, inserted);

/** Typed text: a word of it is undone at once. */
export const type =
	(typed: string): Operation =>
	state => {
		const next: EditState = {...insert(typed)(state), run: 'typing'};
		const previous = state.changes.at(-1);
		const continues =
			state.run === 'typing' &&
			previous?.removed === '' &&
			previous.at + previous.inserted.length === state.cursor &&
			!(/\s$/.test(previous.inserted) && /^\S/.test(typed));
		if (!continues) return next;
		return {
			...next,
			changes: [...state.changes.slice(0, -1), {...previous, inserted: previous.inserted + typed}],
		};
	};

/** Removes text[from, to) and keeps it for yank, together with what the kills right before it took. */
export function kill(state: EditState, from: number, to: number): EditState {
	if (from === to) return state;
	const taken = state.text.slice(from, to);
	const before = state.run === 'kill' ? state.killed : '';
	const killed = from < state.cursor ? taken + before : before + taken;
	return {...replace(state, from, to, ''), killed, run: 'kill'};
}

export const yank: Operation = state => insert(state.killed)(state);

export const undo: Operation = state => {
	const change = state.changes.at(-1);
	if (!change) return state;
	const {at, removed, inserted, cursorBefore} = change;
	return {
		text: state.text.slice(0, at) + removed + state.text.slice(at + inserted.length),
		cursor: cursorBefore,
		killed: state.killed,
		changes: state.changes.slice(0, -1),
	};
};

function forwardBoundary(text: string, index: number): number {
	const boundary = boundaryAt(text, index);
	return boundary === index ? index : nextGrapheme(text, boundary);
}
