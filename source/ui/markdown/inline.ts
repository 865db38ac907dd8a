import type {MarkedToken, Token, Tokens} from 'marked';
import {isStyled, theme} from '../theme.js';
import {clean, cleanLine} from './clean.js';

/** Inline tokens as one styled text; its newlines are line breaks that were meant. */
export function inline(tokens: readonly Token[]): string {
	let text = '';
	for (const token of tokens) text += one(token as MarkedToken);
	return text;
}

function one(token: MarkedToken): string {
	switch (token.type) {
		case 'strong':
			return theme.strong(inline(token.tokens));
		case 'em':
			return theme.emphasis(inline(token.tokens));
		case 'del':
			return isStyled() ? theme.deleted(inline(token.tokens)) : token.raw;
		case 'codespan':
			return isStyled() ? theme.code(token.text) : token.raw;
		case 'br':
			return '\n';
		case 'link':
			return link(token);
		case 'image':
			return `[image: ${cleanLine(token.text) || 'no description'}]${url(token.href)}`;
		case 'html':
			return /^<br\s*\/?>$/i.test(token.raw) ? '\n' : token.raw;
		case 'checkbox':
			return ''; // Part of the list item's marker.
		case 'text':
			return token.tokens ? inline(token.tokens) : entities(resolved(token));
		case 'escape':
			return resolved(token);
		default:
			return token.raw;
	}
}

function link({text, href, tokens}: Tokens.Link): string {
	const isItself = href === text || href === `mailto:${text}` || href === `http://${text}`;
	return theme.link(inline(tokens)) + (isItself ? '' : url(href));
}

const url = (href: string): string => (href ? theme.url(` (${cleanLine(href)})`) : '');

/** marked resolves numeric character references by itself: `&#27;` has become an escape character. */
const resolved = ({raw, text}: {raw: string; text: string}): string => (raw === text ? text : clean(text));

const named: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&apos;': "'",
	'&#39;': "'",
	'&nbsp;': ' ',
};

const entities = (text: string): string =>
	text.includes('&')
		? text.replace(/&(?:amp|lt|gt|quot|apos|nbsp|#39);/g, name => named[name] ?? name)
		: text;
