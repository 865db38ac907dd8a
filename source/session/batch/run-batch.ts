import type {Completion, Engine, ModelInfo, StopReason} from '../../engine/types.js';
import {asChatError, ChatError} from '../../errors.js';
import type {SettingValues} from '../../settings/table.js';
import type {ChosenTemplate} from '../../templates/choose.js';
import {systemPromptOf} from '../concise.js';
import {refuseHuge} from '../fit.js';
import {promptOf} from '../prompt.js';
import {ReplyDraft} from '../reply-draft.js';
import type {Categorize} from './category.js';
import {inOrder} from './in-order.js';
import type {Row} from './rows.js';

/** What is in force for all rows. */
export type BatchOptions = {
	readonly engine: Engine;
	readonly model: ModelInfo;
	readonly template: ChosenTemplate;
	readonly settings: SettingValues;
	/** GBNF that the replies have to follow. */
	readonly grammar?: string;
	/** Contexts that were loaded: so many replies are written side by side. */
	readonly parallel: number;
	readonly categorize?: Categorize;
	readonly signal: AbortSignal;
	/** Called for every piece of text: how many tokens were generated since the last call. */
	readonly onTokens?: (tokens: number) => void;
};

/** A row's reply, or why there is none. */
export type RowResult = {readonly id: string} & (
	| {
			readonly reply: {readonly text: string; readonly thought?: string};
			readonly stop: StopReason;
			readonly seed: number;
			readonly stats: Completion['stats'];
			/** With categories: null when none fits. */
			readonly label?: string | null;
	  }
	| {readonly error: {readonly message: string; readonly hint?: string}}
);

/** Replies to rows, in the rows' order. Ends early when it is aborted: what is cut then is no result. */
export async function* runBatch(rows: readonly Row[], options: BatchOptions): AsyncGenerator<RowResult> {
	for await (const result of inOrder(rows, options.parallel, (row, lane) => answer(row, lane, options))) {
		if (result === undefined) return;
		yield result;
	}
}

async function answer(row: Row, lane: number, options: BatchOptions): Promise<RowResult | undefined> {
	const {id} = row;
	if (options.signal.aborted) return undefined;
	if ('problem' in row) return {id, error: row.problem};
	try {
		const first = await generated(row.messages, lane, options);
		// The engine died before it began with this row: another row's fault, so the next engine gets it.
		const isInnocent = !first.begun && first.completion.stop.reason === 'error';
		const {draft, completion} = isInnocent ? await generated(row.messages, lane, options) : first;
		const {stop, seed, stats} = completion;
		if (stop.reason === 'aborted') return undefined;
		if (stop.reason === 'error') return {id, error: {message: stop.message, hint: stop.hint}};
		const {text, thought} = draft;
		const label = options.categorize && {label: options.categorize(text) ?? null};
		return {id, reply: {text, ...(thought !== '' && {thought})}, stop, seed, stats, ...label};
	} catch (error) {
		const {message, hint} = asChatError(error);
		return {id, error: {message, hint}};
	}
}

async function generated(
	messages: Extract<Row, {messages: unknown}>['messages'],
	lane: number,
	{engine, model, template, settings, grammar, signal, onTokens}: BatchOptions,
) {
	const system = systemPromptOf(settings);
	const all =
		messages[0]?.role === 'system' || system === ''
			? messages
			: [{role: 'system', content: system} as const, ...messages];
	const prompt = promptOf(all, template, model);
	refuseHuge(prompt.pieces, model.contextLength);
	const draft = new ReplyDraft();
	let tokens = 0;
	let begun = false;
	const request = {
		prompt: prompt.pieces,
		thinking: prompt.thinking,
		settings: {...settings, stop: [...settings.stop, ...(template.stop ?? [])]},
		grammar,
		telemetry: false,
		lane,
	};
	for await (const event of engine.generate(request, signal)) {
		if (event.type === 'done') {
			onTokens?.(event.stats.new_tokens - tokens);
			return {draft, begun, completion: event as Completion};
		}
		begun = true;
		draft.take(event);
		if (event.type !== 'text') continue;
		onTokens?.(event.tokens - tokens);
		tokens = event.tokens;
	}
	throw new ChatError('The engine ended without a word.');
}
