import type {HeatMap} from '../../commands/types.js';

/** A heat map that is looked at: the selected token, and the layer rows that are scrolled away at the top. */
export type HeatMapState = {
	readonly map: HeatMap;
	readonly token: number;
	readonly layersAbove: number;
};

export type HeatMapAction =
	/** To the right by so many tokens, not beyond the ends. */
	| {readonly type: 'move'; readonly by: number}
	/** Down by so many layers; how many rows there are is only known when it is drawn. */
	| {readonly type: 'scroll'; readonly by: number};

export const beginHeatMap = (map: HeatMap): HeatMapState => ({map, token: 0, layersAbove: 0});

export function heatMapReducer(state: HeatMapState, action: HeatMapAction): HeatMapState {
	const {candidate_layers, jsd} = state.map.report;
	switch (action.type) {
		case 'move':
			return {...state, token: within(state.token + action.by, jsd.length)};
		case 'scroll':
			return {...state, layersAbove: within(state.layersAbove + action.by, candidate_layers.length)};
	}
}

const within = (index: number, length: number): number =>
	Math.min(Math.max(0, length - 1), Math.max(0, index));
