import {usageError} from '../errors.js';
import {literal, Rules, times} from './rules.js';
import {counts, integerRule, numberRule, spaceRule, stringRule} from './scalars.js';
import {annotations, deepest, type Kind, keywords, refuse, type Schema} from './schema.js';
import {SchemaTree} from './schema-tree.js';

/*
 * JSON Schema (https://json-schema.org, draft 2020-12) to GBNF. A grammar may allow less than the schema, as every reply
 * then still is valid, but never more: what it cannot hold is refused by name. Properties come in the schema's order;
 * others than those that are named are not written; oneOf is taken as anyOf.
 */

const longestGrammar = 1_000_000;

/**
 * The grammar, in GBNF, of JSON that is valid under a schema. Throws a usage error that names what is wrong with it, or
 * what of it is not supported, and where.
 */
export function jsonSchemaToGbnf(text: string): string {
	let schema: unknown;
	try {
		schema = JSON.parse(text);
	} catch (error) {
		throw usageError(
			`The JSON schema is no JSON: ${(error as Error).message.replace(/\.$/, '')}.`,
			'For example: {"type": "object", "properties": {"name": {"type": "string"}}}',
		);
	}
	return new Converter(schema).grammar();
}

class Converter {
	readonly #rules = new Rules();
	readonly #references = new Map<string, string>();
	#depth = 0;

	readonly #tree: SchemaTree;

	constructor(root: unknown) {
		this.#tree = new SchemaTree(root);
	}

	grammar(): string {
		const root = this.#rules.reserve('root');
		this.#rules.set(root, this.#value(this.#tree.root, ''));
		const {text} = this.#rules;
		if (text.length > longestGrammar) refuse('', 'It is too large');
		return text;
	}

	/** `path`: where in the schema, as a JSON pointer, for messages and for names of rules. */
	#value(given: unknown, path: string): string {
		if (given === true) return this.#any();
		if (typeof given !== 'object' || given === null || Array.isArray(given))
			return refuse(path, given === false ? 'Nothing is valid there' : 'It is no schema');
		if (++this.#depth > deepest) refuse(path, 'It is nested too deeply');
		const schema = given as Schema;
		const body = this.#body(schema, path);
		this.#depth--;
		return schema.nullable === true ? `(${body} | "null")` : body;
	}

	#body(schema: Schema, path: string): string {
		if ('$ref' in schema) return this.#reference(schema, path);
		if ('allOf' in schema) return this.#value(this.#tree.merged(schema, path), path);
		for (const word of ['anyOf', 'oneOf'] as const) {
			if (!(word in schema)) continue;
			const {[word]: choices, ...rest} = schema;
			if (!Array.isArray(choices) || choices.length === 0) return refuse(path, `${word} has to be a list`);
			return this.#choice(
				choices.map((choice: unknown, index) =>
					this.#value(this.#tree.merge(rest, choice, path), `${path}/${word}/${index}`),
				),
			);
		}
		if ('const' in schema) return literal(JSON.stringify(schema.const));
		if ('enum' in schema) {
			if (!Array.isArray(schema.enum) || schema.enum.length === 0)
				return refuse(path, 'enum has to be a list');
			return this.#choice(schema.enum.map(value => literal(JSON.stringify(value))));
		}
		const kinds = this.#kinds(schema, path);
		this.#refuseUnknown(schema, kinds, path);
		return kinds.length === 0
			? this.#any()
			: this.#choice(kinds.map(kind => this.#ofKind(kind, schema, path)));
	}

	#kinds({type, ...schema}: Schema, path: string): readonly Kind[] {
		const types = type === undefined ? [] : Array.isArray(type) ? type : [type];
		for (const name of types)
			if (!Object.hasOwn(keywords, String(name))) refuse(path, `There is no type ${JSON.stringify(name)}`);
		if (types.length > 0) return types as Kind[];
		const implied = (['object', 'array', 'string', 'integer'] as const).find(kind =>
			keywords[kind].some(word => word in schema),
		);
		if (implied === 'integer') return ['number'];
		return implied ? [implied] : [];
	}

	#refuseUnknown(schema: Schema, kinds: readonly Kind[], path: string): void {
		const known = new Set<string>(kinds.flatMap(kind => keywords[kind]));
		// What is said of other types than those that are written has no effect.
		const elsewhere = new Set<string>(Object.values(keywords).flat());
		for (const word of Object.keys(schema)) {
			if (word === 'type' || annotations.has(word) || known.has(word)) continue;
			if (elsewhere.has(word) && !kinds.includes('number')) continue;
			refuse(path, `${word} is not supported`);
		}
	}

	#ofKind(kind: Kind, schema: Schema, path: string): string {
		switch (kind) {
			case 'boolean':
				return '("true" | "false")';
			case 'null':
				return '"null"';
			case 'string':
				return stringRule(this.#rules, schema, path);
			case 'integer':
				return integerRule(this.#rules, schema, path);
			case 'number':
				return numberRule(this.#rules, schema, path);
			case 'array':
				return this.#array(schema, path);
			case 'object':
				return this.#object(schema, path);
		}
	}

	#array({items, prefixItems, minItems, maxItems}: Schema, path: string): string {
		if (prefixItems !== undefined && !Array.isArray(prefixItems))
			refuse(path, 'prefixItems has to be a list');
		const first = ((prefixItems ?? []) as unknown[]).map((item, index) =>
			this.#value(item, `${path}/prefixItems/${index}`),
		);
		const [least, most] = counts(minItems, maxItems, 'minItems', 'maxItems', path);
		if (most !== undefined && most < first.length)
			return refuse(path, 'maxItems is less than prefixItems are');
		const space = spaceRule(this.#rules);
		const comma = `"," ${space}`;
		const parts = first.map((item, index) => (index === 0 ? item : `${comma} ${item}`));
		// Without `items` a list of fixed places holds just those.
		const isOpen = items !== false && (items !== undefined || first.length === 0);
		if (!isOpen && least > first.length) return refuse(path, 'minItems is more than prefixItems are');
		if (isOpen && most !== first.length) {
			const item = this.#value(items ?? true, `${path}/items`);
			const left = most === undefined ? undefined : most - first.length;
			const rule = this.#rules.add(`item${path}`, item);
			if (first.length > 0) parts.push(times(`(${comma} ${rule})`, Math.max(0, least - first.length), left));
			else {
				const more = times(
					`(${comma} ${rule})`,
					Math.max(0, least - 1),
					left === undefined ? undefined : left - 1,
				);
				parts.push(least > 0 ? `${rule} ${more}` : `(${rule} ${more})?`);
			}
		}
		return this.#rules.add(`array${path}`, `"[" ${space} ${parts.join(' ')} ${space} "]"`);
	}

	#object(
		{properties, required, additionalProperties, minProperties, maxProperties}: Schema,
		path: string,
	): string {
		if (minProperties !== undefined || maxProperties !== undefined) {
			if (properties !== undefined)
				return refuse(path, 'minProperties or maxProperties beside properties is not supported');
		}
		const needed = (Array.isArray(required) ? required : []).map(String);
		const named = Object.entries((properties ?? {}) as Record<string, unknown>);
		for (const name of needed)
			if (!named.some(([key]) => key === name)) named.push([name, additionalProperties ?? true]);
		const space = spaceRule(this.#rules);
		const pair = (key: string, value: string): string => `${key} ":" ${space} ${value}`;
		if (named.length === 0) {
			if (additionalProperties === false || properties !== undefined) return `"{" ${space} "}"`;
			const value = this.#value(additionalProperties ?? true, `${path}/additionalProperties`);
			const entry = this.#rules.add(`pair${path}`, pair(stringRule(this.#rules, {}, path), value));
			const [least, most] = counts(minProperties, maxProperties, 'minProperties', 'maxProperties', path);
			const more = times(
				`("," ${space} ${entry})`,
				Math.max(0, least - 1),
				most === undefined ? undefined : most - 1,
			);
			const entries = least > 0 ? `${entry} ${more}` : `(${entry} ${more})?`;
			return this.#rules.add(`object${path}`, `"{" ${space} ${entries} ${space} "}"`);
		}
		/** What may follow when all properties from the last one on were looked at, with and without one before. */
		let [after, begin] = ['', ''];
		for (const [index, [name, schema]] of [...named.entries()].reverse()) {
			const value = this.#value(schema, `${path}/${name}`);
			const entry = this.#rules.add(`pair${path}/${name}`, pair(literal(JSON.stringify(name)), value));
			const isNeeded = needed.includes(name);
			const alone = `${entry} ${after}`.trim();
			const next = `"," ${space} ${alone}`;
			const rest = (body: string, without: string, kind: string): string =>
				this.#rules.add(`${kind}${path}-${index}`, isNeeded ? body : `${body} | ${without || '""'}`);
			begin = rest(alone, begin, 'from');
			after = rest(next, after, 'after');
		}
		return this.#rules.add(`object${path}`, `"{" ${space} ${begin} ${space} "}"`);
	}

	/** JSON of any kind. */
	#any(): string {
		const known = this.#references.get('any');
		if (known) return known;
		const name = this.#rules.reserve('value');
		this.#references.set('any', name);
		const space = spaceRule(this.#rules);
		const string = stringRule(this.#rules, {}, '');
		const list = (item: string) => `(${item} ("," ${space} ${item})*)?`;
		const object = this.#rules.add(
			'object',
			`"{" ${space} ${list(`${string} ":" ${space} ${name}`)} ${space} "}"`,
		);
		const array = this.#rules.add('array', `"[" ${space} ${list(name)} ${space} "]"`);
		const number = numberRule(this.#rules, {}, '');
		this.#rules.set(name, `${object} | ${array} | ${string} | ${number} | "true" | "false" | "null"`);
		return name;
	}

	#choice(choices: readonly string[]): string {
		return choices.length === 1 ? choices[0]! : `(${choices.join(' | ')})`;
	}

	#reference(schema: Schema, path: string): string {
		const {$ref, ...rest} = schema;
		const pointer = String($ref);
		const target = this.#tree.find(pointer, path);
		if (Object.keys(rest).some(word => !annotations.has(word)))
			return this.#value(this.#tree.merge(rest, target, path), path);
		const known = this.#references.get(pointer);
		if (known) return known;
		const name = this.#rules.reserve(`ref-${pointer}`);
		this.#references.set(pointer, name);
		this.#rules.set(name, this.#value(target, pointer.slice(1)));
		return name;
	}
}
