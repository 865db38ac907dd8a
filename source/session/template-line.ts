import type {ChosenTemplate} from '../templates/choose.js';

/** The template in force and why it is this one, in a few words: the status line always shows it. */
export function templateLine({name, reason}: ChosenTemplate): string {
	switch (reason) {
		case 'own':
			return "model's template";
		case 'name':
			return `template ${name} (by name)`;
		case 'file':
			return `template ${name} (by file)`;
		case 'guess':
			return `template ${name} (guessed)`;
		case 'missing':
			return 'template none (the model has none)';
	}
}
