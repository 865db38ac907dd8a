import type {Secret} from '../../commands/types.js';
import {chord, type InputEvent} from '../keys/events.js';
import {theme} from '../theme.js';
import type {OpenPanel, PanelOutcome} from './open-panel.js';

/** A line that is typed unseen. What was typed is in a private field, so that no snapshot, log or dump shows it. */
export class SecretEntry implements OpenPanel {
	readonly isLow = true;
	readonly #secret: Secret;
	#line = '';

	constructor(secret: Secret) {
		this.#secret = secret;
	}

	handle(event: InputEvent): PanelOutcome {
		if (event.type !== 'key') return this.#become(this.#line + event.text.replaceAll('\n', ''));
		switch (chord(event)) {
			case 'enter':
				return {type: 'reply', reply: this.#secret.use(this.#line)};
			case 'backspace':
				return this.#become([...this.#line].slice(0, -1).join(''));
			case 'ctrl+u':
				return this.#become('');
			case 'escape':
			case 'ctrl+c':
			case 'ctrl+d':
				return {type: 'close'};
			default:
				return {type: 'stay'};
		}
	}

	/** How much was typed shows that a paste arrived; how long a token is, is no secret. */
	rows(): string[] {
		const {length} = [...this.#line];
		const typed = length === 0 ? 'nothing typed yet' : `${length} characters, not shown`;
		return [
			theme.heading(this.#secret.question),
			`> ${theme.hint(typed)}`,
			theme.hint('Enter takes it · Ctrl+U begins again · Esc leaves'),
		];
	}

	#become(line: string): PanelOutcome {
		this.#line = line;
		return {type: 'stay'};
	}
}
