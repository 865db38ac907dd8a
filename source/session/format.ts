import {usageError} from '../errors.js';
import {checkGbnf} from '../grammar/check-gbnf.js';
import {jsonSchemaToGbnf} from '../grammar/json-schema.js';
import type {SettingValues} from '../settings/table.js';
import {readTextFile} from '../text-file.js';
import {expandHome} from './write-whole.js';

export type Format = {
	/** GBNF that a reply has to follow. */
	readonly grammar?: string;
	/** The settings with the content of files in the place of their names, so that a reply can be made again. */
	readonly settings: SettingValues;
};

/** The form that the settings give a reply. Throws ChatError when a file or what it says cannot be used. */
export function formatOf(given: SettingValues): Format {
	if (given.grammar === '' && given.json_schema === '') return {settings: given};
	if (given.grammar !== '' && given.json_schema !== '') {
		throw usageError(
			'grammar and json_schema are both set, and a reply can follow only one.',
			'/grammar off or /json_schema off.',
		);
	}
	const settings = {
		...given,
		grammar: content(given.grammar, 'The grammar'),
		json_schema: content(given.json_schema, 'The JSON schema'),
	};
	if (settings.json_schema !== '') return {settings, grammar: jsonSchemaToGbnf(settings.json_schema)};
	checkGbnf(settings.grammar);
	return {settings, grammar: settings.grammar};
}

const content = (value: string, what: string): string =>
	value.startsWith('@') ? readTextFile(expandHome(value.slice(1).trim()), `${what} file`).trim() : value;
