/*
 * Reads GBNF, the grammars of llama.cpp (its grammars/README.md; `llama_grammar_parser` in src/llama-grammar.cpp), as
 * far as is needed to say what is wrong with one and where: llama.cpp only says that it could not be read.
 */

/** One of these; each sequence is read from left to right. */
export type Alternatives = readonly Sequence[];
export type Sequence = readonly Item[];

export type Item = {
	readonly at: number;
	/** Times it comes at least. */
	readonly least: number;
	/** Whether it may come more than once. */
	readonly isMany: boolean;
} & (
	| {readonly kind: 'rule'; readonly name: string}
	| {readonly kind: 'group'; readonly alternatives: Alternatives}
	/** Characters or a token; empty for "" and []. */
	| {readonly kind: 'text'; readonly isEmpty: boolean}
);

export type Rule = {readonly at: number; readonly alternatives: Alternatives};

/** What is wrong with a grammar; `at` is where in the text, counted from 0. */
export class BadGrammar extends Error {
	constructor(
		reason: string,
		readonly at: number,
	) {
		super(reason);
	}
}

/** llama.cpp refuses more of the same thing in a row. */
export const mostRepeats = 2000;
/** More would overflow the stack of llama.cpp's parser. */
const deepestGroup = 250;

const names = /[a-zA-Z0-9-]+/y;
const numbers = /\d+/y;
const spaces = /(?:[ \t]|#[^\r\n]*)*/y;
const spacesAndLines = /(?:[ \t\r\n]|#[^\r\n]*)*/y;
const tokens = /!?<(?:\[\d+\]|[^>[][^>]*)>/y;
const characters = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[trn\\"[\]-])|[^\\]/uy;

/** The rules of a grammar by their names. Throws BadGrammar. */
export function parseGbnf(text: string): ReadonlyMap<string, Rule> {
	const rules = new Map<string, Rule>();
	let at = 0;
	/** What a pattern finds here, and steps over it. */
	const take = (pattern: RegExp): string => {
		pattern.lastIndex = at;
		const found = pattern.exec(text)?.[0] ?? '';
		at += found.length;
		return found;
	};
	const next = (): string => text[at] ?? '';
	const fail = (reason: string, where = at): never => {
		throw new BadGrammar(reason, where);
	};
	const gap = (depth: number): unknown => take(depth > 0 ? spacesAndLines : spaces);

	function alternatives(depth: number): Alternatives {
		const all = [sequence(depth)];
		while (next() === '|') {
			at++;
			take(spacesAndLines);
			all.push(sequence(depth));
		}
		return all;
	}

	function sequence(depth: number): Sequence {
		const items: Item[] = [];
		for (;;) {
			const begin = at;
			const item = one(depth);
			gap(depth);
			if (item) {
				items.push({...item, at: begin, least: 1, isMany: false});
				continue;
			}
			const repeats = howOften(depth);
			if (!repeats) return items;
			const last = items.pop() ?? fail(`There is nothing before ${text[begin]} to repeat`, begin);
			if (last.kind === 'text' && last.isEmpty) fail('Nothing cannot be repeated', begin);
			items.push({...last, ...repeats});
			gap(depth);
		}
	}

	type Bare<Kind> = Kind extends Item ? Omit<Kind, 'at' | 'least' | 'isMany'> : never;
	function one(depth: number): Bare<Item> | undefined {
		switch (next()) {
			case '"':
				return quoted('"', 'A quoted text has no end');
			case '[':
				return quoted(']', 'A [ is not closed');
			case '.':
				at++;
				return {kind: 'text', isEmpty: false};
			case '<':
			case '!':
				return take(tokens) === ''
					? fail('A token is written as <think> or <[1234]>')
					: {kind: 'text', isEmpty: false};
			case '(': {
				const begin = at++;
				if (depth >= deepestGroup) fail('Groups are nested too deeply');
				take(spacesAndLines);
				const inside = alternatives(depth + 1);
				if (next() !== ')')
					fail(
						at >= text.length ? 'A ( is not closed' : 'A ) is missing here',
						at >= text.length ? begin : at,
					);
				at++;
				return {kind: 'group', alternatives: inside};
			}
			default: {
				const name = take(names);
				return name === '' ? undefined : {kind: 'rule', name};
			}
		}
	}

	function quoted(end: string, unclosed: string): Bare<Item> {
		const begin = at++;
		const inside = at;
		while (next() !== end) {
			if (at >= text.length) fail(unclosed, begin);
			if (take(characters) === '') fail(`\\${text[at + 1] ?? ''} is no escape that is known`);
		}
		const isEmpty = at === inside;
		at++;
		return {kind: 'text', isEmpty};
	}

	function howOften(depth: number): Pick<Item, 'least' | 'isMany'> | undefined {
		const sign = next();
		if (sign === '*' || sign === '+' || sign === '?') {
			at++;
			return {least: sign === '+' ? 1 : 0, isMany: sign !== '?'};
		}
		if (sign !== '{') return undefined;
		at++;
		const number = (): number | undefined => {
			gap(depth);
			const begin = at;
			const digits = take(numbers);
			gap(depth);
			if (digits === '') return undefined;
			return Number(digits) > mostRepeats
				? fail(`More than ${mostRepeats} times is too often`, begin)
				: Number(digits);
		};
		const least = number() ?? fail('A number is missing here');
		let most: number | undefined = least;
		if (next() === ',') {
			at++;
			most = number();
		}
		if (next() !== '}') fail('A } is missing here');
		if (most !== undefined && most < least) fail(`{${least},${most}} is the wrong way round`);
		at++;
		return {least, isMany: (most ?? Number.POSITIVE_INFINITY) > 1};
	}

	take(spacesAndLines);
	while (at < text.length) {
		const begin = at;
		const name = take(names);
		if (name === '') fail('The name of a rule is missing here');
		take(spaces);
		if (!text.startsWith('::=', at)) fail(`After the name ${name} ::= is missing`);
		at += 3;
		take(spacesAndLines);
		rules.set(name, {at: begin, alternatives: alternatives(0)});
		if (at < text.length && !/[\r\n]/.test(next())) fail(`"${next()}" is not expected here`);
		take(spacesAndLines);
	}
	return rules;
}
