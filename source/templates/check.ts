import {Template} from '@huggingface/jinja';
import {longestTemplate, withinBudget} from './budget.js';

/** Tags that open a block, and what closes it. */
const blocks: Readonly<Record<string, string>> = {
	for: 'endfor',
	if: 'endif',
	macro: 'endmacro',
	call: 'endcall',
	filter: 'endfilter',
	generation: 'endgeneration',
};
/** Tags that stand inside a block. */
const inside: Readonly<Record<string, readonly string[]>> = {
	elif: ['if'],
	else: ['if', 'for'],
	break: ['for'],
	continue: ['for'],
};
const closers = new Set([...Object.values(blocks), 'endset']);

/**
 * What is wrong with a template, as words that go into a sentence, with the line; undefined when nothing is. The Jinja
 * library only says "Cannot read properties of undefined" for a block that is never closed.
 */
export function templateProblem(template: string): string | undefined {
	if (template.length > longestTemplate) return `it has ${template.length} characters`;
	try {
		return withinBudget(() => {
			const problem = unbalanced(template);
			if (problem === undefined) new Template(template);
			return problem;
		});
	} catch (error) {
		return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
	}
}

type Open = {readonly tag: string; readonly line: number};

function unbalanced(template: string): string | undefined {
	const open: Open[] = [];
	const pieces = /\{#|\{%[-+]?|\{\{-?/g;
	let line = 1;
	let counted = 0;
	for (let match = pieces.exec(template); match; match = pieces.exec(template)) {
		line += newlines(template, counted, match.index);
		counted = match.index;
		const [start] = match;
		const end = closingAt(template, pieces.lastIndex, start.slice(0, 2));
		if (end < 0) return `line ${line}: ${start.slice(0, 2)} is never closed`;
		if (start.startsWith('{%')) {
			const problem = tagProblem(template.slice(pieces.lastIndex, end), line, open);
			if (problem !== undefined) return problem;
		}

		pieces.lastIndex = end + 2;
	}

	const last = open.at(-1);
	return last && `line ${last.line}: {% ${last.tag} %} is never closed with {% ${closer(last.tag)} %}`;
}

/** Judges one tag and keeps `open` up to date. */
function tagProblem(content: string, line: number, open: Open[]): string | undefined {
	const tag = /^\s*(\w+)/.exec(content)?.[1] ?? '';
	const last = open.at(-1);
	// {% set x = 1 %} is complete, {% set x %} … {% endset %} is a block.
	if (tag in blocks || (tag === 'set' && !content.includes('='))) {
		open.push({tag, line});
		return undefined;
	}

	if (closers.has(tag)) {
		if (!last) return `line ${line}: {% ${tag} %} closes nothing`;
		if (closer(last.tag) !== tag)
			return `line ${line}: {% ${tag} %} stands where {% ${closer(last.tag)} %} must close the {% ${last.tag} %} of line ${last.line}`;
		open.pop();
		return undefined;
	}

	const allowed = inside[tag];
	if (allowed)
		return open.some(block => allowed.includes(block.tag))
			? undefined
			: `line ${line}: {% ${tag} %} stands outside of any {% ${allowed[0]} %}`;
	return tag === 'set' ? undefined : `line ${line}: {% ${tag} %} is no tag that chat templates know`;
}

const closer = (tag: string): string => blocks[tag] ?? `end${tag}`;

/** Where the `}}`, `%}` or `#}` stands that closes what begins before `from`; strings are passed over. -1: nowhere. */
function closingAt(template: string, from: number, start: string): number {
	const end = start === '{#' ? '#}' : start === '{%' ? '%}' : '}}';
	let quote = '';
	let depth = 0;
	for (let index = from; index < template.length; index++) {
		const character = template[index]!;
		if (start !== '{#') {
			if (quote !== '') {
				if (character === '\\') index++;
				else if (character === quote) quote = '';
				continue;
			}

			if (character === '"' || character === "'") quote = character;
			else if (character === '{') depth++;
			else if (character === '}' && depth > 0) {
				depth--;
				continue;
			}
		}

		if (quote === '' && template.startsWith(end, index)) return index;
	}

	return -1;
}

function newlines(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
	return count;
}
