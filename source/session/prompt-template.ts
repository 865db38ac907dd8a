import {usageError} from '../errors.js';
import {didYouMean} from '../nearest.js';
import type {SettingValues} from '../settings/table.js';
import type {SavedPrompts} from './saved-prompts.js';

/** What a person gives for one message: what they typed, and what was piped in. */
export type GivenText = {readonly text?: string; readonly stdin?: string};

type PromptSettings = Pick<SettingValues, 'prompt_template' | 'prompt_variables'>;

/**
 * The message that is sent for what a person gave. Without a prompt template it is stdin, a blank line, and the text.
 * With one, `{text}`, `{stdin}` and the variables stand where the template says; what was piped in belongs to `{text}`
 * when the template has no `{stdin}`. Throws a usage error when something would be missing or lost.
 */
export function composeMessage(settings: PromptSettings, given: GivenText, saved: SavedPrompts): string {
	if (settings.prompt_template === '') return together(given);
	return fillPrompt(promptTemplate(settings.prompt_template, saved), settings.prompt_variables, given);
}

/** Fills one template; `variables` are written `name=value`. */
export function fillPrompt(template: string, variables: readonly string[], given: GivenText): string {
	const places = new Set([...template.matchAll(tokens)].flatMap(([, name]) => name ?? []));
	const values = new Map(variables.map(readVariable));
	const text = places.has('stdin') ? given.text : together(given);
	if (text) {
		if (values.has('text')) throw usageError('{text} is given twice, as the message and as a variable.');
		if (!places.has('text'))
			throw usageError('The prompt template has no place for the message.', 'Write {text} where it belongs.');
		values.set('text', text);
	}

	if (given.stdin !== undefined) values.set('stdin', given.stdin);
	return template.replace(tokens, (match, name: string | undefined) => {
		if (name === undefined) return match[0]!;
		const value = values.get(name);
		if (value !== undefined) return value;
		throw usageError(
			`The prompt template wants {${name}}, and nothing gives it.`,
			howToGive(name, values.keys()),
		);
	});
}

/** `{name}`, and `{{` and `}}` for the braces themselves. All other braces are text. */
const tokens = /\{\{|\}\}|\{([A-Za-z_]\w*)\}/g;

/** A template as it is written, or the one that was saved under a name. */
export function promptTemplate(typed: string, saved: SavedPrompts): string {
	return /^[\w.-]+$/.test(typed) ? saved.named(typed) : typed;
}

const together = ({text, stdin}: GivenText): string => [stdin, text].filter(Boolean).join('\n\n');

function readVariable(variable: string): [string, string] {
	const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(variable) ?? [];
	if (name !== undefined) return [name, value!];
	throw usageError(`"${variable}" is no variable.`, 'A variable is given as --var name=value.');
}

function howToGive(name: string, known: Iterable<string>): string {
	if (name === 'text') return 'Type a message, or give it with -p.';
	if (name === 'stdin') return 'Pipe something in.';
	return didYouMean(
		name,
		known,
		`Give it with --var ${name}=… (/set prompt_variables ${name}=… in the chat).`,
	)!;
}
