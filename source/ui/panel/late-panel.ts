import {chord, type InputEvent} from '../keys/events.js';
import type {OpenPanel, PanelOutcome} from './open-panel.js';

/**
 * A panel that opens when its answer has come over the network, not when the person pressed a key: who types just then
 * means the prompt. The first key that is neither a move, nor Enter, nor one that closes it, is theirs.
 */
export class LatePanel implements OpenPanel {
	#isTaken = false;

	constructor(
		readonly panel: OpenPanel,
		/** What is said in place of it. */
		readonly text: string,
	) {}

	handle(event: InputEvent): PanelOutcome {
		if (!this.#isTaken && !isForPanel(event)) return {type: 'typed', text: this.text};
		this.#isTaken = true;
		return this.panel.handle(event);
	}

	rows(columns: number, height: number): readonly string[] {
		return this.panel.rows(columns, height);
	}
}

const isForPanel = (event: InputEvent): boolean =>
	event.type === 'key' &&
	/^(up|down|ctrl\+[pncd]|(shift\+)?tab|page(up|down)|home|end|enter|escape)$/.test(chord(event));
