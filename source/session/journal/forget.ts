import {rm} from 'node:fs/promises';
import {indexFile} from './index-file.js';
import {forgetKv} from './kv-state.js';

/** Removes a conversation's file and what was made of it: its KV cache, and the index, which holds its words. */
export async function forgetConversation(file: string, folder: string, id: string): Promise<void> {
	await rm(file, {force: true});
	await forgetKv(folder, id);
	await rm(indexFile(folder), {force: true});
}
