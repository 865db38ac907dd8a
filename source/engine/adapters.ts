import {fileIdentity} from './file-identity.js';
import type {Library} from './llama.js';
import type {Adapter} from './types.js';

/** Inside of node-llama-cpp, whose version is pinned: adapters by their path, kept as long as the model. */
type Internal = {readonly _loraAdapters: Map<string, {dispose(): Promise<void>}>};

/**
 * Lets go of a model's adapters that the next context does not need, or whose file is another one now: node-llama-cpp
 * would keep them in memory, and never read a file again. No context may use them any more.
 */
export class AdapterFiles {
	readonly #loaded = new Map<string, string | undefined>();

	constructor(readonly model: Library.LlamaModel) {}

	async prepare(wanted: readonly Adapter[]): Promise<void> {
		const {_loraAdapters: kept} = this.model as unknown as Internal;
		const identities = new Map(wanted.map(({path}) => [path, fileIdentity(path)]));
		for (const [path, adapter] of kept) {
			if (identities.has(path) && identities.get(path) === this.#loaded.get(path)) continue;
			kept.delete(path);
			await adapter.dispose();
		}
		this.#loaded.clear();
		for (const [path, identity] of identities) this.#loaded.set(path, identity);
	}
}
