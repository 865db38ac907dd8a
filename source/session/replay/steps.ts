import type {GenerateRequest} from '../../engine/types.js';
import {asChatError} from '../../errors.js';
import type {PartialSettings} from '../../settings/resolve.js';
import type {Reply} from '../conversation.js';
import {formatOf} from '../format.js';
import type {Journal} from '../journal/parse.js';
import {type Generation, promptsOf} from '../journal/prompt-delta.js';
import type {Run} from '../run.js';
import type {ReplyNode, TreeNode} from '../tree/tree.js';

/** One reply of a journal: how to make it again, or why that cannot be done. */
export type ReplayStep = {
	/** Its node. */
	readonly id: number;
	/** The message it answers. Untrusted. */
	readonly question: string;
	readonly recorded: Reply;
	/** The reply that it goes on from. */
	readonly begun?: Reply;
} & (
	| {
			readonly run: Run;
			readonly request: GenerateRequest & Required<Pick<GenerateRequest, 'repeat'>>;
			/** The new tokens, without those of the reply that it goes on from. */
			readonly tokens: readonly number[];
	  }
	| {readonly problem: string}
);

/**
 * Every reply of a conversation in the order in which they were generated, those of other branches too. `given` settings
 * take the place of recorded ones.
 */
export function* replaySteps(
	{tree, generations}: Journal,
	given: PartialSettings = {},
): Generator<ReplayStep> {
	const generated = new Set(generations.map(({id}) => id));
	const cut = [...tree.nodes.values()]
		.filter(node => node.type === 'reply' && !generated.has(node.id))
		.sort((a, b) => a.id - b.id) as ReplyNode[];
	const step = (node: ReplyNode, rest: () => Remains): ReplayStep => {
		const message = tree.nodes.get(node.parent);
		const before = tree.nodes.get(node.continues ?? 0);
		const begun = before?.type === 'reply' ? before.reply : undefined;
		return {
			id: node.id,
			question: message?.type === 'user' ? message.text : '',
			recorded: node.reply,
			...(begun && {begun}),
			...rest(),
		};
	};
	const cutStep = (node: ReplyNode) =>
		step(node, () => ({problem: 'the program ended while it was being written.'}));

	for (const [generation, prompt] of promptsOf(generations)) {
		const node = tree.nodes.get(generation.id) as ReplyNode;
		while (cut[0] && cut[0].id < node.id) yield cutStep(cut.shift()!);
		const before = tree.nodes.get(node.continues ?? 0);
		yield step(node, () => remainsOf({node, before, generation, prompt, given}));
	}
	yield* cut.map(cutStep);
}

type Remains =
	| {readonly problem: string}
	| Pick<Extract<ReplayStep, {request: unknown}>, 'run' | 'request' | 'tokens'>;

type Sources = {
	readonly node: ReplyNode;
	readonly before: TreeNode | undefined;
	readonly generation: Generation;
	readonly prompt: readonly number[] | undefined;
	readonly given: PartialSettings;
};

function remainsOf({node, before, generation, prompt: promptTokenIds, given}: Sources): Remains {
	const {run, stats, stop, seed, thinking, changes} = node.reply;
	if (!run) return {problem: 'it failed before anything was in force.'};
	if (!promptTokenIds) return {problem: 'a line of the file is missing that tells its prompt.'};
	const continued = stats.prompt_tokens - promptTokenIds.length;
	const tokens = generation.tokens.slice(continued);
	if (continued < 0 || continued > generation.tokens.length || (continued > 0 && !before))
		return {problem: 'what the file says of its prompt does not fit together.'};
	if (tokens.length === 0) return {problem: 'it ended before its first token.'};
	try {
		const {grammar, settings} = formatOf({...run.settings, seed, ...given});
		return {
			run,
			tokens,
			request: {
				prompt: [],
				...(continued > 0 && {continueTokenIds: generation.tokens.slice(0, continued)}),
				settings: {
					...settings,
					// A slower machine would stop elsewhere.
					max_time: 0,
					stop: [...settings.stop, ...(run.template.stop ?? [])],
				},
				...(thinking && {thinking}),
				...(grammar !== undefined && {grammar}),
				telemetry: false,
				repeat: {
					promptTokenIds,
					reusedTokens: stats.reused_tokens,
					...(changes && {
						changes: changes.map(({after, settings: changed}) => ({
							after,
							settings: {...changed, ...given, max_time: 0},
						})),
					}),
					...(isFromOutside(stop) && {newTokens: tokens.length}),
				},
			},
		};
	} catch (error) {
		return {problem: asChatError(error).message};
	}
}

/** Whether nothing in model and settings stopped the reply there. */
export const isFromOutside = ({reason}: Reply['stop']): boolean =>
	reason === 'aborted' || reason === 'max_time' || reason === 'error';
