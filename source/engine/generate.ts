import {ChatError} from '../errors.js';
import {asFailure} from './failure.js';
import type {LiveSettings} from './live-settings.js';
import type {Model} from './model.js';
import {Observer} from './observe.js';
import {promptTokens} from './prompt.js';
import {chooseSeed} from './sampling.js';
import type {Step} from './stop/criterion.js';
import {answerScanners, stopping} from './stop/index.js';
import {TextBatch} from './text-batch.js';
import {TextStream} from './text-stream.js';
import {type TokenSource, tokenSource} from './token-source.js';
import type {GenerateRequest, GenerationEvent, SettingsChange, StopReason} from './types.js';

/** Milliseconds; tests bring their own. */
export type Clock = () => number;

/**
 * One reply, from prompt to stop reason. Never throws; the last event is `done`, exactly once. What comes by `live` holds
 * from the next token on: how tokens are chosen, limits, stop strings and tokens. What was evaluated stays
 * in the KV cache, also after an abort, so that the next prompt only pays for what is new in it.
 */
export async function* generate(
	model: Model,
	{prompt, settings, thinking, continueTokenIds = [], grammar, telemetry = true, repeat}: GenerateRequest,
	signal: AbortSignal,
	now: Clock = () => performance.now(),
	live?: LiveSettings,
): AsyncGenerator<GenerationEvent> {
	const {info, vocabulary, sequence, prefillChunk} = model;
	const seed = chooseSeed(settings.seed);
	const started = now();
	let promptIds: readonly number[] = [];
	/** Prompt, the reply that is continued, and what is new. */
	const tokens: number[] = [];
	/** Where the new tokens begin in them. */
	let begin = 0;
	let stop: StopReason | undefined;
	let reused = 0;
	let firstTokenAt: number | undefined;
	const text = new TextStream({
		piece: vocabulary.piece,
		stop: settings.stop,
		scanners: answerScanners(settings),
		thinking,
		visibleControl: visibleControl(vocabulary, settings, thinking),
	});
	const batch = new TextBatch();
	const step = firstStep(settings, sequence.capacity);
	const stopReason = stopping();
	let stopTokens = stopTokensOf(settings.stop_token_ids);
	const changes: SettingsChange[] = [];
	let observer: Observer | undefined;
	let source: TokenSource | undefined;

	try {
		promptIds = repeat?.promptTokenIds ?? promptTokens(vocabulary, prompt);
		for (const token of promptIds) tokens.push(token);
		for (const token of continueTokenIds) tokens.push(token);
		begin = tokens.length;
		if (repeat) checkKnown(tokens, vocabulary);
		checkRoom(begin, info.contextLength);
		text.resume(continueTokenIds);
		step.contextTokens = begin;
		observer = new Observer(model, settings);
		const context = {
			settings,
			vocabulary,
			tokens,
			replyStart: promptIds.length,
			newStart: begin,
			mostNew: mostNew(step),
			...(thinking && {thinking}),
		};
		source = tokenSource(model, {context, seed, grammar, telemetry, signal});

		// The last token is evaluated by itself, always: its logits give the first token of the reply, and they are the
		// same to the last bit whether the rest was in the KV cache or not (how a batch is computed depends on its size).
		const last = begin - 1;
		const inCache = Math.min(repeat?.reusedTokens ?? last, last);
		reused = await sequence.keepPrefix(tokens.slice(0, inCache));
		const total = begin - reused;
		yield {type: 'prefill', done: 0, total, reused};
		for (let at = reused; at < last && !signal.aborted; ) {
			const chunk = tokens.slice(at, Math.min(at + prefillChunk, at < inCache ? inCache : last));
			await sequence.evaluate(chunk);
			at += chunk.length;
			yield {type: 'prefill', done: at - reused, total, reused};
		}
		step.aborted = signal.aborted;
		stop = stopReason(step);
		if (!stop) await sequence.checkpoint();

		observer.begin();
		for await (const token of stop ? [] : source.tokens(tokens.slice(last))) {
			const time = now();
			if (firstTokenAt === undefined) {
				firstTokenAt = time;
				yield {type: 'prefill', done: total, total, reused};
			}
			observer.take();
			tokens.push(token);
			if (vocabulary.ends(token)) step.endToken = {id: token, text: vocabulary.text(token)};
			else if (stopTokens.has(token)) step.stopToken = {id: token, text: vocabulary.text(token)};
			else {
				step.newTokens++;
				step.written = vocabulary.piece(token).text || vocabulary.text(token);
				batch.add(text.push(token));
			}
			step.textEnd = text.stop;
			step.seconds = (time - firstTokenAt) / 1000;
			step.contextTokens++;
			step.aborted = signal.aborted || tokens.length - begin === repeat?.newTokens;
			stop = stopReason(step);
			if (stop) break;
			const after = tokens.length - begin;
			const again = repeat?.changes?.findLast(change => change.after === after);
			const changed = again ? {...settings, ...again.settings} : live?.take();
			if (changed) {
				changes.push({after, settings: differing(settings, changed)});
				step.settings = changed;
				stopTokens = stopTokensOf(changed.stop_token_ids);
				text.useStop(changed.stop, visibleControl(vocabulary, changed, thinking));
				source.use({...context, settings: changed, mostNew: mostNew({...step, contextTokens: begin})});
			}
			for (const piece of batch.due(time))
				yield {type: 'text', ...piece, tokens: step.newTokens, end: source.lastEnd};
		}
	} catch (error) {
		stop = error === signal.reason ? {reason: 'aborted'} : {reason: 'error', ...asFailure(error)};
		if (stop.reason === 'error' && !(error instanceof ChatError)) await sequence.clear().catch(() => {});
	} finally {
		source?.release();
		observer?.end();
	}
	batch.add(text.end());
	for (const piece of batch.all()) yield {type: 'text', ...piece, tokens: step.newTokens};

	const ended = now();
	const replyTokenIds = tokens.slice(begin);
	const seen = source?.telemetry();
	const decodeMs = firstTokenAt === undefined ? 0 : ended - firstTokenAt;
	yield {
		type: 'done',
		stop: stop ?? {reason: 'error', message: 'The engine stopped writing without a reason.'},
		seed,
		promptTokenIds: promptIds,
		replyTokenIds,
		...(changes.length > 0 && {changes}),
		...observer?.report(),
		...(seen && {telemetry: seen}),
		stats: {
			prompt_tokens: begin,
			reused_tokens: reused,
			new_tokens: step.newTokens,
			prefill_ms: rounded((firstTokenAt ?? ended) - started),
			decode_ms: rounded(decodeMs),
			// The first token came with the prompt's evaluation: only the others were decoded one by one.
			tokens_per_second: decodeMs > 0 ? rounded(((replyTokenIds.length - 1) / decodeMs) * 1000) : 0,
			...(source?.counts && {
				drafted_tokens: source.counts.drafted,
				accepted_tokens: source.counts.accepted,
			}),
			context_tokens: sequence.length,
		},
	};
}

const firstStep = (
	settings: Step['settings'],
	contextLength: number,
): {-readonly [Key in keyof Step]: Step[Key]} => ({
	settings,
	endToken: undefined,
	stopToken: undefined,
	textEnd: undefined,
	written: '',
	newTokens: 0,
	seconds: 0,
	contextTokens: 0,
	contextLength,
	aborted: false,
});

const stopTokensOf = (ids: string): ReadonlySet<number> =>
	new Set(ids === 'off' ? [] : ids.split(',').map(Number));

/** Most tokens that can follow: the limit, or what the context has room for. */
const mostNew = ({settings, contextTokens, contextLength}: Step): number =>
	Math.min(
		settings.max_new_tokens < 0 ? Number.POSITIVE_INFINITY : settings.max_new_tokens,
		contextLength - contextTokens,
	);

function checkRoom(promptLength: number, contextLength: number): void {
	if (promptLength === 0) throw new ChatError('The prompt is empty.', {hint: 'Write something first.'});
	if (promptLength < contextLength) return;
	throw new ChatError(
		`The prompt has ${promptLength} tokens, the context of ${contextLength} tokens has no room for a reply.`,
		{hint: 'Start a new chat, shorten the message, or set a larger context_length.'},
	);
}

/** The settings of `other` that are not those of `one`. */
const differing = (one: Step['settings'] & object, other: object): SettingsChange['settings'] =>
	Object.fromEntries(
		Object.entries(other).filter(
			([name, value]) => JSON.stringify(value) !== JSON.stringify(one[name as keyof typeof one]),
		),
	);

/** Token ids that come from a file: native code must not see those that the model does not have. */
function checkKnown(tokens: readonly number[], {size}: Model['vocabulary']): void {
	if (tokens.every(token => token < size)) return;
	throw new ChatError('The prompt has tokens that this model does not know.', {
		hint: 'It was made with another model: name that one with -m.',
	});
}

/** Control tokens have no text, but for those that are a stop string or a mark of thinking all by themselves. */
function visibleControl(
	{control}: Model['vocabulary'],
	{stop}: GenerateRequest['settings'],
	thinking: GenerateRequest['thinking'],
): Map<number, string> {
	const visible = new Map<number, string>();
	for (const text of [...stop, thinking?.start, thinking?.end]) {
		const token = text === undefined ? undefined : control.get(text);
		if (text !== undefined && token) visible.set(token.id, text);
	}
	return visible;
}

/** To three digits after the point: clocks tell no more. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
