import {passageMarkdown} from '../export/markdown.js';
import {type Passage, Teller} from '../export/story.js';
import {passageText} from '../export/text.js';
import {everything} from '../export/types.js';
import type {TranscriptFormat} from './types.js';

export const markdown: TranscriptFormat = {
	extensions: ['md', 'markdown'],
	begin: () => readable(when => `# Conversation of ${when}`, passageMarkdown),
};

export const text: TranscriptFormat = {
	extensions: ['txt', 'text'],
	begin: () => readable(when => `Conversation of ${when}`, passageText),
};

function readable(heading: (when: string) => string, write: (passage: Passage) => string[]) {
	const teller = new Teller(everything);
	let isFirst = true;
	return ({user, reply: node}: Parameters<ReturnType<TranscriptFormat['begin']>>[0]): string => {
		const when = `${new Date(user?.at ?? node.at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
		const head = isFirst ? [heading(when)] : [];
		isFirst = false;
		const passages = teller.tell({user: user?.text ?? '', reply: node.reply});
		return `${[...head, ...passages.flatMap(write)].join('\n\n')}\n\n`;
	};
}
