import type {LogitsContext} from './logits/index.js';

/**
 * Where in a reply its grammar holds: not in the thought that a model writes before its answer. A thought begins in the
 * prompt already, or with the reply's first token, when the mark is a token of its own.
 */
export class GrammarGate {
	#state: 'begin' | 'thought' | 'answer';
	/** Tokens that were looked at. */
	#seen: number;
	#answerStart: number;
	/** The end of the thought so far. */
	#tail = '';
	readonly #startToken: number | undefined;

	constructor(readonly context: Pick<LogitsContext, 'thinking' | 'tokens' | 'replyStart' | 'vocabulary'>) {
		const {thinking, replyStart, vocabulary} = context;
		this.#seen = replyStart;
		this.#answerStart = replyStart;
		this.#startToken = thinking && tokenOf(thinking.start, vocabulary);
		this.#state = thinking?.open ? 'thought' : this.#startToken === undefined ? 'answer' : 'begin';
	}

	/** Looks at the tokens that came since; says whether the next one has to follow the grammar. */
	holds(): boolean {
		const {tokens, vocabulary, thinking} = this.context;
		for (; this.#seen < tokens.length; this.#seen++) {
			const token = tokens[this.#seen]!;
			if (this.#state === 'begin') this.#state = token === this.#startToken ? 'thought' : 'answer';
			else if (this.#state === 'thought') {
				this.#tail = (this.#tail + vocabulary.text(token)).slice(-longestMark);
				if (!this.#tail.includes(thinking!.end)) continue;
				this.#state = 'answer';
				this.#answerStart = this.#seen + 1;
			}
		}
		return this.#state === 'answer';
	}

	/** Whether the reply has no token yet and may begin with a thought. */
	get isBeginning(): boolean {
		return this.#state === 'begin';
	}

	/** Whether this token begins a thought. */
	opens(token: number): boolean {
		return token === this.#startToken;
	}

	/** The reply so far, as far as the grammar has to have allowed it. */
	get answer(): readonly number[] {
		return this.context.tokens.slice(this.#answerStart);
	}
}

/** Longer marks exist nowhere; a token may bring more text behind one. */
const longestMark = 1000;

function tokenOf(mark: string, vocabulary: GrammarGate['context']['vocabulary']): number | undefined {
	const control = vocabulary.control.get(mark);
	if (control) return control.id;
	const tokens = vocabulary.tokenize(mark);
	return tokens.length === 1 ? tokens[0] : undefined;
}
