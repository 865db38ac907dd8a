import {type GuessableModel, guessTemplate} from './guess.js';
import {checkTemplate, type LibraryTemplate, type TemplateLibrary, templateFromFile} from './library.js';

/** Why a template is in force: the model's own, asked for by name or as a file, guessed, or there is none. */
export type TemplateReason = 'own' | 'name' | 'file' | 'guess' | 'missing';

/** The template in force, by name, and in words why it is this one. */
export type ChosenTemplate = {
	/** "model", "none", a name of the library, or a file's name. */
	readonly name: string;
	readonly reason: TemplateReason;
	readonly source: string;
	/** Jinja; absent for plain completion. */
	readonly jinja?: string;
	/** Texts that end a reply under this template, besides the person's own. */
	readonly stop?: readonly string[];
	/** Something a person must be told: that nobody chose this one. */
	readonly notice?: string;
};

/** What the settings `chat_template` and `chat_template_file` say; a file that is not '' counts. */
export type TemplateChoice = {readonly name: string; readonly file: string};

/** The template that a choice names, checked; undefined for `model` and `none`. Throws a usage error. */
export function namedTemplate(
	{name, file}: TemplateChoice,
	library: TemplateLibrary,
): LibraryTemplate | undefined {
	if (file === '' && (name === 'model' || name === 'none')) return undefined;
	const template = file === '' ? library.named(name) : templateFromFile(file);
	checkTemplate(template);
	return template;
}

/**
 * The template for a choice and a model that may have one of its own; for a model without one the likeliest of the
 * library, else plain completion. Never silently another one: `source` says why it is this one, `notice` that it is a
 * guess. Throws a usage error for a name or file that does not serve.
 */
export function chooseTemplate(
	choice: TemplateChoice,
	model: GuessableModel & {readonly chatTemplate?: string},
	library: TemplateLibrary,
): ChosenTemplate {
	const named = namedTemplate(choice, library);
	if (named) {
		const {name, jinja, header, path} = named;
		const byFile = choice.file !== '';
		const source = byFile ? `read from ${path}` : 'asked for by name';
		return {name, reason: byFile ? 'file' : 'name', source, jinja, stop: header.stop};
	}

	if (choice.name === 'none') return {name: 'none', reason: 'name', source: 'asked for by name'};
	if (model.chatTemplate)
		return {name: 'model', reason: 'own', source: "the model's own", jinja: model.chatTemplate};
	const guess = guessTemplate(model, library.all());
	if (!guess) {
		const notice =
			'The model has no chat template and none could be guessed: messages are completed as plain text. /template chooses one.';
		return {name: 'none', reason: 'missing', source: 'the model has no template', notice};
	}

	const {name, jinja, header} = guess.template;
	const source = `guessed from ${guess.from}`;
	const notice = `The model has no chat template: ${name} is ${source}. /template chooses another one.`;
	return {name, reason: 'guess', source, jinja, stop: header.stop, notice};
}
