import type {Question} from '../../commands/types.js';
import {printableLine} from '../../printable.js';
import {chord, type InputEvent} from '../keys/events.js';
import {theme} from '../theme.js';
import type {OpenPanel, PanelOutcome} from './open-panel.js';

/** Answers by arrow keys: whether it agrees. */
const moves: Readonly<Record<string, boolean>> = {
	up: false,
	home: false,
	'ctrl+p': false,
	down: true,
	end: true,
	'ctrl+n': true,
};

/**
 * A question whose yes cannot be taken back. Enter takes what is selected, and that is no, unless an arrow key chose yes or
 * all that was typed is `y` or `yes`.
 */
export class QuestionPanel implements OpenPanel {
	readonly isLow = true;
	readonly #question: Question;
	#typed = '';
	#agrees = false;

	constructor(question: Question) {
		this.#question = question;
	}

	handle(event: InputEvent): PanelOutcome {
		if (event.type !== 'key') return this.#type(this.#typed + event.text.replaceAll('\n', ' '));
		const name = chord(event);
		switch (name) {
			case 'enter':
				return this.#agrees ? {type: 'run', line: this.#question.yes.line} : {type: 'close'};
			case 'escape':
			case 'ctrl+c':
			case 'ctrl+d':
				return {type: 'close'};
			case 'backspace':
				return this.#type([...this.#typed].slice(0, -1).join(''));
			case 'space':
				return this.#type(`${this.#typed} `);
			case 'tab':
			case 'shift+tab':
				return this.#select(!this.#agrees);
			default:
				return name in moves ? this.#select(moves[name]!) : {type: 'stay'};
		}
	}

	/** What was typed is shown, so that it is plain why yes is not selected. */
	rows(columns: number, height: number): readonly string[] {
		const {text, no, yes} = this.#question;
		const typed = this.#typed === '' ? '' : `  ${printableLine(this.#typed)}`;
		const answers = [
			answerRow(no, 'n', !this.#agrees),
			`${answerRow(yes.label, 'y', this.#agrees)}${columns < narrow ? '' : `  ${theme.hint(yes.help)}`}`,
		];
		const keys = theme.hint(`↑↓ or y n select · Enter takes it · Esc: ${no}`);
		const rows = [`${theme.heading(printableLine(text))}${typed}`, ...answers, keys];
		return height < 3 ? [answers[this.#agrees ? 1 : 0]!] : rows.slice(0, height);
	}

	#type(text: string): PanelOutcome {
		this.#typed = text;
		this.#agrees = /^(y|yes)$/i.test(text.trim());
		return {type: 'stay'};
	}

	#select(agrees: boolean): PanelOutcome {
		this.#typed = '';
		this.#agrees = agrees;
		return {type: 'stay'};
	}
}

/** With fewer columns there is no room for help beside an answer. */
const narrow = 40;

const answerRow = (label: string, letter: string, isSelected: boolean): string =>
	`${isSelected ? '›' : ' '} ${letter}  ${isSelected ? theme.selected(label) : label}`;
