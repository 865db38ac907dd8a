import type {SettingValues} from '../settings/table.js';
import type {
	Failure,
	GenerateRequest,
	GenerationEvent,
	LoadEvent,
	LoadRequest,
	PromptPiece,
	PromptToken,
} from './types.js';

/*
 * What crosses between the program and the engine process: plain data, as JSON. Every request has a number of its own;
 * every answer bears the number of its request.
 */

export type Ask =
	| {readonly type: 'load'; readonly request: LoadRequest}
	| {readonly type: 'count'; readonly prompt: readonly PromptPiece[]}
	| {readonly type: 'tokenize'; readonly prompt: readonly PromptPiece[]}
	| {readonly type: 'describe'; readonly tokenIds: readonly number[]}
	| {readonly type: 'save_state' | 'load_state'; readonly file: string}
	| {readonly type: 'generate'; readonly request: GenerateRequest};

export type ToEngine = (
	| Ask
	| {readonly type: 'abort'}
	/** Of a reply that is being written, see `Engine.change`. */
	| {readonly type: 'change'; readonly settings: SettingValues}
) & {readonly id: number};

export type CountEvent =
	| {readonly type: 'counted'; readonly tokens: number}
	| {readonly type: 'failed'; readonly failure: Failure};

export type TokenizeEvent =
	| {readonly type: 'tokenized'; readonly tokens: readonly PromptToken[]}
	| {readonly type: 'failed'; readonly failure: Failure};

export type AnswerTo<Request extends Ask> = Request extends {type: 'load'}
	? LoadEvent
	: Request extends {type: 'count' | 'save_state' | 'load_state'}
		? CountEvent
		: Request extends {type: 'tokenize' | 'describe'}
			? TokenizeEvent
			: GenerationEvent;

export type Answer = LoadEvent | CountEvent | TokenizeEvent | GenerationEvent;

export type FromEngine = {readonly id: number} & (
	| {readonly answer: Answer}
	/** It was told to stop and will: no answer, but a sign of life. */
	| {readonly heard: true}
);

/** Whether nothing follows this answer. */
export const isLast = ({type}: Answer): boolean =>
	type === 'done' || type === 'loaded' || type === 'failed' || type === 'counted' || type === 'tokenized';
