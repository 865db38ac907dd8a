import {closeFences} from './close-fences.js';
import {type Passage, storyOf} from './story.js';
import type {ExportFormat} from './types.js';

export const markdown: ExportFormat = {
	name: 'markdown',
	extensions: ['md', 'markdown'],
	write([conversation], parts) {
		const {title, subtitle, passages} = storyOf(conversation!, parts);
		return `${[`# ${escaped(title)}`, `*${subtitle}*`, ...passages.flatMap(passageMarkdown)].join('\n\n')}\n`;
	},
};

export function passageMarkdown(passage: Passage): string[] {
	switch (passage.type) {
		case 'facts': {
			const rows = [...passage.facts].map(([name, value]) => `- ${name}: ${code(value)}`).join('\n');
			return passage.isChange ? ['*From here on:*', rows] : [rows];
		}

		case 'system':
			return [
				passage.isChange ? '## System, from here on' : '## System',
				closeFences(passage.text) || '*none*',
			];
		case 'user':
			return ['## You', closeFences(passage.text)];
		case 'reply':
			return [
				'## Assistant',
				...(passage.thought === '' ? [] : [quote(passage.thought)]),
				...(passage.text === '' ? [] : [closeFences(passage.text)]),
				...(passage.ending === '' ? [] : [`*${escaped(passage.ending)}*`]),
			];
	}
}

const quote = (text: string): string =>
	text.replace(/^(.?)/gm, (_, first: string) => (first === '' ? '>' : `> ${first}`));

/** What a renderer of Markdown would read as marks. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>~|]/g, '\\$&');

/** A text as code, whatever backticks it holds. */
function code(text: string): string {
	const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({length}) => length));
	const fence = '`'.repeat(longest + 1);
	const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
	return `${fence}${space}${text}${space}${fence}`;
}
