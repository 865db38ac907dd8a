import {readFile} from 'node:fs/promises';
import {ChatError} from '../errors.js';

/** A model of the curated list (`models/catalog.json`), so that nobody has to know names. */
export type CatalogEntry = {
	/** Short name to type: `llama-3.2-3b`. */
	readonly id: string;
	readonly name: string;
	readonly family: string;
	readonly kind: 'chat' | 'base';
	/** What it is good for, in a few words. */
	readonly summary: string;
	/** `owner/name` of the GGUF repository. */
	readonly repo: string;
	/** The recommended file: the first part of a split one. */
	readonly file: string;
	/** Of that file. */
	readonly quantization: string;
	/** Billions of weights. */
	readonly parametersB: number;
	/** Tokens it was trained on. */
	readonly contextLength: number;
	/** As its maker calls it; SPDX where there is one. */
	readonly licence: string;
	/** Whether the GGUF repository asks to accept the licence first. */
	readonly gated: boolean;
	/** The repository of the maker. */
	readonly original: string;
	/** Chat format of its template, by the names in `templates/`; `own` when only the file has it, `none` for base models. */
	readonly template: string;
	/** About what the file weighs, and what it needs with 8192 tokens of context (or all it has), in GB. */
	readonly downloadGB: number;
	readonly memoryGB: number;
};

export type Catalog = readonly CatalogEntry[];

export async function readCatalog(file: string): Promise<Catalog> {
	const problems: string[] = [];
	const catalog = checkCatalog(JSON.parse(await readFile(file, 'utf8')), problems);
	if (problems.length > 0) throw new ChatError(`The catalogue ${file} is damaged: ${problems[0]}`);
	return catalog;
}

type Check = (value: unknown) => boolean;
const text: Check = value => typeof value === 'string' && value.trim() === value && value !== '';
const positive: Check = value => typeof value === 'number' && Number.isFinite(value) && value > 0;
const matches =
	(shape: RegExp): Check =>
	value =>
		typeof value === 'string' && shape.test(value);

const fields = {
	id: matches(/^[a-z0-9][a-z0-9.-]*$/),
	name: text,
	family: text,
	kind: value => value === 'chat' || value === 'base',
	summary: text,
	repo: matches(/^[\w.-]+\/[\w.-]+$/),
	file: matches(/^[\w.-]+\.gguf$/),
	quantization: matches(/^[A-Z0-9_]+$/),
	parametersB: positive,
	contextLength: value => positive(value) && Number.isInteger(value),
	licence: text,
	gated: value => typeof value === 'boolean',
	original: matches(/^[\w.-]+\/[\w.-]+$/),
	template: text,
	downloadGB: positive,
	memoryGB: positive,
} as const satisfies Record<keyof CatalogEntry, Check>;

/** Checks a parsed catalogue; sentences about what is wrong go to `problems`. Gives the entries that are right. */
export function checkCatalog(value: unknown, problems: string[]): Catalog {
	const {models} = (value ?? {}) as {models?: unknown};
	if (!Array.isArray(models)) {
		problems.push('it holds no list "models"');
		return [];
	}

	const seen = new Set<unknown>();
	return models.filter((entry: Record<string, unknown>, index): entry is CatalogEntry => {
		const wrong = Object.entries(fields).filter(([name, isRight]) => !isRight(entry?.[name]));
		const unknown = Object.keys(entry ?? {}).filter(name => !(name in fields));
		const before = problems.length;
		for (const [name] of wrong) problems.push(`entry ${index + 1} (${entry?.id}): ${name} is wrong`);
		for (const name of unknown) problems.push(`entry ${index + 1} (${entry?.id}): ${name} is unknown`);
		if (seen.has(entry?.id)) problems.push(`entry ${index + 1}: there are two ${entry?.id}`);
		seen.add(entry?.id);
		return problems.length === before;
	});
}
