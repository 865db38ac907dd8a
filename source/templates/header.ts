/** What a template file says about itself, in a Jinja comment at its beginning: one `key: value` a line. */
export type TemplateHeader = {
	/** Whom it is for, in words. */
	readonly models: string;
	/** Texts that end a reply. Where one is an end-of-generation token of the model, the token comes first. */
	readonly stop: readonly string[];
	/** Control tokens that tell this format: a vocabulary that has all of them was made for it. */
	readonly vocabulary: readonly string[];
	/** Sets of words: a model whose name has all the words of one set was trained on this format. */
	readonly names: readonly (readonly string[])[];
	/** The Hugging Face repository, or the document, that the format is known from. */
	readonly source: string;
	readonly licence: string;
};

/** Reads the header; what is missing is empty, so that any Jinja file may be used as it is. */
export function readHeader(template: string): TemplateHeader {
	const comment = /^\s*\{#-?([\s\S]*?)-?#\}/.exec(template)?.[1] ?? '';
	const field = (key: string): string =>
		new RegExp(`^${key}:[ \\t]*(.*)$`, 'm').exec(comment)?.[1]?.trim() ?? '';
	return {
		models: field('models'),
		stop: quoted(field('stop')),
		vocabulary: field('vocabulary').split(' ').filter(Boolean),
		names: field('names')
			.split(',')
			.map(words => words.trim().toLowerCase().split(' ').filter(Boolean))
			.filter(words => words.length > 0),
		source: field('source'),
		licence: field('licence'),
	};
}

/** `"a" "b\n"`: JSON strings. One that is not is left out. */
const quoted = (text: string): string[] =>
	[...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].flatMap(([string]) => {
		try {
			return [JSON.parse(string) as string];
		} catch {
			return [];
		}
	});
