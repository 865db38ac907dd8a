import {Lexer, type Links, type Token, Tokenizer, type Tokens} from 'marked';

/** Blocks and inline marks nested deeper than this are shown as they were written. */
const deepest = 12;

/**
 * marked's tokenizer for text nobody can vouch for: marked recurses for every level of nesting, so that 10,000 `>` in
 * a row would overflow the stack.
 */
class ShallowTokenizer extends Tokenizer {
	private depth = 0;

	override blockquote(source: string): Tokens.Blockquote | undefined {
		return this.nested(() => super.blockquote(source));
	}

	override list(source: string): Tokens.List | undefined {
		return this.nested(() => super.list(source));
	}

	override emStrong(
		source: string,
		masked: string,
		previous?: string,
	): Tokens.Em | Tokens.Strong | undefined {
		return this.nested(() => super.emStrong(source, masked, previous));
	}

	override del(source: string, masked: string, previous?: string): Tokens.Del | undefined {
		return this.nested(() => super.del(source, masked, previous));
	}

	override link(source: string): Tokens.Link | Tokens.Image | undefined {
		return this.nested(() => super.link(source));
	}

	override reflink(source: string, links: Links): Tokens.Link | Tokens.Image | Tokens.Text | undefined {
		return this.nested(() => super.reflink(source, links));
	}

	private nested<T>(tokenize: () => T | undefined): T | undefined {
		if (this.depth >= deepest) return undefined;
		this.depth++;
		try {
			return tokenize();
		} finally {
			this.depth--;
		}
	}
}

/**
 * Cleaned text as Markdown tokens; the `raw` of the tokens, joined, is the text. `links` are the link definitions
 * known so far; those of this text are added to it.
 */
export function lex(text: string, links: Links = {}): Token[] {
	const lexer = new Lexer({gfm: true, breaks: true, tokenizer: new ShallowTokenizer()});
	Object.assign(lexer.tokens.links, links);
	const tokens = lexer.lex(text);
	Object.assign(links, tokens.links);
	return tokens;
}
