import type {HeatMap} from '../../commands/types.js';
import {chord, type InputEvent} from '../keys/events.js';
import type {OpenPanel, PanelOutcome} from '../panel/open-panel.js';
import {beginHeatMap, type HeatMapAction, type HeatMapState, heatMapReducer} from './heat-map.js';
import {heatMapRows} from './rows.js';

const page = 20;
const keys: Readonly<Record<string, HeatMapAction>> = {
	left: {type: 'move', by: -1},
	right: {type: 'move', by: 1},
	'ctrl+left': {type: 'move', by: -5},
	'ctrl+right': {type: 'move', by: 5},
	pageup: {type: 'move', by: -page},
	pagedown: {type: 'move', by: page},
	home: {type: 'move', by: Number.NEGATIVE_INFINITY},
	end: {type: 'move', by: Number.POSITIVE_INFINITY},
	up: {type: 'scroll', by: -1},
	down: {type: 'scroll', by: 1},
};

/** DoLa's heat map in place of the prompt; it scrolls with the reply's tokens. */
export class HeatMapPanel implements OpenPanel {
	#state: HeatMapState;

	constructor(map: HeatMap) {
		this.#state = beginHeatMap(map);
	}

	handle(event: InputEvent): PanelOutcome {
		if (event.type !== 'key') return event.text === 'q' ? {type: 'close'} : {type: 'stay'};
		const name = chord(event);
		if (['escape', 'enter', 'ctrl+c', 'ctrl+d'].includes(name)) return {type: 'close'};
		const action = keys[name];
		if (action) this.#state = heatMapReducer(this.#state, action);
		return {type: 'stay'};
	}

	rows(columns: number, height: number): readonly string[] {
		return heatMapRows(this.#state, columns, height);
	}
}
