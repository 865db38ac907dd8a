import {usageError} from '../errors.js';

export type Schema = Readonly<Record<string, unknown>>;

/** What a schema may say without an effect on what is written. */
export const annotations = new Set([
	'$schema',
	'$id',
	'$anchor',
	'$comment',
	'$defs',
	'definitions',
	'title',
	'description',
	'default',
	'examples',
	'deprecated',
	'readOnly',
	'writeOnly',
	'contentMediaType',
	'contentEncoding',
	'format',
	'nullable',
]);

/** What may stand beside each kind of schema. */
export const keywords = {
	string: ['minLength', 'maxLength', 'pattern'],
	integer: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
	number: ['minimum'],
	object: ['properties', 'required', 'additionalProperties', 'minProperties', 'maxProperties'],
	array: ['items', 'prefixItems', 'minItems', 'maxItems'],
	boolean: [],
	null: [],
} as const;

export type Kind = keyof typeof keywords;

/** Schemas inside of schemas; no real one is deeper. */
export const deepest = 60;

/** Throws a usage error. `path` is where in the schema, as a JSON pointer. */
export function refuse(path: string, reason: string): never {
	throw usageError(
		`The JSON schema cannot be used: ${path === '' ? 'at its top' : `at ${path}`}: ${reason}.`,
		'What is supported: types, properties, required, items, enum, const, anyOf, allOf, $ref, lengths, ranges of integers, simple patterns.',
	);
}
