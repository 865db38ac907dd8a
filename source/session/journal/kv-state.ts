import {createHash} from 'node:crypto';
import {readdir, rename, rm, stat} from 'node:fs/promises';
import path from 'node:path';
import type {Engine, ModelInfo} from '../../engine/types.js';
import {checkModelFile} from '../../gguf/check.js';
import {memoryNeed} from '../../hub/memory.js';
import type {Setting} from '../../settings/kinds.js';
import {type SettingValues, settingNames, settings} from '../../settings/table.js';
import {fileIdentity} from './model-identity.js';
import {isConversationId} from './place.js';

/** Fewer tokens are evaluated again in no time. */
const leastTokens = 256;
/** A larger cache would keep the person waiting when the chat is left. */
const mostBytes = 256e6;
/** Of how many conversations a cache is kept. */
const mostKept = 3;

/** A conversation's KV cache, and under what it was computed. */
export type KvRequest = {
	readonly folder: string;
	readonly id: string;
	readonly engine: Engine;
	readonly model: ModelInfo;
	readonly settings: SettingValues;
};

/**
 * Keeps the KV cache of a conversation in a file, for the next program that goes on with it. Nothing is kept when it has
 * few tokens or takes more than 256 MB, and of the three newest conversations only. `tokens`: how many it holds, about.
 * Throws nothing: without the file the conversation is evaluated again.
 */
export async function keepKv(request: KvRequest, tokens: number): Promise<void> {
	const {folder, id, engine, model} = request;
	const part = path.join(folder, `${id}.kv.part`);
	try {
		if (tokens < leastTokens || stateBytes(model, tokens) > mostBytes) return;
		const file = await stateFile(request);
		if ((await engine.saveState(part)) > 0) await rename(part, file);
		await tidy(folder);
	} catch {
		await rm(part, {force: true}).catch(() => undefined);
	}
}

/** Reads the KV cache back, once: the file is gone then. Returns its number of tokens, 0 when there is none that fits. */
export async function restoreKv(request: KvRequest): Promise<number> {
	const {folder, id, engine} = request;
	// A file that takes the engine down must not be there the next time.
	const used = path.join(folder, `${id}.kv.part`);
	try {
		await rename(await stateFile(request), used);
		return await engine.loadState(used);
	} catch {
		return 0;
	} finally {
		await rm(used, {force: true}).catch(() => undefined);
	}
}

/** Removes what is kept of a conversation's KV cache. */
export async function forgetKv(folder: string, id: string): Promise<void> {
	const names = await readdir(folder).catch(() => []);
	for (const name of names)
		if (isState(name) && name.startsWith(`${id}.`)) await rm(path.join(folder, name), {force: true});
}

/**
 * The file's name says what has to be the same: the model's file, how it was loaded and computed, and by which version.
 * Which tokens it holds need not be said, the engine compares them with those of the prompt.
 */
async function stateFile({folder, id, model, settings: values}: KvRequest): Promise<string> {
	const {build, contextLength, gpu, gpuLayers, threads, adapters, path: file, sizeBytes} = model;
	const machine = settingNames.filter(name => (settings[name] as Setting).applies !== undefined);
	const parts = [
		await fileIdentity(file),
		{build, contextLength, gpu, gpuLayers, threads, adapters, sizeBytes},
		machine.map(name => [name, values[name]]),
		await Promise.all((adapters ?? []).map(adapter => fileIdentity(adapter.path))),
	];
	const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
	return path.join(folder, `${id}.${key}.kv`);
}

/** Estimated size of the file. */
function stateBytes({path: file, sizeBytes}: ModelInfo, tokens: number): number {
	return memoryNeed(checkModelFile(file).header, sizeBytes, tokens).kvCache;
}

const isState = (name: string): boolean => {
	const [id = '', ...rest] = name.split('.');
	return isConversationId(id) && /^(?:[0-9a-f]{16}\.kv|kv\.part)$/.test(rest.join('.'));
};

async function tidy(folder: string): Promise<void> {
	const names = (await readdir(folder)).filter(isState);
	const files = await Promise.all(
		names.map(async name => {
			const file = path.join(folder, name);
			return {file, mtimeMs: (await stat(file)).mtimeMs};
		}),
	);
	files.sort((a, b) => b.mtimeMs - a.mtimeMs);
	for (const {file} of files.slice(mostKept)) await rm(file, {force: true});
}
