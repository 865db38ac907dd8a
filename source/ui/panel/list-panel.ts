import type {Panel} from '../../commands/types.js';
import type {InputEvent} from '../keys/events.js';
import {handlePanelKey} from './keys.js';
import type {OpenPanel, PanelOutcome} from './open-panel.js';
import {openPanel, type PanelState} from './panel.js';
import {panelRows} from './rows.js';

/** A list to choose from. */
export class ListPanel implements OpenPanel {
	#state: PanelState;

	constructor(panel: Panel) {
		this.#state = openPanel(panel);
	}

	handle(event: InputEvent): PanelOutcome {
		const outcome = handlePanelKey(this.#state, event);
		if (outcome.type !== 'stay') return outcome;
		this.#state = outcome.state;
		return {type: 'stay'};
	}

	rows(columns: number, height: number): readonly string[] {
		return panelRows(this.#state, columns, height);
	}
}
