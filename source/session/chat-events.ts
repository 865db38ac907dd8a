import type {GenerationEvent, ModelInfo} from '../engine/types.js';
import type {Reply} from './conversation.js';

/** What happens between a question and the end of its reply, in order; `reply` comes last, exactly once. */
export type ChatEvent =
	| {readonly type: 'loading'; readonly fraction: number}
	| {readonly type: 'loaded'; readonly model: ModelInfo}
	| {readonly type: 'notice'; readonly text: string}
	| Exclude<GenerationEvent, {type: 'done'}>
	| {readonly type: 'reply'; readonly reply: Reply};
