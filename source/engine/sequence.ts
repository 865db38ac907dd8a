import {decode, decodeAndChoose} from './decode.js';
import type {Library} from './llama.js';
import type {Sampling, Sequence} from './model.js';

/** Lets a decode begin, at once or together with those of other sequences. */
export type Step = <Result>(begin: () => Promise<Result>) => Promise<Result>;

/** A sequence of a context, of which `capacity` tokens may be used. */
export function sequenceOf(
	{
		TokenBias,
		LlamaGrammar,
		LlamaGrammarEvaluationState,
	}: Pick<typeof Library, 'TokenBias' | 'LlamaGrammar' | 'LlamaGrammarEvaluationState'>,
	context: Library.LlamaContext,
	capacity: number,
	step: Step,
): Sequence {
	const sequence = context.getSequence();
	const {model} = context;
	const noBias = new TokenBias(model.tokenizer);
	let endBias: Library.TokenBias | undefined;
	const forbidEnd = (): Library.TokenBias => {
		endBias ??= forbidden(new TokenBias(model.tokenizer), model);
		return endBias;
	};
	return {
		capacity,
		get length() {
			return sequence.nextTokenIndex;
		},
		async keepPrefix(tokens) {
			await sequence.adaptStateToTokens(tokens as Library.Token[], false);
			return sequence.nextTokenIndex;
		},
		evaluate: tokens => step(() => decode(sequence, tokens, 0)),
		checkpoint: () => sequence.takeCheckpoint(),
		generate(tokens, {temperature, topK, topP, minP, seed, penalties, grammar, forbidEnd: forbid}: Sampling) {
			const state =
				grammar &&
				new LlamaGrammarEvaluationState({
					model,
					grammar: new LlamaGrammar(model.llama, {grammar: grammar.text}),
				});
			return sequence.evaluateWithMetadata(
				tokens as Library.Token[],
				{},
				{
					temperature,
					topK,
					topP,
					minP,
					seed,
					yieldEogToken: true,
					...(penalties && {
						repeatPenalty: {
							penalty: penalties.repetition,
							presencePenalty: penalties.presence,
							frequencyPenalty: penalties.frequency,
							maxPunishTokens: penalties.window,
							punishTokens: () => penalties.recent() as Library.Token[],
						},
					}),
					...(grammar && {grammarEvaluationState: () => (grammar.holds() ? state : undefined)}),
					...(forbid && {tokenBias: () => (forbid() ? forbidEnd() : noBias)}),
				},
			);
		},
		decode: (tokens, rows) => step(() => decode(sequence, tokens, rows)),
		decodeAndChoose: (tokens, choose) => step(() => decodeAndChoose(sequence, tokens, choose)),
		canGoBack: !(model.fileInsights.isRecurrent || model.fileInsights.isHybrid),
		async dropLast(count) {
			const end = sequence.nextTokenIndex;
			if (count > 0) await sequence.eraseContextTokenRanges([{start: end - count, end}]);
		},
		clear: () => sequence.clearHistory(),
		async save(file) {
			await sequence.saveStateToFile(file);
		},
		async restore(file) {
			// A file that cannot be read would leave the old cells, and the library would not know of them.
			await sequence.clearHistory();
			await sequence.loadStateFromFile(file, {acceptRisk: true});
		},
	};
}

/** Every end-of-generation token at minus infinity. TokenBias.set() ignores such tokens, the sampler below does not. */
function forbidden(bias: Library.TokenBias, model: Library.LlamaModel): Library.TokenBias {
	const internal = bias as unknown as {readonly _biases: Map<number, number>};
	for (const token of model.iterateAllTokens()) {
		if (model.isEogToken(token)) internal._biases.set(token, Number.NEGATIVE_INFINITY);
	}
	return bias;
}
