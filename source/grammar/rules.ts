/** Rules of a grammar that is being made, by their names. */
export class Rules {
	readonly #bodies = new Map<string, string>();

	/** A rule, under a name like the wanted one; the same body under the same name is one rule. */
	add(wanted: string, body: string): string {
		const name = this.reserve(wanted, body);
		this.#bodies.set(name, body);
		return name;
	}

	/** A name whose rule follows with `set`: for rules that refer to themselves. */
	reserve(wanted: string, body?: string): string {
		const clean =
			wanted
				.replaceAll(/[^a-zA-Z0-9]+/g, '-')
				.slice(-48)
				.replaceAll(/^-|-$/g, '') || 'rule';
		let name = clean;
		for (let number = 2; this.#bodies.has(name) && this.#bodies.get(name) !== body; number++)
			name = `${clean}-${number}`;
		this.#bodies.set(name, body ?? `${reserved} ${name}`);
		return name;
	}

	set(name: string, body: string): void {
		this.#bodies.set(name, body);
	}

	get text(): string {
		return [...this.#bodies].map(([name, body]) => `${name} ::= ${body}\n`).join('');
	}
}

/** No body looks like it, so that no rule is taken for one that is still to come. */
const reserved = '#';

/** A text as GBNF writes it. */
export const literal = (text: string): string =>
	`"${text.replaceAll(/["\\\n\r\t]/g, character => escapes[character]!)}"`;

const escapes: Readonly<Record<string, string>> = {
	'"': '\\"',
	'\\': '\\\\',
	'\n': '\\n',
	'\r': '\\r',
	'\t': '\\t',
};

/** `item` so many times; without `most` any number more. */
export function times(item: string, least: number, most?: number): string {
	if (most === 0) return '""';
	if (least === 1 && most === 1) return item;
	if (least === 0 && most === 1) return `${item}?`;
	if (most === undefined && least <= 1) return `${item}${least === 0 ? '*' : '+'}`;
	return `${item}{${least},${most ?? ''}}`;
}
