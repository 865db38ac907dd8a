import type {Secret} from '../../commands/types.js';
import {chord, type InputEvent} from '../keys/events.js';
import {theme} from '../theme.js';

export type SecretOutcome =
	| {readonly type: 'stay'; readonly entry: SecretEntry}
	| {readonly type: 'close'}
	| {readonly type: 'done'; readonly line: string};

/** A line that is typed unseen. What was typed is in a private field, so that no snapshot, log or dump shows it. */
export class SecretEntry {
	readonly #line: string;

	constructor(
		readonly secret: Secret,
		line = '',
	) {
		this.#line = line;
	}

	handle(event: InputEvent): SecretOutcome {
		if (event.type !== 'key') return this.#stay(this.#line + event.text.replaceAll('\n', ''));
		switch (chord(event)) {
			case 'enter':
				return {type: 'done', line: this.#line};
			case 'backspace':
				return this.#stay([...this.#line].slice(0, -1).join(''));
			case 'ctrl+u':
				return this.#stay('');
			case 'escape':
			case 'ctrl+c':
			case 'ctrl+d':
				return {type: 'close'};
			default:
				return {type: 'stay', entry: this};
		}
	}

	/** How much was typed shows that a paste arrived; how long a token is, is no secret. */
	rows(): string[] {
		const {length} = [...this.#line];
		const typed = length === 0 ? 'nothing typed yet' : `${length} characters, not shown`;
		return [
			theme.heading(this.secret.question),
			`> ${theme.hint(typed)}`,
			theme.hint('Enter takes it · Ctrl+U begins again · Esc leaves'),
		];
	}

	#stay(line: string): SecretOutcome {
		return {type: 'stay', entry: new SecretEntry(this.secret, line)};
	}
}
