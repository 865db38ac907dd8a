import type {Command} from './bindings.js';
import * as completing from './completion.js';
import {insert, moveTo, replace} from './edit.js';
import {earlier, later, type Recalled, remember} from './history.js';
import {deleteForward} from './operations.js';
import {rowMove} from './rows.js';
import {startSearch} from './search.js';
import {type EditorState, type Handled, handled, showing} from './state.js';

export type Surroundings = {readonly complete: completing.Complete; readonly textWidth: number};

/** What each command does; one row each, so that a command without a meaning does not compile. */
export const commands: Readonly<Record<Command, (state: EditorState, around: Surroundings) => Handled>> = {
	submit(state) {
		const {text, cursor} = state.edit;
		const accepted = completing.accept(state.completion, text.slice(0, cursor));
		if (accepted !== undefined) return handled(written(state, accepted, completing.closedCompletion));
		if (text[cursor - 1] === '\\' && /^(?:\n|$)/.test(text.slice(cursor, cursor + 1))) {
			return handled({...state, edit: replace(state.edit, cursor - 1, cursor, '\n')});
		}
		if (text.trim() === '') return handled({...state, completion: completing.closedCompletion});
		return handled(showing({...state, history: remember(state.history, text)}, ''), {type: 'submit', text});
	},
	newline: state =>
		handled({...state, edit: insert('\n')(state.edit), completion: completing.closedCompletion}),
	up: (state, {textWidth}) => vertical(state, textWidth, -1),
	down: (state, {textWidth}) => vertical(state, textWidth, 1),
	'history-earlier': state => handled(recalled(state, earlier(state.history, state.edit.text))),
	'history-later': state => handled(recalled(state, later(state.history, state.edit.text))),
	search: state =>
		handled({
			...state,
			completion: completing.closedCompletion,
			search: startSearch(state.history.entries, state.edit.text),
		}),
	'search-newer': state => handled(state),
	complete(state, {complete}) {
		const before = state.edit.text.slice(0, state.edit.cursor);
		const {completion, replacement} = completing.tab(state.completion, before, complete);
		if (replacement === undefined) return handled({...state, completion});
		const next = written(state, replacement, completion);
		// A word is done: what may follow it is shown at once.
		if (completing.isOpen(completion)) return handled(next);
		const {text, cursor} = next.edit;
		return handled({...next, completion: completing.suggest(completion, text, cursor, complete)});
	},
	'complete-back': state =>
		handled(
			completing.isOpen(state.completion)
				? {...state, completion: completing.select(state.completion, -1)}
				: state,
		),
	interrupt(state) {
		const {text} = state.edit;
		if (text === '') return handled(showing(state, ''), {type: 'interrupt'});
		// What was cleared by mistake is not lost.
		return handled(showing({...state, history: remember(state.history, text)}, ''), {type: 'cleared'});
	},
	'eof-or-delete': state =>
		state.edit.text === ''
			? handled(state, {type: 'eof'})
			: handled({...state, edit: deleteForward(state.edit), completion: completing.closedCompletion}),
	cancel: state =>
		completing.isOpen(state.completion)
			? handled({...state, completion: completing.dismiss()})
			: handled(state, {type: 'cancel'}),
	redraw: state => handled(state, {type: 'redraw'}),
	'open-editor': state => handled(state, {type: 'open_editor', text: state.edit.text}),
	suspend: state => handled(state, {type: 'suspend'}),
};

/** The word before the cursor becomes `replacement`. */
function written(state: EditorState, replacement: string, completion: completing.Completion): EditorState {
	const {text, cursor} = state.edit;
	const word = completing.lastWord(text.slice(0, cursor));
	return {...state, edit: replace(state.edit, cursor - word.length, cursor, replacement), completion};
}

/** Up and Down: the open list first, then the rows of the text, then the history. */
function vertical(state: EditorState, textWidth: number, direction: -1 | 1): Handled {
	if (completing.isOpen(state.completion)) {
		return handled({...state, completion: completing.select(state.completion, direction)});
	}
	const {text, cursor, goalColumn} = state.edit;
	const moved = rowMove(text, textWidth, cursor, direction, goalColumn);
	if (moved) return handled({...state, edit: moveTo(state.edit, moved.cursor, moved.goalColumn)});
	return handled(recalled(state, (direction < 0 ? earlier : later)(state.history, text)));
}

const recalled = (state: EditorState, recall: Recalled | undefined): EditorState =>
	recall ? showing({...state, history: recall.history}, recall.text) : state;
