import {ChatError} from '../errors.js';
import {GrammarGate} from './grammar-gate.js';
import {logitsProcessors} from './logits/index.js';
import type {Model, Sampling} from './model.js';
import {isGreedy, stagesOf, windowOf} from './sampling.js';
import {speculativeSettings} from './speculation/index.js';
import type {TokenSource, TokenSourceOptions} from './token-source.js';

/** Tokens chosen by node-llama-cpp's own sampler, where there is no native bridge. */
export function librarySource(
	{sequence, bridge}: Pick<Model, 'sequence' | 'bridge'>,
	options: TokenSourceOptions,
): TokenSource {
	const {context, seed, grammar} = options;
	const missing = beyond(options, sequence.capacity);
	// node-llama-cpp's state of a grammar cannot be told what was written before.
	if (grammar !== undefined && context.newStart > context.replyStart)
		missing.push('/continue with a grammar');
	if (missing.length > 0) {
		const {reason, hint} = bridge && 'reason' in bridge ? bridge : {reason: 'There is none.', hint: ''};
		const [last, ...others] = missing.toReversed();
		const names = others.length > 0 ? `${others.toReversed().join(', ')} and ${last} need` : `${last} needs`;
		throw new ChatError(`${names} the native bridge. ${reason}`, {
			hint: `Set ${missing.length > 1 ? 'them' : 'it'} to default to go on without. ${hint}`.trim(),
		});
	}
	return {
		async *tokens(first) {
			const gate = new GrammarGate(context);
			const sampling = {
				...basicSampling(context, seed, sequence.capacity),
				...(grammar !== undefined && {
					grammar: {text: grammar, holds: () => gate.holds() || gate.isBeginning},
				}),
			};
			for await (const {token} of sequence.generate(first, sampling)) yield token;
		},
		// node-llama-cpp takes its options once for a reply.
		use: () => {},
		lastEnd: undefined,
		telemetry: () => undefined,
		release: () => {},
	};
}

const basics: ReadonlySet<string> = new Set([
	'penalties',
	'top_k',
	'top_p',
	'min_p',
	'temperature',
	'draw',
	'greedy',
	'min_new_tokens',
	'ignore_eos',
	'grammar',
]);

/** Settings that are on and that node-llama-cpp's sampler does not know. */
function beyond({context, seed, grammar}: TokenSourceOptions, contextLength: number): string[] {
	const {settings} = context;
	const names = [
		...stagesOf(settings, {seed, contextLength, grammar}).map(({name}) => settingOf[name] ?? name),
		...(settings.dynatemp_range > 0 && !isGreedy(settings) ? ['dynatemp_range'] : []),
		...logitsProcessors(context).map(({name}) => name),
		...speculativeSettings(settings),
	];
	return names.filter(name => !basics.has(name));
}

const settingOf: Readonly<Record<string, string>> = {dry: 'dry_multiplier', xtc: 'xtc_probability'};

/** The settings in the words of node-llama-cpp's sampler. */
export function basicSampling(
	{settings, tokens, newStart}: Pick<TokenSourceOptions['context'], 'settings' | 'tokens' | 'newStart'>,
	seed: number,
	contextLength: number,
): Sampling {
	const minimum = settings.min_new_tokens;
	return {
		temperature: isGreedy(settings) ? 0 : settings.temperature,
		topK: settings.top_k,
		topP: settings.top_p,
		minP: settings.min_p,
		seed,
		penalties: penalties(settings, tokens, contextLength),
		...(settings.ignore_eos === 'on'
			? {forbidEnd: () => true}
			: minimum > 0 && {forbidEnd: () => tokens.length - newStart < minimum}),
	};
}

function penalties(
	settings: TokenSourceOptions['context']['settings'],
	tokens: readonly number[],
	contextLength: number,
): Sampling['penalties'] {
	const {repetition_penalty: repetition, presence_penalty: presence, frequency_penalty: frequency} = settings;
	const window = windowOf(settings.repeat_last_n, contextLength);
	if (window === 0 || (repetition === 1 && presence === 0 && frequency === 0)) return undefined;
	return {repetition, presence, frequency, window, recent: () => tokens.slice(-window)};
}
