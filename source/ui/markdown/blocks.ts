import type {MarkedToken, Token, Tokens} from 'marked';
import {isStyled, theme} from '../theme.js';
import {codeLabel, codeLines} from './code.js';
import {columns} from './columns.js';
import {inline} from './inline.js';
import {tableRows} from './table.js';
import {append, chop, indent, wrap} from './wrap.js';

/** Text narrower than this is not indented any further. */
const narrowest = 16;

export type BlockOptions = {
	/** No blank rows between the blocks. */
	readonly tight?: boolean;
	/** The first block goes on with one that is partly printed: no label. */
	readonly continued?: boolean;
};

/** Block tokens as styled rows, none wider than `width`. */
export function blockRows(
	tokens: readonly Token[],
	width: number,
	{tight = false, continued = false}: BlockOptions = {},
): string[] {
	const rows: string[] = [];
	for (const [index, token] of tokens.entries()) {
		const block = oneBlock(token as MarkedToken, width, continued && index === 0);
		if (block.length === 0) continue;
		if (rows.length > 0 && !tight) rows.push('');
		append(rows, block);
	}
	return rows;
}

function oneBlock(token: MarkedToken, width: number, continued: boolean): string[] {
	switch (token.type) {
		case 'space':
		case 'def':
			return [];
		case 'heading':
			return heading(token, width);
		case 'code':
			return [
				...(continued ? [] : codeLabel(token.lang ?? '', width)),
				...(token.text === '' ? [] : codeLines(token.text.split('\n'), width)),
			];
		case 'blockquote':
			return quote(token, width);
		case 'list':
			return list(token, width);
		case 'table':
			return tableRows(token, width);
		case 'hr':
			return [theme.rule('─'.repeat(Math.min(width, 40)))];
		case 'html':
			return token.raw
				.trimEnd()
				.split('\n')
				.flatMap(line => chop(line, width));
		case 'checkbox':
			return [];
		default:
			return wrap('tokens' in token && token.tokens ? inline(token.tokens) : token.raw, width);
	}
}

function heading({depth, tokens}: Tokens.Heading, width: number): string[] {
	const text = inline(tokens);
	if (!isStyled()) return wrap(`${'#'.repeat(depth)} ${text}`, width);
	return wrap(text, width).map(row => (depth === 1 ? theme.title(row) : theme.heading(row)));
}

function quote({tokens}: Tokens.Blockquote, width: number): string[] {
	const mark = `${theme.quoteMark('│')} `;
	if (width - 2 < narrowest) return blockRows(tokens, width);
	return indent(blockRows(tokens, width - 2), mark, mark).map(row => row.trimEnd());
}

function list({items, ordered, loose}: Tokens.List, width: number): string[] {
	const rows: string[] = [];
	for (const item of items) {
		if (rows.length > 0 && loose) rows.push('');
		// A number stays as it was written, also where Markdown would count on its own.
		const number = ordered ? /^\s*(\d{1,9}[.)])/.exec(item.raw)?.[1] : undefined;
		const mark = item.task ? `[${item.checked ? 'x' : ' '}]` : '•';
		append(rows, listItem(item, `${number ?? mark} `, width, loose));
	}
	return rows;
}

function listItem(item: Tokens.ListItem, marker: string, width: number, loose: boolean): string[] {
	const inner = width - columns(marker);
	if (inner >= narrowest) {
		const rows = blockRows(item.tokens, inner, {tight: !loose});
		return indent(rows.length > 0 ? rows : [''], theme.marker(marker));
	}
	const [first = '', ...rest] = blockRows(item.tokens, width, {tight: !loose});
	return [...wrap(theme.marker(marker) + first, width), ...rest];
}
