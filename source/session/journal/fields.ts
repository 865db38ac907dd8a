/** A line that cannot be used; it is skipped and counted. */
export class BadLine extends Error {}

/** Fields of an object from an untrusted file. Each question throws BadLine when the field has another type or range. */
export class Fields {
	readonly #object: Readonly<Record<string, unknown>>;

	constructor(value: unknown) {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadLine('no object');
		this.#object = value as Record<string, unknown>;
	}

	/** The field as it stands. */
	raw(name: string): unknown {
		return Object.hasOwn(this.#object, name) ? this.#object[name] : undefined;
	}

	has(name: string): boolean {
		return this.raw(name) !== undefined;
	}

	text(name: string): string {
		const value = this.raw(name);
		if (typeof value !== 'string') throw new BadLine(`${name} is no text`);
		return value;
	}

	/** A finite number, `least` and more. */
	number(name: string, least = 0): number {
		const value = this.raw(name);
		if (typeof value !== 'number' || !Number.isFinite(value) || value < least)
			throw new BadLine(`${name} is no number from ${least}`);
		return value;
	}

	/** A whole number that is computed with exactly. */
	whole(name: string, least = 0): number {
		const value = this.number(name, least);
		if (!Number.isSafeInteger(value)) throw new BadLine(`${name} is no whole number`);
		return value;
	}

	/** Milliseconds since 1970. */
	time(name: string): number {
		const milliseconds = Date.parse(this.text(name));
		if (Number.isNaN(milliseconds)) throw new BadLine(`${name} is no time`);
		return milliseconds;
	}

	object(name: string): Fields {
		return new Fields(this.raw(name));
	}

	texts(name: string): readonly string[] {
		const value = this.raw(name);
		if (!Array.isArray(value) || !value.every(item => typeof item === 'string'))
			throw new BadLine(`${name} is no list of texts`);
		return value;
	}

	/** Whole numbers from 0: token ids, layers. */
	numbers(name: string): readonly number[] {
		const value = this.raw(name);
		if (!Array.isArray(value) || !value.every(item => Number.isSafeInteger(item) && item >= 0))
			throw new BadLine(`${name} is no list of whole numbers`);
		return value as number[];
	}

	/** What `ask` gives, or undefined without the field. */
	optional<T>(name: string, ask: (fields: this, name: string) => T): T | undefined {
		return this.has(name) ? ask(this, name) : undefined;
	}
}
