import type {Comparison} from '../../commands/types.js';
import {chord, type InputEvent} from '../keys/events.js';
import type {OpenPanel, PanelOutcome} from '../panel/open-panel.js';
import {
	beginComparison,
	type ComparisonAction,
	type ComparisonState,
	comparisonReducer,
} from './comparison.js';
import {comparisonRows} from './rows.js';

const page = 10;
const selections: Readonly<Record<string, ComparisonAction>> = {
	left: {type: 'select', side: 0},
	right: {type: 'select', side: 1},
	tab: {type: 'swap'},
	'shift+tab': {type: 'swap'},
};
const scrolls: Readonly<Record<string, number>> = {
	up: -1,
	down: 1,
	pageup: -page,
	pagedown: page,
	home: Number.NEGATIVE_INFINITY,
	end: Number.POSITIVE_INFINITY,
};

/** Two replies in place of the prompt, until one of them is kept. */
export class ComparisonPanel implements OpenPanel {
	#state: ComparisonState;
	/** Rows that did not fit when it was drawn last. */
	#hidden = 0;

	constructor(readonly comparison: Comparison) {
		this.#state = beginComparison(comparison);
	}

	handle(event: InputEvent): PanelOutcome {
		if (event.type === 'text' && event.text === 's') return this.#keep(1, true);
		if (event.type !== 'key') return {type: 'stay'};
		const name = chord(event);
		if (name === 'enter') return this.#keep(this.#state.selected, false);
		// Who only looked has the conversation as it was.
		if (['escape', 'ctrl+c', 'ctrl+d'].includes(name)) return this.#keep(0, false);
		const by = scrolls[name];
		const action: ComparisonAction | undefined =
			by === undefined ? selections[name] : {type: 'scroll', by, most: this.#hidden};
		if (action) this.#state = comparisonReducer(this.#state, action);
		return {type: 'stay'};
	}

	rows(columns: number, height: number): readonly string[] {
		const {rows, hidden} = comparisonRows(this.#state, columns, height);
		this.#hidden = hidden;
		return rows;
	}

	#keep(side: 0 | 1, withSettings: boolean): PanelOutcome {
		return {type: 'reply', reply: Promise.resolve(this.comparison.keep(side, withSettings))};
	}
}
