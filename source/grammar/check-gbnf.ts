import {usageError} from '../errors.js';
import {type Alternatives, BadGrammar, type Item, parseGbnf, type Rule} from './parse-gbnf.js';

/** Larger grammars take llama.cpp too long at every token. */
const longestGrammar = 1_000_000;

/** Throws a usage error that says what is wrong with a grammar in GBNF and where; nothing when it can be used. */
export function checkGbnf(text: string): void {
	try {
		if (text.length > longestGrammar) throw new BadGrammar('It is too long', longestGrammar);
		const rules = parseGbnf(text);
		if (!rules.has('root')) throw new BadGrammar('There is no rule called root', 0);
		checkNames(rules);
		checkBeginnings(rules);
	} catch (error) {
		if (!(error instanceof BadGrammar)) throw error;
		const before = text.slice(0, error.at).split('\n');
		const place = `line ${before.length}, column ${before.at(-1)!.length + 1}`;
		throw usageError(
			`The grammar cannot be used: ${place}: ${error.message}.`,
			'A grammar is GBNF as in llama.cpp: root ::= "yes" | "no"',
		);
	}
}

function checkNames(rules: ReadonlyMap<string, Rule>): void {
	const look = (alternatives: Alternatives): void => {
		for (const item of alternatives.flat()) {
			if (item.kind === 'group') look(item.alternatives);
			if (item.kind === 'rule' && !rules.has(item.name))
				throw new BadGrammar(`There is no rule called ${item.name}`, item.at);
		}
	};
	for (const {alternatives} of rules.values()) look(alternatives);
}

/** A rule that begins with itself would go on for ever; so would something that may be nothing, many times. */
function checkBeginnings(rules: ReadonlyMap<string, Rule>): void {
	const empty = rulesThatMayBeEmpty(rules);
	const done = new Set<string>();
	const open: string[] = [];
	const visit = (name: string, at: number): void => {
		if (done.has(name)) return;
		if (open.includes(name)) throw new BadGrammar(`The rule ${name} begins with itself`, at);
		if (open.length > 1000) throw new BadGrammar('Rules refer to each other too deeply', at);
		open.push(name);
		begin(rules.get(name)!.alternatives);
		open.pop();
		done.add(name);
	};
	const begin = (alternatives: Alternatives): void => {
		for (const sequence of alternatives) {
			for (const item of sequence) {
				if (item.kind === 'rule') visit(item.name, item.at);
				if (item.kind === 'group') begin(item.alternatives);
				if (!mayBeEmpty(item, empty)) break;
			}
		}
	};
	const repeats = (alternatives: Alternatives): void => {
		for (const item of alternatives.flat()) {
			if (item.kind === 'group') repeats(item.alternatives);
			if (item.isMany && mayBeEmpty({...item, least: 1}, empty))
				throw new BadGrammar('Something that may be nothing is repeated', item.at);
		}
	};
	for (const [name, {at, alternatives}] of rules) {
		visit(name, at);
		repeats(alternatives);
	}
}

function rulesThatMayBeEmpty(rules: ReadonlyMap<string, Rule>): ReadonlySet<string> {
	const empty = new Set<string>();
	for (let before = -1; before < empty.size; ) {
		before = empty.size;
		for (const [name, {alternatives}] of rules) if (isEmpty(alternatives, empty)) empty.add(name);
	}
	return empty;
}

const isEmpty = (alternatives: Alternatives, empty: ReadonlySet<string>): boolean =>
	alternatives.some(sequence => sequence.every(item => mayBeEmpty(item, empty)));

function mayBeEmpty(item: Item, empty: ReadonlySet<string>): boolean {
	if (item.least === 0) return true;
	if (item.kind === 'rule') return empty.has(item.name);
	return item.kind === 'group' ? isEmpty(item.alternatives, empty) : item.isEmpty;
}
