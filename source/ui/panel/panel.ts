import type {Panel, PanelItem} from '../../commands/types.js';

/** An open panel: what was typed to search it, and which of the items that are left is selected. */
export type PanelState = {
	readonly panel: Panel;
	readonly query: string;
	readonly selected: number;
};

export type PanelAction =
	| {readonly type: 'type'; readonly text: string}
	| {readonly type: 'erase'}
	/** Takes the search back, and stays where it led. */
	| {readonly type: 'clear'}
	/** By so many items, not beyond the ends. */
	| {readonly type: 'move'; readonly by: number};

/** Opens it with the current item selected. */
export function openPanel(panel: Panel): PanelState {
	const current = panel.items.findIndex(({isCurrent}) => isCurrent);
	return {panel, query: '', selected: panel.selected ?? Math.max(0, current)};
}

export function panelReducer(state: PanelState, action: PanelAction): PanelState {
	switch (action.type) {
		case 'type':
			return {...state, query: state.query + action.text.replaceAll('\n', ' '), selected: 0};
		case 'erase':
			return state.query === ''
				? state
				: {...state, query: [...state.query].slice(0, -1).join(''), selected: 0};
		case 'clear': {
			const item = selectedItem(state);
			const index = item ? state.panel.items.indexOf(item) : 0;
			return {...state, query: '', selected: Math.max(0, index)};
		}

		case 'move': {
			const last = Math.max(0, itemsLeft(state).length - 1);
			return {...state, selected: Math.min(last, Math.max(0, state.selected + action.by))};
		}
	}
}

/** The items that have every word of the query in their label or help, and what the query itself may mean. */
export function itemsLeft({panel, query}: PanelState): readonly PanelItem[] {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	const found = panel.items.filter(({label, help = '', search = ''}) => {
		const text = `${label} ${help}`.toLowerCase();
		return words.every(word => text.includes(word) || search.includes(word));
	});
	return [...found, ...(panel.offers?.(query) ?? [])];
}

export const selectedItem = (state: PanelState): PanelItem | undefined => itemsLeft(state)[state.selected];
