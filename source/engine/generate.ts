import {ChatError} from '../errors.js';
import {asFailure} from './failure.js';
import type {Model} from './model.js';
import {promptTokens} from './prompt.js';
import {chooseSeed, samplingOf} from './sampling.js';
import {stopReason} from './stop/index.js';
import {TextStream} from './text-stream.js';
import type {GenerateRequest, GenerationEvent, StopReason} from './types.js';

/** Milliseconds; tests bring their own. */
export type Clock = () => number;

/**
 * One reply, from prompt to stop reason. Never throws; the last event is `done`, exactly once. What was evaluated stays
 * in the KV cache, also after an abort, so that the next prompt only pays for what is new in it.
 */
export async function* generate(
	{info, vocabulary, sequence, prefillChunk}: Model,
	{prompt, settings, thinking}: GenerateRequest,
	signal: AbortSignal,
	now: Clock = () => performance.now(),
): AsyncGenerator<GenerationEvent> {
	const seed = chooseSeed(settings.seed);
	const started = now();
	let promptIds: number[] = [];
	/** Prompt and reply. */
	const tokens: number[] = [];
	let stop: StopReason | undefined;
	let reused = 0;
	let newTokens = 0;
	let firstTokenAt: number | undefined;
	const text = new TextStream({
		bytes: vocabulary.bytes,
		stop: settings.stop,
		thinking,
		visibleControl: visibleControl(vocabulary, [...settings.stop, thinking?.start, thinking?.end]),
	});
	const step = (token: number | undefined) => ({
		settings,
		endToken:
			token !== undefined && vocabulary.ends(token) ? {id: token, text: vocabulary.text(token)} : undefined,
		stopString: text.stopString,
		newTokens,
		seconds: firstTokenAt === undefined ? 0 : (now() - firstTokenAt) / 1000,
		contextTokens: tokens.length,
		contextLength: sequence.capacity,
		aborted: signal.aborted,
	});

	try {
		promptIds = promptTokens(vocabulary, prompt);
		checkRoom(promptIds.length, info.contextLength);
		for (const token of promptIds) tokens.push(token);

		// The last token is always evaluated: its logits give the first token of the reply.
		reused = await sequence.keepPrefix(promptIds.slice(0, -1));
		const total = promptIds.length - reused;
		const lastChunk = sequence.needsCheckpoints ? 1 : prefillChunk;
		let done = 0;
		yield {type: 'prefill', done, total, reused};
		while (!(stop = stopReason(step(undefined))) && total - done > lastChunk) {
			const chunk = promptIds.slice(reused + done).slice(0, Math.min(prefillChunk, total - done - 1));
			await sequence.evaluate(chunk);
			done += chunk.length;
			yield {type: 'prefill', done, total, reused};
		}
		await sequence.checkpoint();

		const sampling = samplingOf(settings, seed, tokens, promptIds.length, sequence.capacity);
		for await (const token of stop ? [] : sequence.generate(promptIds.slice(reused + done), sampling)) {
			if (firstTokenAt === undefined) {
				firstTokenAt = now();
				yield {type: 'prefill', done: total, total, reused};
			}
			tokens.push(token);
			if (!vocabulary.ends(token)) {
				newTokens++;
				for (const piece of text.push(token)) yield {type: 'text', ...piece, tokens: newTokens};
			}
			if ((stop = stopReason(step(token)))) break;
		}
	} catch (error) {
		stop = {reason: 'error', ...asFailure(error)};
		if (!(error instanceof ChatError)) await sequence.clear().catch(() => {});
	}
	for (const piece of text.end()) yield {type: 'text', ...piece, tokens: newTokens};

	const ended = now();
	const replyTokenIds = tokens.slice(promptIds.length);
	const decodeMs = firstTokenAt === undefined ? 0 : ended - firstTokenAt;
	yield {
		type: 'done',
		stop: stop ?? {reason: 'error', message: 'The engine stopped writing without a reason.'},
		seed,
		promptTokenIds: promptIds,
		replyTokenIds,
		stats: {
			prompt_tokens: promptIds.length,
			reused_tokens: reused,
			new_tokens: newTokens,
			prefill_ms: (firstTokenAt ?? ended) - started,
			decode_ms: decodeMs,
			// The first token came with the prompt's evaluation: only the others were decoded one by one.
			tokens_per_second: decodeMs > 0 ? ((replyTokenIds.length - 1) / decodeMs) * 1000 : 0,
			context_tokens: sequence.length,
		},
	};
}

function checkRoom(promptLength: number, contextLength: number): void {
	if (promptLength === 0) throw new ChatError('The prompt is empty.', {hint: 'Write something first.'});
	if (promptLength < contextLength) return;
	throw new ChatError(
		`The prompt has ${promptLength} tokens, the context of ${contextLength} tokens has no room for a reply.`,
		{hint: 'Start a new chat, shorten the message, or set a larger context_length.'},
	);
}

/** Control tokens have no text, but for those that are a stop string or a mark of thinking all by themselves. */
function visibleControl(
	{control}: Model['vocabulary'],
	texts: readonly (string | undefined)[],
): Map<number, string> {
	const visible = new Map<number, string>();
	for (const text of texts) {
		const token = text === undefined ? undefined : control.get(text);
		if (text !== undefined && token) visible.set(token.id, text);
	}
	return visible;
}
