import {inspect} from 'node:util';
import {ChatError} from '../errors.js';

/** Where a token was found, in words for the person. */
export type TokenSource = string;

/**
 * An access token that cannot be printed by accident: as text, as JSON and in a debugger it is its last four
 * characters. Only `authorization` gives it away, and only `request.ts` may ask for that.
 */
export class Token {
	readonly #secret: string;

	/** Throws when the text cannot be a token; the message does not repeat it. */
	constructor(
		text: string,
		readonly source: TokenSource,
	) {
		const secret = text.trim();
		// A header with a line break or a letter outside ASCII is refused by fetch with the token in its message.
		if (!/^[\u0021-\u007E]{1,512}$/.test(secret)) {
			throw new ChatError(`What ${source} holds is not an access token`, {
				hint: 'A token is one word of letters and digits that begins with hf_',
			});
		}

		this.#secret = secret;
	}

	/** The header's value. */
	authorization(): string {
		return `Bearer ${this.#secret}`;
	}

	/** The token itself, for the file it is stored in. */
	reveal(): string {
		return this.#secret;
	}

	toString(): string {
		return this.#secret.length < 12 ? '…' : `…${this.#secret.slice(-4)}`;
	}

	toJSON(): string {
		return this.toString();
	}

	[inspect.custom](): string {
		return `Token(${this})`;
	}
}
