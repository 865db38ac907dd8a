import {chord, type InputEvent} from '../keys/events.js';
import {type PanelState, panelReducer, selectedItem} from './panel.js';

/** What a key does to a panel: changes it, closes it, or closes it and runs a command. */
export type PanelOutcome =
	| {readonly type: 'stay'; readonly state: PanelState}
	| {readonly type: 'close'}
	| {readonly type: 'run'; readonly line: string};

const page = 10;
const moves: Readonly<Record<string, number>> = {
	up: -1,
	'ctrl+p': -1,
	down: 1,
	'ctrl+n': 1,
	tab: 1,
	'shift+tab': -1,
	pageup: -page,
	pagedown: page,
	home: Number.NEGATIVE_INFINITY,
	end: Number.POSITIVE_INFINITY,
};

export function handlePanelKey(state: PanelState, event: InputEvent): PanelOutcome {
	const stay = (next: PanelState): PanelOutcome => ({type: 'stay', state: next});
	if (event.type !== 'key') return stay(panelReducer(state, {type: 'type', text: event.text}));
	const name = chord(event);
	const by = moves[name];
	if (by !== undefined) return stay(panelReducer(state, {type: 'move', by}));
	switch (name) {
		case 'enter': {
			const item = selectedItem(state);
			return item ? {type: 'run', line: item.line} : stay(state);
		}

		case 'delete': {
			const line = selectedItem(state)?.deleteLine;
			return line === undefined ? stay(state) : {type: 'run', line};
		}

		case 'backspace':
			return stay(panelReducer(state, {type: 'erase'}));
		case 'space':
			return stay(panelReducer(state, {type: 'type', text: ' '}));
		case 'escape':
			return state.query === '' ? {type: 'close'} : stay(panelReducer(state, {type: 'clear'}));
		case 'ctrl+c':
		case 'ctrl+d':
			return {type: 'close'};
		default:
			return stay(state);
	}
}
