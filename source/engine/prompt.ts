import {ChatError} from '../errors.js';
import type {Vocabulary} from './model.js';
import type {PromptPiece, PromptToken} from './types.js';

type PromptVocabulary = Pick<Vocabulary, 'tokenize' | 'control' | 'leadingToken'>;

/** A control token, or a stretch of ordinary text between two of them. */
type Part = number | string;

/**
 * Token ids of a prompt. Only `control` pieces can yield control tokens; the ordinary text between two control tokens
 * is tokenized as one stretch, whichever pieces it came from. So the ids are exactly those that llama.cpp gives the
 * whole text at once, as long as no text of a person names a control token, and a person can never forge one.
 *
 * The model's leading token (BOS) is added unless the prompt begins with it already or is empty.
 */
export function promptTokens(vocabulary: PromptVocabulary, prompt: readonly PromptPiece[]): number[] {
	const tokens: number[] = [];
	for (const part of parts(vocabulary, prompt)) {
		if (typeof part === 'number') tokens.push(part);
		else for (const token of vocabulary.tokenize(part)) tokens.push(token);
	}
	const {leadingToken} = vocabulary;
	const lacksLeading = leadingToken !== undefined && tokens.length > 0 && tokens[0] !== leadingToken;
	if (lacksLeading) tokens.unshift(leadingToken);
	return tokens;
}

/** The tokens as a person examines them. A character of several tokens stands at the last of them. Throws ChatError for no token. */
export function describeTokens(
	{control, piece, ends, size}: Pick<Vocabulary, 'control' | 'piece' | 'ends' | 'size'>,
	tokens: readonly number[],
): PromptToken[] {
	const controlTexts = new Map([...control].map(([text, {id}]) => [id, text]));
	const decoder = new TextDecoder();
	return tokens.map(id => {
		if (id >= size)
			throw new ChatError(`The model has no token ${id}.`, {hint: `Its tokens go from 0 to ${size - 1}.`});
		const name = controlTexts.get(id);
		const text = name ?? decoder.decode(piece(id).bytes, {stream: true});
		return {id, text, isControl: name !== undefined, isEnd: ends(id)};
	});
}

function parts({control}: PromptVocabulary, prompt: readonly PromptPiece[]): Part[] {
	const stripBefore = new Set<number>();
	const stripAfter = new Set<number>();
	const all: Part[] = [];
	const anyControl = patternOf(control);
	for (const piece of prompt) {
		let split: Part[] = [piece.text];
		// Most pieces name no control token: between the texts of many that a person wrote there are as many pieces.
		if (piece.control && anyControl.test(piece.text)) {
			// llama.cpp searches for one token after another, longest text first, in what the earlier ones left.
			for (const [text, {id, lstrip, rstrip}] of control) {
				if (!piece.text.includes(text)) continue;
				if (lstrip) stripBefore.add(id);
				if (rstrip) stripAfter.add(id);
				split = split.flatMap(part => (typeof part === 'string' ? around(part, text, id) : [part]));
			}
		}
		for (const part of split) all.push(part);
	}
	return joined(all).map((part, index, list) => {
		if (typeof part === 'number') return part;
		const before = list[index - 1];
		const after = list[index + 1];
		const start = typeof before === 'number' && stripAfter.has(before) ? withoutStart(part) : part;
		return typeof after === 'number' && stripBefore.has(after) ? withoutEnd(start) : start;
	});
}

// What C's isspace() calls white space, as llama.cpp does.
const spaces = ' \t\n\v\f\r';

const withoutStart = (text: string): string => text.replace(/^[ \t\n\v\f\r]+/, '');

/** By hand: a regular expression would begin anew at each of a million spaces. */
function withoutEnd(text: string): string {
	let end = text.length;
	while (end > 0 && spaces.includes(text[end - 1]!)) end--;
	return text.slice(0, end);
}

const patterns = new WeakMap<PromptVocabulary['control'], RegExp>();

/** Matches where any control token stands. */
function patternOf(control: PromptVocabulary['control']): RegExp {
	let pattern = patterns.get(control);
	if (!pattern) {
		const texts = [...control.keys()].map(text => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
		// Without any, what no text can match.
		pattern = new RegExp(texts.length > 0 ? texts.join('|') : '(?!)');
		patterns.set(control, pattern);
	}
	return pattern;
}

/** `text.split(mark)` with `token` at each place of the mark. */
const around = (text: string, mark: string, token: number): Part[] =>
	text.split(mark).flatMap((part, index) => (index === 0 ? [part] : [token, part]));

/** Neighbouring texts as one, empty ones left out. */
function joined(all: readonly Part[]): Part[] {
	const result: Part[] = [];
	for (const part of all) {
		const last = result.at(-1);
		if (part === '') continue;
		if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
		else result.push(part);
	}
	return result;
}
