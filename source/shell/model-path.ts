import {existsSync} from 'node:fs';
import {ChatError, usageError} from '../errors.js';
import {readCatalog} from '../hub/catalog.js';
import {obtain} from '../hub/obtain.js';
import {formatReference} from '../hub/reference.js';
import {sizeText} from '../hub/size-text.js';
import {interrupted} from './interrupted.js';
import {showProgress} from './progress.js';
import type {World} from './types.js';

export type ModelOptions = {readonly token: string | undefined; readonly offline: boolean};

/**
 * The path of the model that `-m` means, downloaded first when it is not here, with its progress on stderr. Throws
 * ChatError when there is no such file.
 */
export async function modelPath(world: World, reference: string, options: ModelOptions): Promise<string> {
	const {stderr, signal} = world;
	const progress = showProgress(stderr);
	const steps = obtain(world.hub(options), reference, {signal});
	try {
		for (;;) {
			const step = await steps.next();
			if (step.done) {
				await checkFile(world, reference, step.value);
				return step.value;
			}

			progress.show(step.value);
			if (step.value.type === 'plan') await warnOfSize(world, step.value.totalBytes);
		}
	} catch (error) {
		throw interrupted(error, signal);
	} finally {
		progress.end();
	}
}

/** A name of the catalogue is no path: asked back rather than fetched, as gigabytes may hang on it. */
async function checkFile({catalogFile}: World, typed: string, path: string): Promise<void> {
	if (existsSync(path)) return;
	const entry = (await readCatalog(catalogFile)).find(({id}) => id === typed.toLowerCase());
	if (!entry)
		throw new ChatError(`There is no file ${typed}`, {
			hint: 'Check the path of the model; llama-chat models list shows what is here.',
		});
	const {repo, quantization, name, downloadGB} = entry;
	const meant = formatReference({kind: 'repo', repo, quantization});
	throw usageError(`There is no file ${typed}`, `Did you mean -m ${meant} (${name}, ${downloadGB} GB)?`);
}

/** Better before the download than after it. Slow it may be, forbidden it is not: llama.cpp can read from the disk. */
async function warnOfSize({machine, stderr}: World, bytes: number): Promise<void> {
	const {memory, gpuMemory = 0} = await machine();
	if (bytes < (memory + gpuMemory) * 0.9) return;
	stderr.write(
		`It is larger than this machine's memory (${sizeText(memory)}): Ctrl+C to choose a smaller one.\n`,
	);
}
