import type {GgufHeader} from '../gguf/header.js';
import {unfitForChat} from '../gguf/unfit.js';
import {freeBytes} from './download.js';
import {findInCache} from './find-local.js';
import type {Hub} from './hub.js';
import {HubError} from './hub-error.js';
import {type Fit, fitOf, type Machine, type MemoryNeed, memoryNeed} from './memory.js';
import {planVariant} from './plan.js';
import {type Recommendation, recommend} from './recommend.js';
import type {RepoReference} from './reference.js';
import {formatReference} from './reference.js';
import {readRemoteHeader} from './remote-header.js';
import {type Repository, readRepository} from './repository.js';
import {chooseVariant, variantsOf} from './variants.js';

/** One quantization on offer. */
export type Offer = {
	readonly reference: string;
	readonly quantization: string | undefined;
	readonly file: string;
	readonly parts: number;
	readonly sizeBytes: number;
	readonly neededBytes: number;
	readonly fit: Fit;
	readonly isLocal: boolean;
};

/** Everything worth knowing before the first byte of a model. */
export type Preflight = {
	readonly repo: string;
	readonly commit: string;
	/** The repository's page. */
	readonly page: string;
	readonly gated: Repository['gated'];
	readonly isPrivate: boolean;
	readonly licence: string | undefined;
	/** Smallest first. */
	readonly offers: readonly Offer[];
	/** The one the reference means. */
	readonly chosen: Offer;
	readonly model: {
		readonly name: string | undefined;
		readonly architecture: string;
		/** 0 when unknown. */
		readonly parameters: number;
		readonly layers: number;
		readonly trainContextLength: number;
		readonly hasChatTemplate: boolean;
		/** Why it cannot chat; undefined when it can. */
		readonly unfit: string | undefined;
	};
	readonly memory: MemoryNeed;
	readonly fit: Fit;
	readonly disk: {
		/** What a download would still fetch. */
		readonly neededBytes: number;
		readonly freeBytes: number | undefined;
	};
	readonly recommendation: Recommendation<Offer>;
};

export type PreflightOptions = {
	readonly machine: Machine;
	/** Tokens; it is cut to what the model was trained on. */
	readonly contextLength?: number;
	readonly signal?: AbortSignal;
};

/**
 * Whether a person may have a model and whether it fits, from three requests and a few megabytes. Throws HubError,
 * of a gated or private model with what to do about it.
 */
export async function preflight(
	hub: Hub,
	reference: RepoReference,
	{machine, contextLength = 8192, signal}: PreflightOptions,
): Promise<Preflight> {
	const repository = await readRepository(hub, reference, signal);
	const {repo, commit, gated, isPrivate, licence} = repository;
	const variants = variantsOf(repository.files);
	const variant = chooseVariant(variants, reference);
	const plan = planVariant(hub, repository, variant, reference.revision);
	const header = await readRemoteHeader(hub, plan.files[0]!.remote, signal);
	const model = modelOf(header, repository);
	const tokens = Math.min(contextLength, model.trainContextLength || contextLength);
	const need = (sizeBytes: number) => memoryNeed(header, sizeBytes, tokens);
	const offers = await Promise.all(
		variants.map(async ({quantization, files, sizeBytes}): Promise<Offer> => {
			const file = files[0]!.path;
			const {total} = need(sizeBytes);
			const named: RepoReference = {kind: 'repo', repo, file, revision: reference.revision};
			return {
				reference: formatReference(named),
				quantization,
				file,
				parts: files.length,
				sizeBytes,
				neededBytes: total,
				fit: fitOf({total}, machine),
				isLocal: (await findInCache(hub, {...named, revision: commit})) !== undefined,
			};
		}),
	);
	const chosen = offers[variants.indexOf(variant)]!;
	const memory = need(variant.sizeBytes);
	return {
		repo,
		commit,
		page: `${hub.endpoint}/${repo}`,
		gated,
		isPrivate,
		licence,
		offers,
		chosen,
		model,
		memory,
		fit: chosen.fit,
		disk: {
			neededBytes: chosen.isLocal ? 0 : variant.sizeBytes,
			freeBytes: await freeBytes(hub.folders.cache),
		},
		recommendation: recommend(offers, model.parameters, machine),
	};
}

function modelOf(header: GgufHeader, {repo, parameters: total}: Repository): Preflight['model'] {
	const {metadata, parameters} = header;
	const architecture = metadata.get('general.architecture');
	if (typeof architecture !== 'string')
		throw new HubError('no-model', `${repo} does not say which architecture its model has`);
	const number = (key: string) => Number(metadata.get(`${architecture}.${key}`)) || 0;
	const name = metadata.get('general.name');
	return {
		name: typeof name === 'string' ? name : undefined,
		architecture,
		// The first part of a split model knows only its own weights.
		parameters: Number(metadata.get('split.count') ?? 1) > 1 ? (total ?? 0) : parameters,
		layers: number('block_count'),
		trainContextLength: number('context_length'),
		hasChatTemplate: Boolean(metadata.get('tokenizer.chat_template')),
		unfit: unfitForChat(header)?.reason,
	};
}
