import {readGrammar, readJsonSchema} from '../format.js';
import {type Setting, text} from '../kinds.js';

/** What form a reply has. */
export const format = {
	grammar: text({
		default: '',
		read: readGrammar,
		help: 'A reply follows this grammar: GBNF as in llama.cpp (root ::= "yes" | "no"), or @FILE; off is none. A thought before the reply is free.',
	}),
	json_schema: text({
		default: '',
		read: readJsonSchema,
		flags: ['-j'],
		help: 'A reply is JSON that is valid under this JSON schema, or under that of @FILE; {} is any JSON, off is none.',
	}),
} satisfies Record<string, Setting>;
