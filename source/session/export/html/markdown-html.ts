import {Parser, Renderer, type Tokens} from 'marked';
import {lex} from '../../../lex-markdown.js';
import {escapeHtml} from './escape-html.js';

/** A longer text is shown as it was written: no reply has this size, and Markdown's worst cases take their time. */
const longest = 500_000;

/**
 * Markdown of a model as HTML that does nothing: HTML in it is shown as text, links lead to the web or to mail only,
 * and images are links, so that opening a file asks no network. The text is printable already.
 */
export function markdownHtml(text: string): string {
	if (text.length > longest) return `<pre>${escapeHtml(text)}</pre>`;
	return Parser.parse(lex(text), {renderer: new InertRenderer(), gfm: true, breaks: true});
}

/** Every element of the output is named here or in marked's renderer of the same method; every text is escaped. */
class InertRenderer extends Renderer {
	override html({raw, block}: Tokens.HTML | Tokens.Tag): string {
		return block ? `<p class="plain">${escapeHtml(raw.trim())}</p>\n` : escapeHtml(raw);
	}

	override code({text, lang = ''}: Tokens.Code): string {
		const [language = ''] = lang.split(/\s/);
		const label = language === '' ? '' : ` data-language="${escapeHtml(language)}"`;
		return `<pre${label}><code>${escapeHtml(text)}</code></pre>\n`;
	}

	override codespan({text}: Tokens.Codespan): string {
		return `<code>${escapeHtml(text)}</code>`;
	}

	override heading({tokens, depth}: Tokens.Heading): string {
		// Below the headings of the page.
		const level = Math.min(6, depth + 2);
		return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
	}

	override table(token: Tokens.Table): string {
		return `<div class="wide">${super.table(token)}</div>\n`;
	}

	override checkbox({checked}: Tokens.Checkbox): string {
		return checked ? '☑ ' : '☐ ';
	}

	override link({href, tokens}: Tokens.Link): string {
		const inside = this.parser.parseInline(tokens);
		return isHarmless(href)
			? `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${inside}</a>`
			: inside;
	}

	override image({href, text}: Tokens.Image): string {
		const label = escapeHtml(text === '' ? 'image' : text);
		return isHarmless(href)
			? `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${label}</a>`
			: `[${label}]`;
	}

	override text(token: Tokens.Text | Tokens.Escape): string {
		return 'tokens' in token && token.tokens ? this.parser.parseInline(token.tokens) : escapeHtml(token.text);
	}
}

const isHarmless = (href: string): boolean => /^(?:https?:\/\/|mailto:)[^\s\\]*$/i.test(href);
