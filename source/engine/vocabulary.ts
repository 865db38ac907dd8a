import type {ControlToken, TokenPiece} from './model.js';

/** Token types of a GGUF (`tokenizer.ggml.token_type`). */
const unknownType = 2;
const controlType = 3;
const userDefinedType = 4;
const byteType = 6;

/** The vocabulary as the GGUF's metadata gives it. */
export type VocabularyTable = {
	/** `tokenizer.ggml.model`: "llama" is SentencePiece, "gpt2" byte-level BPE, … */
	readonly model: string;
	readonly texts: readonly string[];
	readonly types: readonly number[];
};

/** What llama.cpp itself says of one token; it corrects some of the types in the file. */
export type TokenAttributes = {readonly control: boolean; readonly lstrip: boolean; readonly rstrip: boolean};

/**
 * Control tokens by text, longest first. Tokens that the file calls normal but llama.cpp knows to be control tokens
 * (it corrects "<end_of_turn>" and its like) are found by their shape, so that not every token has to be asked about.
 */
export function controlTokens(
	{texts, types}: VocabularyTable,
	attributes: (token: number) => TokenAttributes,
): Map<string, ControlToken> {
	const found: [string, ControlToken][] = [];
	for (let id = 0; id < texts.length; id++) {
		const type = types[id];
		const text = texts[id];
		if (!text || type === byteType) continue;
		const declared = type === controlType || type === unknownType;
		if (!declared && !looksLikeControl(text)) continue;
		const {control, lstrip, rstrip} = attributes(id);
		if (declared || control) found.push([text, {id, lstrip, rstrip}]);
	}
	const kept = affordable(found.filter(([text]) => text.length <= longestControl));
	return new Map(kept.sort(([a], [b]) => b.length - a.length));
}

// What is beyond these stays ordinary text, for a template as for a person: each prompt is searched for all of them.
const longestControl = 128;
/** Characters of all of them: six times what Gemma's 6,242 have. */
const mostControl = 2 ** 19;

function affordable(found: readonly [string, ControlToken][]): [string, ControlToken][] {
	let left = mostControl;
	return [...found].sort(([a], [b]) => a.length - b.length).filter(([text]) => (left -= text.length) >= 0);
}

const looksLikeControl = (text: string): boolean =>
	text.length > 2 && ((text[0] === '<' && text.endsWith('>')) || (text[0] === '[' && text.endsWith(']')));

/**
 * A function from token to what it stands for, as llama.cpp's `token_to_piece` gives them. node-llama-cpp only has a
 * detokenizer, which loses half characters and, for Llama 3 and other byte-level vocabularies, also the space in
 * tokens such as " ." or " ?" (`clean_spaces`). `fallback` serves the vocabulary models that are not known here.
 */
export function tokenPieces(
	{model, texts, types}: VocabularyTable,
	isControl: (token: number) => boolean,
	fallback: (token: number) => string,
): (token: number) => TokenPiece {
	const decode = decoders[model];
	const cache = new Map<number, TokenPiece>();
	const make = (token: number): Uint8Array => {
		if (isControl(token)) return nothing;
		const text = texts[token];
		if (text === undefined || !decode) return Buffer.from(fallback(token));
		if (types[token] === userDefinedType) return Buffer.from(text);
		const byte = types[token] === byteType ? /^<0x([0-9A-Fa-f]{2})>$/.exec(text) : null;
		return byte ? Uint8Array.of(Number.parseInt(byte[1]!, 16)) : decode(text);
	};
	return token => {
		let piece = cache.get(token);
		if (!piece) cache.set(token, (piece = withText(make(token))));
		return piece;
	};
}

const nothing = new Uint8Array(0);

function withText(bytes: Uint8Array): TokenPiece {
	const text = Buffer.from(bytes).toString('utf8');
	return {bytes, text: Buffer.from(text).equals(bytes) ? text : undefined};
}

const decoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
	llama: text => Buffer.from(text.replaceAll('▁', ' ')),
	t5: text => Buffer.from(text.replaceAll('▁', ' ')),
	gemma4: text => Buffer.from(text.replaceAll('▁', ' ')),
	gpt2: text =>
		Uint8Array.from([...text].flatMap(character => byteOf.get(character) ?? [...Buffer.from(character)])),
};

/** GPT-2's table: printable Latin-1 characters stand for their own byte, the other 68 bytes are at U+0100 and after. */
const byteOf: ReadonlyMap<string, number> = new Map(
	(() => {
		let next = 256;
		return Array.from({length: 256}, (_, byte): [string, number] => {
			const printable = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
			return [String.fromCharCode(printable ? byte : next++), byte];
		});
	})(),
);
