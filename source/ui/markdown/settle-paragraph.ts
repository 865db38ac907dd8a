import {stripVTControlCharacters} from 'node:util';
import type {Token, Tokens} from 'marked';
import {lex} from '../../lex-markdown.js';
import {blockRows} from './blocks.js';
import {longestBlock, type Settled} from './settle.js';

/** Rows a paragraph may have before its first ones are printed. */
const mostRows = 5;

/**
 * The first rows of a long paragraph are finished when more text cannot change them: when it is cut at a row's end, and
 * no emphasis, code or link that began before may still end behind it.
 */
export function settleParagraph(
	paragraph: Tokens.Paragraph,
	source: string,
	width: number,
): Settled | undefined {
	if (source.length < mostRows * Math.min(width, 20)) return undefined;
	const rows = blockRows([paragraph], width);
	if (rows.length <= mostRows) return undefined;
	const keep = Math.min(2 * width, source.length / 2);
	for (const cut of neutralCuts(paragraph.tokens, source.length - keep, width)) {
		const settled = cutAt(source, cut, width);
		if (settled) return settled;
	}
	if (source.length <= longestBlock / 2) return undefined;
	const cut = source.length - keep;
	const space = source.lastIndexOf(' ', cut);
	return cutAt(source, space > cut / 2 ? space : cut, width) ?? ragged(source, cut, width);
}

/** Places before `limit` where the text is plain and nothing is open, the last ones first. */
function neutralCuts(tokens: readonly Token[], limit: number, width: number): number[] {
	const cuts: number[] = [];
	let offset = 0;
	for (const token of tokens) {
		if (offset >= limit) break;
		if (token.type === 'text' && mayOpen.test(token.raw)) break;
		if (token.type === 'text') {
			// At a space, or where there is none for a whole row (Chinese) anywhere: the last row stays uncut.
			const end = Math.min(token.raw.length, Math.floor(limit - offset)) - 1;
			const space = token.raw.lastIndexOf(' ', end);
			const cut = end - space > width ? end : space;
			if (cut > 0) cuts.unshift(offset + cut);
		}
		offset += token.raw.length;
	}
	return cuts.slice(0, 4);
}

// Marks that as yet are text, but may turn out to begin something: `**bold`, `[a link`, `<tag`.
const mayOpen = /(?:^|[^\p{L}\p{N}])[*_~]+[^\s*_~]|[`[<]/u;

/** All rows of the text before `cut` but its last one, whose text stays with the rest; only if that works out. */
function cutAt(source: string, cut: number, width: number): Settled | undefined {
	const before = source.slice(0, cut).trimEnd();
	const rows = blockRows(lex(before), width);
	const last = stripVTControlCharacters(rows.pop() ?? '');
	if (rows.length === 0 || last === '' || !before.endsWith(last)) return undefined;
	const rest = source.slice(before.length - last.length);
	return lex(rest)[0]?.type === 'paragraph' ? {rows, rest, open: true} : undefined;
}

/** Where there is no good place, a cut that may leave a short row. */
function ragged(source: string, cut: number, width: number): Settled {
	const space = source.lastIndexOf(' ', cut);
	const end = space > cut / 2 ? space + 1 : cut;
	// Never between the halves of a character.
	const safe = /[\uDC00-\uDFFF]/.test(source[end] ?? '') ? end + 1 : end;
	return {rows: blockRows(lex(source.slice(0, safe)), width), rest: source.slice(safe), open: true};
}
