import {type Completion, closedCompletion} from './completion.js';
import {type EditState, emptyEdit, withText} from './edit.js';
import {type History, historyOf} from './history.js';
import type {Search} from './search.js';

/** All the editor knows; plain data, changed only by its reducers. */
export type EditorState = {
	readonly edit: EditState;
	readonly history: History;
	readonly completion: Completion;
	/** Set while Ctrl+R is on. */
	readonly search: Search | undefined;
};

/** What a key means to the program around the editor. */
export type EditorAction =
	| {readonly type: 'none'}
	/** Enter; the prompt is empty again and the text is in the history. Never blank. */
	| {readonly type: 'submit'; readonly text: string}
	/** Ctrl+C took the text; it is one Ctrl+P away. */
	| {readonly type: 'cleared'}
	/** Ctrl+C on an empty prompt. */
	| {readonly type: 'interrupt'}
	/** Ctrl+D on an empty prompt. */
	| {readonly type: 'eof'}
	/** Esc when nothing was open. */
	| {readonly type: 'cancel'}
	| {readonly type: 'suspend'}
	| {readonly type: 'redraw'}
	/** Ctrl+G: edit `text` outside, then `editor.setText(…)`. */
	| {readonly type: 'open_editor'; readonly text: string};

export type Handled = {readonly state: EditorState; readonly action: EditorAction};

export const initialEditorState = (history: readonly string[]): EditorState => ({
	edit: emptyEdit,
	history: historyOf(history),
	completion: closedCompletion,
	search: undefined,
});

export const none: EditorAction = {type: 'none'};

export const handled = (state: EditorState, action: EditorAction = none): Handled => ({state, action});

/** Another text in the prompt, nothing open beside it. */
export const showing = (state: EditorState, text: string, cursor?: number): EditorState => ({
	...state,
	edit: withText(state.edit, text, cursor),
	completion: closedCompletion,
	search: undefined,
});
