import type {InputEvent} from '../keys/events.js';
import {actionFor} from './bindings.js';
import {extendSearch, matchOffset, type Search, searchNewer, searchOlder, shortenSearch} from './search.js';
import {type EditorState, type Handled, handled, showing} from './state.js';

/**
 * Keys while Ctrl+R is on. Typing extends the query, Ctrl+C and Ctrl+G call the search off, and any other key ends
 * it on the match; a bare state then hands the key on, so that Enter sends and arrows move, as in the shell.
 */
export function handleSearch(state: EditorState, search: Search, event: InputEvent): Handled | EditorState {
	const {entries} = state.history;
	const at = (next: Search): Handled =>
		handled({...showing(state, next.match, matchOffset(next)), search: next});
	if (event.type !== 'key') return at(extendSearch(search, entries, event.text.replace(/\s*\n\s*/g, ' ')));
	if (event.name === 'backspace') return at(shortenSearch(search, entries));
	const action = actionFor(event);
	if (action === 'search') return at(searchOlder(search, entries));
	if (action === 'search-newer') return at(searchNewer(search, entries));
	if (action === 'interrupt' || action === 'open-editor') return handled(showing(state, search.original));
	// From here, Up and Down go on around the entry that was found.
	const history = {...state.history, index: search.index, draft: search.original};
	const found = showing({...state, history}, search.match, matchOffset(search));
	return action === 'cancel' || action === 'complete' ? handled(found) : found;
}
