/** The template in force, by name, and in words why it is this one. */
export type ChosenTemplate = {
	/** "model" or "none". */
	readonly name: string;
	readonly source: string;
	/** Jinja; absent for plain completion. */
	readonly jinja?: string;
};

/** The template for `--chat-template CHOICE` and a model that may have one of its own. Never silently another one. */
export function chooseTemplate(choice: 'model' | 'none', modelTemplate: string | undefined): ChosenTemplate {
	if (choice === 'none') return {name: 'none', source: 'asked for by name'};
	if (modelTemplate) return {name: 'model', source: "the model's own", jinja: modelTemplate};
	return {name: 'none', source: 'the model has no template'};
}
