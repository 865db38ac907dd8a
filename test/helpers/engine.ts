import {createEngine, type StartableEngine} from '../../source/engine/client.js';
import type {
	Engine,
	Failure,
	GenerationEvent,
	LoadEvent,
	LoadRequest,
	ModelInfo,
	PromptPiece,
} from '../../source/engine/types.js';
import {type SettingValues, settingNames, settings} from '../../source/settings/table.js';
import {hostPath} from './host.js';
import {modelPath} from './model.js';

/** Every setting at its default, greedy, but for `changes`. */
export const settingsWith = (changes: Partial<SettingValues> = {}): SettingValues => ({
	...(Object.fromEntries(settingNames.map(name => [name, settings[name].default])) as SettingValues),
	temperature: 0,
	max_new_tokens: 60,
	...changes,
});

export const newEngine = (): StartableEngine => createEngine({hostPath});

export const loadRequest = (
	path: string = modelPath,
	changes: Partial<LoadRequest['settings']> = {},
): LoadRequest => ({
	modelPath: path,
	settings: {...settingsWith(), gpu: 'off', threads: 1, ...changes},
});

export async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
	const all: Value[] = [];
	for await (const value of values) all.push(value);
	return all;
}

export async function loadEvents(
	engine: Engine,
	request: LoadRequest,
	signal?: AbortSignal,
): Promise<LoadEvent[]> {
	return collect(engine.load(request, signal));
}

export async function loaded(engine: Engine, request: LoadRequest = loadRequest()): Promise<ModelInfo> {
	const last = (await loadEvents(engine, request)).at(-1);
	if (last?.type !== 'loaded') throw new Error(`not loaded: ${JSON.stringify(last)}`);
	return last.model;
}

export async function loadFailure(engine: Engine, request: LoadRequest): Promise<Failure> {
	const last = (await loadEvents(engine, request)).at(-1);
	if (last?.type !== 'failed') throw new Error(`not failed: ${JSON.stringify(last)}`);
	return last.failure;
}

/** A ChatML conversation ending where the assistant speaks; odd texts are the assistant's. */
export const chat = (...texts: readonly string[]): PromptPiece[] => [
	...texts.flatMap((text, index) => [
		{text: `<|im_start|>${index % 2 === 0 ? 'user' : 'assistant'}\n`, control: true},
		{text, control: false},
		{text: '<|im_end|>\n', control: true},
	]),
	{text: '<|im_start|>assistant\n', control: true},
];

export type Done = Extract<GenerationEvent, {type: 'done'}>;
export type Reply = {readonly text: string; readonly done: Done; readonly events: readonly GenerationEvent[]};

export type ReplyOptions = {
	readonly signal?: AbortSignal;
	readonly onEvent?: (event: GenerationEvent) => void;
	readonly continueTokenIds?: readonly number[];
	readonly grammar?: string;
};

export async function reply(
	engine: Engine,
	prompt: readonly PromptPiece[],
	changes: Partial<SettingValues> = {},
	{signal, onEvent, continueTokenIds, grammar}: ReplyOptions = {},
): Promise<Reply> {
	const events: GenerationEvent[] = [];
	const request = {prompt, settings: settingsWith(changes), continueTokenIds, grammar};
	for await (const event of engine.generate(request, signal)) {
		events.push(event);
		onEvent?.(event);
	}
	const done = events.at(-1);
	if (done?.type !== 'done') throw new Error('the last event is not done');
	return {text: events.map(event => (event.type === 'text' ? event.text : '')).join(''), done, events};
}
