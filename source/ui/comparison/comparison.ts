import type {Comparison} from '../../commands/types.js';

/** A comparison that is looked at: which reply is selected, and the rows that are scrolled away at the top of both. */
export type ComparisonState = {
	readonly comparison: Comparison;
	readonly selected: 0 | 1;
	readonly above: number;
};

export type ComparisonAction =
	| {readonly type: 'select'; readonly side: 0 | 1}
	| {readonly type: 'swap'}
	/** Down by so many rows; `most` can be above. */
	| {readonly type: 'scroll'; readonly by: number; readonly most: number};

/** The new reply is selected. */
export const beginComparison = (comparison: Comparison): ComparisonState => ({
	comparison,
	selected: 1,
	above: 0,
});

export function comparisonReducer(state: ComparisonState, action: ComparisonAction): ComparisonState {
	switch (action.type) {
		case 'select':
			return {...state, selected: action.side};
		case 'swap':
			return {...state, selected: state.selected === 0 ? 1 : 0};
		case 'scroll':
			return {...state, above: Math.min(action.most, Math.max(0, state.above + action.by))};
	}
}
