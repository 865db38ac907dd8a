import type {Message} from '../message.js';
import type {LibraryTemplate} from './library.js';
import {renderChat, type TemplateTokens} from './render.js';

const system: Message = {role: 'system', content: 'A system prompt.'};
const turns: readonly Message[] = [
	{role: 'user', content: ' First question. '},
	{role: 'assistant', content: ' First answer. '},
	{role: 'user', content: 'Second question.'},
];
const thoughtful = turns.map(turn =>
	turn.role === 'assistant' ? {...turn, content: `<think>\nA thought.\n</think>\n\n${turn.content}`} : turn,
);
const probes = [turns.slice(0, 1), turns, [system, ...turns.slice(0, 1)], [system, ...turns], thoughtful];

/** Names of the library's templates that write the same prompts as this one, with a system prompt and without. */
export function equivalentTemplates(
	template: string,
	tokens: TemplateTokens,
	library: readonly LibraryTemplate[],
): string[] {
	const expected = prompts(template, tokens);
	return library.filter(({jinja}) => prompts(jinja, tokens) === expected).map(({name}) => name);
}

/** Whether two templates write the same prompts. */
export const writeTheSame = (one: string, other: string, tokens: TemplateTokens): boolean =>
	prompts(one, tokens) === prompts(other, tokens);

/** All probes as one text; a refusal is told apart from every prompt. */
const prompts = (template: string, tokens: TemplateTokens): string =>
	JSON.stringify(
		probes.map(messages => {
			try {
				return renderChat({template, messages, tokens}).map(({text}) => text);
			} catch {
				return null;
			}
		}),
	);
