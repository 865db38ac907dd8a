import {readdirSync} from 'node:fs';
import path from 'node:path';
import {usageError} from '../errors.js';
import {didYouMean} from '../nearest.js';
import {readTextFile} from '../text-file.js';
import {templateProblem} from './check.js';
import {readHeader, type TemplateHeader} from './header.js';

/** A template with a name, from `templates/` or a person's own folder. */
export type LibraryTemplate = {
	readonly name: string;
	readonly path: string;
	readonly jinja: string;
	readonly header: TemplateHeader;
};

/** The templates that can be chosen by name: every `NAME.jinja` of some folders. Nothing is read before it is asked for. */
export class TemplateLibrary {
	#templates: ReadonlyMap<string, LibraryTemplate> | undefined;

	/** Of two files with one name the later folder's counts, so that a person can replace a bundled template. */
	constructor(private readonly folders: readonly string[] = []) {}

	/** By name. */
	all(): readonly LibraryTemplate[] {
		return [...this.#load().values()];
	}

	find(name: string): LibraryTemplate | undefined {
		return this.#load().get(name.toLowerCase());
	}

	/** The same; an unknown name throws a usage error with the nearest one. */
	named(name: string): LibraryTemplate {
		const template = this.find(name);
		if (template) return template;
		const known = ['model', 'none', ...this.#load().keys()];
		throw usageError(
			`There is no chat template called "${name}".`,
			didYouMean(name, known, `There are: ${known.join(', ')}.`),
		);
	}

	#load(): ReadonlyMap<string, LibraryTemplate> {
		this.#templates ??= new Map(
			this.folders
				.flatMap(folder => filesOf(folder))
				.map((file): [string, LibraryTemplate] => {
					const name = path.basename(file, '.jinja').toLowerCase();
					const jinja = readTextFile(file, 'The chat template');
					return [name, {name, path: file, jinja, header: readHeader(jinja)}];
				})
				.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
		);
		return this.#templates;
	}
}

/** A template from a file anywhere. Throws ChatError when there is none. */
export function templateFromFile(file: string): LibraryTemplate {
	const jinja = readTextFile(file, 'The chat template file');
	return {name: path.basename(file), path: file, jinja, header: readHeader(jinja)};
}

/** Throws a usage error when a template cannot work, with the line where that is known. */
export function checkTemplate({path: file, jinja}: LibraryTemplate): void {
	const problem = templateProblem(jinja);
	if (problem !== undefined)
		throw usageError(
			`The chat template ${file} is broken, ${problem}.`,
			'Correct the file, or choose another template.',
		);
	if (!jinja.includes('message'))
		throw usageError(
			`The chat template ${file} uses no messages.`,
			'A chat template is Jinja that writes `messages`.',
		);
}

function filesOf(folder: string): string[] {
	try {
		return readdirSync(folder)
			.filter(file => file.endsWith('.jinja'))
			.map(file => path.join(folder, file));
	} catch {
		return []; // a person has no folder of their own until they make one
	}
}
