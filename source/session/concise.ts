import type {SettingValues} from '../settings/table.js';

/** What `concise` asks the model for; '' when it is off. */
export function conciseRequest(sentences: number): string {
	if (sentences <= 0) return '';
	return sentences === 1 ? 'Answer in one sentence.' : `Answer in ${sentences} sentences or fewer.`;
}

/** The system prompt that is sent: the person's own, and after it what `concise` asks for. */
export const systemPromptOf = ({
	system_prompt: own,
	concise,
}: Pick<SettingValues, 'system_prompt' | 'concise'>): string =>
	[own, conciseRequest(concise)].filter(text => text !== '').join('\n\n');
