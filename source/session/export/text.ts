import {type Passage, storyOf} from './story.js';
import type {ExportFormat} from './types.js';

export const text: ExportFormat = {
	name: 'text',
	extensions: ['txt', 'text'],
	write([conversation], parts) {
		const {title, subtitle, passages} = storyOf(conversation!, parts);
		return `${[`${title}\n${subtitle}`, ...passages.flatMap(passageText)].join('\n\n')}\n`;
	},
};

export function passageText(passage: Passage): string[] {
	switch (passage.type) {
		case 'facts':
			return [
				`${passage.isChange ? 'from here on\n' : ''}${[...passage.facts].map(([name, value]) => `${name}: ${value}`).join('\n')}`,
			];
		case 'system':
			return [`${passage.isChange ? 'system from here on' : 'system'}: ${passage.text || 'none'}`];
		case 'user':
			return [`you: ${passage.text}`];
		case 'reply':
			return [
				...(passage.thought === '' ? [] : [`thinking: ${passage.thought}`]),
				`assistant: ${passage.text}`,
				...(passage.ending === '' ? [] : [passage.ending]),
			];
	}
}
