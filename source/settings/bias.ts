import {usageError} from '../errors.js';
import {readTokenIds} from './token-ids.js';

const takes = 'It takes TEXT=BIAS or ID=BIAS: Paris=2, 15043=-1.5, [12,13]=ban, "42"=3 for the text.';

/**
 * A bias in its one spelling: `[id,…]=number` for tokens (llama.cpp's `15043+1` means the same), `text=number` or
 * `"text"=number` as JSON for a text; escapes as in other lists. The number may be -Infinity, which `ban` and `false`
 * stand for. Throws a usage error for anything else.
 */
export function readBias(typed: string): string {
	const [, id, signed] = /^(\d{1,7})([+-]\d*\.?\d+)$/.exec(typed) ?? [];
	const equals = typed.lastIndexOf('=');
	const [left, right] = id ? [id, signed!] : [typed.slice(0, equals), typed.slice(equals + 1).trim()];
	const bias = /^(?:ban|false|-inf|-infinity)$/i.test(right) ? Number.NEGATIVE_INFINITY : Number(right);
	if ((!id && equals < 1) || right === '' || !(bias < Number.POSITIVE_INFINITY))
		throw usageError(`sequence_bias cannot be "${typed}".`, takes);
	const ids = /^\[?[\d\s,]+\]?$/.test(left) ? readTokenIds(left) : undefined;
	return `${ids === undefined ? spelledText(left) : `[${ids}]`}=${bias}`;
}

/** Text with escapes, or that looks like something else, as a JSON string. */
function spelledText(typed: string): string {
	try {
		if (typed.startsWith('"') && typeof JSON.parse(typed) === 'string') return typed;
	} catch {
		// A text that begins with a quotation mark.
	}
	const text = typed.replaceAll('\\n', '\n').replaceAll('\\t', '\t');
	return text === typed && !typed.startsWith('"') ? text : JSON.stringify(text);
}
