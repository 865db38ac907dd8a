import {existsSync} from 'node:fs';
import type {Completion, Engine, ModelInfo} from '../../engine/types.js';
import {ChatError} from '../../errors.js';
import type {PartialSettings} from '../../settings/resolve.js';
import type {Reply} from '../conversation.js';
import {fileIdentity} from '../journal/model-identity.js';
import type {Journal} from '../journal/parse.js';
import {loadRequest} from '../load-request.js';
import {ReplyDraft} from '../reply-draft.js';
import {changedCircumstances, changedSettings, loadedAs} from './circumstances.js';
import {type Difference, firstDifference} from './first-difference.js';
import {type ReplayStep, replaySteps} from './steps.js';

export type ReplayOptions = {
	readonly engine: Engine;
	/** In place of the models that the journal names. */
	readonly modelPath?: string;
	/** Settings in place of the recorded ones. */
	readonly given: PartialSettings;
	readonly signal: AbortSignal;
};

export type ReplayEvent =
	/** Why replies may differ, before the first of them. */
	{readonly type: 'warning'; readonly text: string} | ({readonly type: 'replayed'} & Replayed);

export type Replayed = Pick<ReplayStep, 'id' | 'question' | 'recorded'> &
	(
		| {readonly outcome: 'identical'; readonly again: Reply}
		| {
				readonly outcome: 'different';
				readonly again: Reply;
				readonly difference: Difference;
				/** What the replay could not bring about. */
				readonly note?: string;
		  }
		/** There is nothing whole to compare with. */
		| {readonly outcome: 'skipped'; readonly problem: string}
	);

/**
 * Makes every reply of a journal again, in order, in one engine: with the recorded prompts, settings and seeds, over a
 * KV cache that comes about as it did then. Ends early when it is aborted. Throws ChatError when a model does not load.
 */
export async function* replay(journal: Journal, options: ReplayOptions): AsyncGenerator<ReplayEvent> {
	const {given, signal} = options;
	const said = new Set<string>();
	let loadedRun: unknown;
	for (const step of replaySteps(journal, given)) {
		if (signal.aborted) return;
		const {id, question, recorded} = step;
		if ('problem' in step) {
			yield {type: 'replayed', id, question, recorded, outcome: 'skipped', problem: step.problem};
			continue;
		}
		if (loadedRun !== step.run) {
			const model = await load(step, options);
			if (!model) return;
			loadedRun = step.run;
			const now = {...model, ...(await fileIdentity(model.path))};
			const warnings = [
				...changedCircumstances(step.run.model, now),
				...changedSettings(step.run.settings, given),
			];
			for (const text of warnings.filter(text => !said.has(text))) {
				said.add(text);
				yield {type: 'warning', text};
			}
		}
		const replayed = await repeated(step, options);
		if (!replayed) return;
		yield {type: 'replayed', id, question, recorded, ...replayed};
	}
}

type Whole = Extract<ReplayStep, {request: unknown}>;

/** Undefined when it was aborted. */
async function load(
	{run}: Whole,
	{engine, modelPath, given, signal}: ReplayOptions,
): Promise<ModelInfo | undefined> {
	const {name, path} = run.model;
	if (modelPath === undefined && !existsSync(path))
		throw new ChatError(`${name}, which answered, is not at ${path} any more.`, {
			hint: 'Say where it is with -m.',
		});
	const request = loadRequest(modelPath ?? path, loadedAs(run.settings, run.model, given));
	for await (const event of engine.load(request, signal)) {
		if (event.type === 'loaded') return event.model;
		if (event.type !== 'failed') continue;
		if (signal.aborted) return undefined;
		throw new ChatError(event.failure.message, event.failure);
	}
	throw new ChatError('The engine ended without a word.');
}

type Outcome =
	| Pick<Extract<Replayed, {outcome: 'identical'}>, 'outcome' | 'again'>
	| Pick<Extract<Replayed, {outcome: 'different'}>, 'outcome' | 'again' | 'difference' | 'note'>;

/** Undefined when it was aborted. */
async function repeated(
	{request, recorded, begun, tokens}: Whole,
	{engine, signal}: ReplayOptions,
): Promise<Outcome | undefined> {
	const draft = new ReplyDraft(begun);
	const {settings} = request;
	let completion: Completion | undefined;
	for await (const event of engine.generate(request, signal)) {
		if (event.type === 'done') completion = event;
		else draft.take(event);
	}
	if (signal.aborted) return undefined;
	if (!completion) throw new ChatError('The engine ended without a word.');
	const again = draft.finish(completion, {settings});
	const difference = firstDifference({...recorded, tokens}, {...again, tokens: completion.replyTokenIds});
	if (!difference) return {outcome: 'identical', again};
	const missing = recorded.stats.reused_tokens - completion.stats.reused_tokens;
	const note =
		missing > 0
			? `Its prompt stood on ${missing} tokens in the KV cache that no reply of this file had left there.`
			: undefined;
	return {outcome: 'different', again, difference, ...(note && {note})};
}
