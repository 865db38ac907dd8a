import {literal, times} from './rules.js';

/** A part of a pattern that no grammar is made of. */
export class UnknownPattern extends Error {}

/** One character of a JSON string as it may stand there without an escape. */
export const plainCharacter = '[^"\\\\\\x00-\\x1F\\x7F]';
/** Any character of a JSON string. */
export const anyCharacter = `(${plainCharacter} | "\\\\" (["\\\\/bfnrt] | "u" [0-9a-fA-F]{4}))`;

/**
 * The inside of a JSON string that matches a regular expression (JSON Schema's `pattern`), as GBNF. As there, a pattern
 * matches anywhere unless ^ and $ hold it. Throws UnknownPattern for what is more than characters, classes, groups,
 * alternatives and repetition.
 */
export function patternToGbnf(pattern: string): string {
	let at = 0;
	const fail = (what: string): never => {
		throw new UnknownPattern(what);
	};

	function alternatives(isOutermost: boolean): string {
		const all = [sequence(isOutermost)];
		while (pattern[at] === '|') {
			at++;
			all.push(sequence(isOutermost));
		}
		return all.length === 1 ? all[0]! : `(${all.join(' | ')})`;
	}

	function sequence(isOutermost: boolean): string {
		const items: string[] = [];
		let isHeld = !isOutermost;
		if (isOutermost && pattern[at] === '^') {
			at++;
			isHeld = true;
		}
		if (!isHeld) items.push(`${anyCharacter}*`);
		let isEnded = !isOutermost;
		while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
			if (pattern[at] === '$' && isOutermost && (at + 1 === pattern.length || pattern[at + 1] === '|')) {
				at++;
				isEnded = true;
				break;
			}
			items.push(repeated(one()));
		}
		if (!isEnded) items.push(`${anyCharacter}*`);
		return items.length === 0 ? '""' : items.join(' ');
	}

	function one(): string {
		const character = pattern[at]!;
		switch (character) {
			case '(': {
				const [open = ''] = /^\((?:\?(?::|<[a-zA-Z]\w*>))?/.exec(pattern.slice(at)) ?? [];
				if (open === '(' && pattern[at + 1] === '?') fail('looking ahead or back');
				at += open.length;
				const inside = alternatives(false);
				if (pattern[at] !== ')') fail('a group that is not closed');
				at++;
				return `(${inside})`;
			}
			case '[':
				return characterClass();
			case '.':
				at++;
				return plainCharacter;
			case '\\':
				return backslash();
			case '^':
			case '$':
				return fail('^ or $ in the middle');
			case '*':
			case '+':
			case '?':
				return fail('something to repeat that is missing');
			default: {
				const whole = String.fromCodePoint(pattern.codePointAt(at)!);
				at += whole.length;
				return literal(inJson(whole));
			}
		}
	}

	function backslash(): string {
		const [code, isClass] = escaped();
		return isClass ? `[${code}]` : literal(inJson(code));
	}

	/** What follows a backslash: a character, or the inside of a class of GBNF. */
	function escaped(): readonly [code: string, isClass: boolean] {
		const letter = pattern[at + 1] ?? fail('a \\ at the end');
		const inside = classes[letter];
		if (inside !== undefined) {
			at += 2;
			return [inside, true];
		}
		const [all, x, u] = /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4}))/.exec(pattern.slice(at)) ?? [];
		if (all) {
			at += all.length;
			return [String.fromCharCode(Number.parseInt((x ?? u)!, 16)), false];
		}
		at += 2;
		const control = controls[letter];
		if (control !== undefined) return [control, false];
		return /[a-zA-Z0-9]/.test(letter) ? fail(`\\${letter}`) : [letter, false];
	}

	function characterClass(): string {
		at++;
		const isNot = pattern[at] === '^';
		if (isNot) at++;
		const parts: string[] = [];
		/** Characters that stand in a JSON string with a backslash before them. */
		const backslashed: string[] = [];
		while (pattern[at] !== ']') {
			if (at >= pattern.length) fail('a [ that is not closed');
			const [from, isClass] = classPart();
			if (isClass) {
				if (from.startsWith('^')) fail('\\D, \\W or \\S inside of [ ]');
				parts.push(from);
				continue;
			}
			const isRange = pattern[at] === '-' && pattern[at + 1] !== ']' && at + 1 < pattern.length;
			if (isRange) at++;
			const [to, isWrong] = isRange ? classPart() : [from, false];
			if (isWrong || to < from) fail('a range that is no range');
			const spans = ['"', '\\'].filter(special => from <= special && special <= to);
			if (from < ' ' || spans.length > 0) backslashed.push(...(isRange ? spans : [from]));
			if (isRange || spans.length === 0) {
				if (spans.length > 0 && !isNot) fail('a range across " or \\');
				parts.push(isRange ? `${inClass(from)}-${inClass(to)}` : inClass(from));
			}
		}
		at++;
		if (isNot) return `[^${parts.join('')}"\\\\\\x00-\\x1F\\x7F]`;
		const alternatives = [
			...(parts.length > 0 ? [`[${parts.join('')}]`] : []),
			...backslashed.map(special => literal(inJson(special))),
		];
		return alternatives.length === 1
			? alternatives[0]!
			: `(${alternatives.join(' | ') || fail('an empty [ ]')})`;
	}

	function classPart(): readonly [code: string, isClass: boolean] {
		if (pattern[at] === '\\') return escaped();
		const whole = String.fromCodePoint(pattern.codePointAt(at)!);
		at += whole.length;
		return [whole, false];
	}

	function repeated(item: string): string {
		const [all = '', sign, least, comma, most] =
			/^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(pattern.slice(at)) ?? [];
		if (all === '') return item;
		at += all.length;
		const atom = /^(?:\[(?:[^\]\\]|\\.)*\]|"(?:[^"\\]|\\.)*"|\(.*\))$/s.test(item) ? item : `(${item})`;
		if (sign === '*') return times(atom, 0);
		if (sign === '+') return times(atom, 1);
		if (sign === '?') return times(atom, 0, 1);
		return times(atom, Number(least), comma ? (most === '' ? undefined : Number(most)) : Number(least));
	}

	const whole = alternatives(true);
	if (at < pattern.length) fail('a ) too many');
	return whole;
}

const classes: Readonly<Record<string, string>> = {
	d: '0-9',
	w: 'a-zA-Z0-9_',
	s: ' ',
	D: '^0-9"\\\\\\x00-\\x1F\\x7F',
	W: '^a-zA-Z0-9_"\\\\\\x00-\\x1F\\x7F',
	S: '^ "\\\\\\x00-\\x1F\\x7F',
};

const controls: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', '0': '\0'};

/** As it stands inside of a JSON string. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** As it stands in a class of GBNF. */
function inClass(character: string): string {
	if (/[\\\]"[-]/.test(character)) return `\\${character}`;
	if (character === '^') return '\\x5E';
	const code = character.codePointAt(0)!;
	return code < 0x20 || code === 0x7f ? `\\x${code.toString(16).padStart(2, '0')}` : character;
}
