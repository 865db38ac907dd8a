import {annotations, deepest, refuse, type Schema} from './schema.js';

/** A schema and what its parts say of each other. */
export class SchemaTree {
	#depth = 0;

	constructor(readonly root: unknown) {}

	/** What a `$ref` means. */
	find(pointer: string, path: string): unknown {
		if (!/^#(?:\/|$)/.test(pointer)) return refuse(path, `$ref ${pointer} leads out of the schema`);
		let target: unknown = this.root;
		for (const part of pointer.split('/').slice(1)) {
			const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
			const isThere = typeof target === 'object' && target !== null && Object.hasOwn(target, key);
			target = isThere ? (target as Schema)[key] : refuse(path, `$ref ${pointer} leads to nothing`);
		}
		return target;
	}

	/** The one schema that an allOf means. */
	merged({allOf, ...rest}: Schema, path: string): unknown {
		if (!Array.isArray(allOf)) return refuse(path, 'allOf has to be a list');
		return allOf.reduce<unknown>((sum, part) => this.merge(sum, part, path), rest);
	}

	/** A schema that demands what both do, where that can be said in one. */
	merge(one: unknown, other: unknown, path: string): unknown {
		if (one === true || other === true) return one === true ? other : one;
		const [left, right] = [one, other].map(schema => {
			if (typeof schema !== 'object' || schema === null) return refuse(path, 'It is no schema');
			if (!('$ref' in schema)) return schema as Schema;
			const {$ref, ...rest} = schema as Schema;
			const target = this.find(String($ref), path);
			if (++this.#depth > deepest) refuse(path, 'It refers to itself');
			const whole = this.merge(rest, target, path) as Schema;
			this.#depth--;
			return whole;
		}) as [Schema, Schema];
		const sum: Record<string, unknown> = {...left};
		for (const [word, value] of Object.entries(right)) {
			if (
				!Object.hasOwn(sum, word) ||
				annotations.has(word) ||
				JSON.stringify(sum[word]) === JSON.stringify(value)
			)
				sum[word] = value;
			else if (word === 'properties')
				sum[word] = this.#mergeProperties(sum[word] as Schema, value as Schema, path);
			else if (word === 'required')
				sum[word] = [...new Set([...(sum[word] as string[]), ...(value as string[])])];
			else refuse(path, `${word} is said twice, which is not supported`);
		}
		return sum;
	}

	#mergeProperties(one: Schema, other: Schema, path: string): Schema {
		const sum: Record<string, unknown> = {...one};
		for (const [name, schema] of Object.entries(other))
			sum[name] = Object.hasOwn(sum, name) ? this.merge(sum[name], schema, `${path}/${name}`) : schema;
		return sum;
	}
}
