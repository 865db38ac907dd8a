import {usageError} from '../errors.js';
import {checkGbnf} from '../grammar/check-gbnf.js';
import {jsonSchemaToGbnf} from '../grammar/json-schema.js';

/** A grammar in GBNF as it was typed, "@FILE", or '' for none. Throws a usage error that says what is wrong where. */
export const readGrammar = (typed: string): string => read(typed, checkGbnf);

/** The same for a JSON schema. */
export const readJsonSchema = (typed: string): string => read(typed, jsonSchemaToGbnf);

function read(typed: string, check: (text: string) => unknown): string {
	const text = typed.trim();
	if (text === '' || text === 'off' || text === 'none') return '';
	if (!text.startsWith('@')) check(text);
	else if (text.slice(1).trim() === '')
		throw usageError('After @ the name of a file is missing.', 'For example: @answer.gbnf');
	return text;
}
