import type {PromptToken} from '../engine/types.js';
import {printable, printableLine} from '../printable.js';
import type {Examination} from './template-examination.js';

const marks = {ok: '✓', note: '·', problem: '✗'} as const;

/** A template's examination as Markdown, which also reads well as it is. */
export function reportText({template, model, prompt, findings, equivalents}: Examination): string {
	const problems = findings.filter(({level}) => level === 'problem').length;
	const lines = findings.map(({level, text, fix}) => {
		const line = `${marks[level]} ${printableLine(text)}`;
		return fix === undefined ? line : `${line} **Fix:** ${printableLine(fix)}`;
	});
	const same = equivalents.filter(name => name !== template.name);
	const summary = problems === 0 ? 'no problem found' : problems === 1 ? '1 problem' : `${problems} problems`;
	return [
		`**Template ${printableLine(template.name)}**, ${printableLine(template.source)}, on ${printableLine(model.name)}: ${summary}.`,
		'',
		...lines,
		...(same.length > 0 ? [`· It writes the same as ${same.join(', ')}.`] : []),
		...(prompt.length > 0 ? ['', promptTitle(prompt), '', fenced(visiblePrompt(prompt))] : []),
	].join('\n');
}

const promptTitle = ({length}: readonly PromptToken[]): string =>
	`The prompt, ${length} tokens, control tokens with their ids:`;

/** Ordinary text as it stands, control tokens as ⟦text id⟧. */
export const visiblePrompt = (tokens: readonly PromptToken[]): string =>
	printable(tokens.map(({id, text, isControl}) => (isControl ? `⟦${text} ${id}⟧` : text)).join(''));

/** A code block whose fence does not occur in it. */
export function fenced(text: string): string {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
}
