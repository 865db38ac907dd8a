import {ChatError} from '../errors.js';
import {GrammarGate} from './grammar-gate.js';
import {logitsProcessors} from './logits/index.js';
import type {Model} from './model.js';
import type {ContextBridge} from './native/index.js';
import {beforeStages, nobody, type Stage, telemetryPlace} from './native/sampler.js';
import {stagesOf} from './sampling.js';
import {drafterOf} from './speculation/index.js';
import {speculate} from './speculation/speculate.js';
import {TelemetryLog} from './telemetry-log.js';
import type {TokenSource, TokenSourceOptions} from './token-source.js';
import type {EndRemoved} from './types.js';

/**
 * Tokens chosen by the native bridge: node-llama-cpp decodes, processors change the logits, and the bridge's sampler
 * draws, which is faster than node-llama-cpp's own.
 */
export function bridgeSource(
	model: Pick<Model, 'sequence' | 'draft' | 'prefillChunk'>,
	bridge: ContextBridge,
	{context, seed, grammar, telemetry, signal}: TokenSourceOptions,
): TokenSource {
	const {sequence} = model;
	const {vocabulary, tokens, replyStart, newStart} = context;
	const drafter = drafterOf(model, context);
	const counts = drafter && {drafted: 0, accepted: 0};
	let {settings} = context;
	let processors = logitsProcessors(context);
	const gate = grammar === undefined ? undefined : new GrammarGate(context);
	const stagesWith = (grammarInForce: string | undefined): Stage[] =>
		stagesOf(settings, {seed, contextLength: sequence.capacity, grammar: grammarInForce});
	let isHeld = gate?.holds() ?? false;
	let stages = stagesWith(isHeld ? grammar : undefined);
	let logits: Float32Array | undefined;
	const log = telemetry ? new TelemetryLog() : undefined;
	let sampler = sampled(() => bridge.createSampler(stages, tokens, gate?.answer ?? []));

	/** From here on the reply has to follow the grammar. */
	function hold(): void {
		isHeld = true;
		renew();
	}

	/** Another sampler, which goes on where the one before is. */
	function renew(): void {
		const before = sampler;
		stages = stagesWith(isHeld ? grammar : undefined);
		sampler = bridge.createSampler(stages, tokens, gate?.answer ?? [], before);
		before.release();
	}

	/** Runs the processors; returns the first that left no end-of-generation token. */
	function process(into: Float32Array, row: number): EndRemoved | undefined {
		sampler.copyLogits(into, row);
		const step = {newTokens: tokens.length - newStart, replyTokens: tokens.length - replyStart};
		let removedBy: EndRemoved | undefined = isEndLeft(into) ? undefined : 'before_sampling';
		for (const {name, process} of processors) {
			process(into, step);
			if (!removedBy && !isEndLeft(into)) removedBy = name;
		}
		return removedBy;
	}

	const isEndLeft = (row: Float32Array): boolean =>
		vocabulary.endTokens.some(token => row[token]! > Number.NEGATIVE_INFINITY);

	function choose(row: number): number {
		if (gate && !isHeld && gate.holds()) hold();
		if (processors.length === 0) logits = undefined;
		else logits ??= new Float32Array(vocabulary.size);
		const processed = logits && process(logits, row);
		let token = sampler.sample(row, logits, log?.next);
		if (gate && !isHeld && gate.isBeginning && !gate.opens(token)) {
			hold();
			token = sampler.sample(row, logits, log?.next);
		}
		if (!log) return token;
		const by = log.next[telemetryPlace.removedBy]!;
		if (by === nobody) log.add(undefined);
		else log.add(by === beforeStages ? (processed ?? 'before_sampling') : stages[by]!.name);
		return token;
	}

	return {
		async *tokens(first) {
			const chosen = (row: number): number => {
				signal.throwIfAborted();
				return sampled(() => choose(row));
			};
			if (drafter) yield* speculate(model, context, {drafter, counts: counts!}, first, chosen);
			for (let next = first; ; ) {
				const token = await sequence.decodeAndChoose(next, chosen);
				yield token;
				next = [token];
			}
		},
		use(changed) {
			processors = logitsProcessors(changed);
			({settings} = changed);
			sampled(renew);
		},
		get lastEnd() {
			return log?.lastEnd;
		},
		telemetry: () => log?.all(),
		...(counts && {counts}),
		release() {
			sampler.release();
			drafter?.release();
		},
	};
}

/** What the sampler says goes to the person as it is. */
function sampled<Result>(work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		throw new ChatError((error as Error).message, {cause: error});
	}
}
