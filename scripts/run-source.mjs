// Runs TypeScript of this repository from a script: bundles one entry into node_modules/.cache and imports it.
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';

/** Imports the module at `entry` (a path from the repository's root) and returns its exports. */
export async function importSource(entry) {
	const outfile = path.resolve('node_modules/.cache/llama-chat', `${entry.replaceAll(/[^\w]/g, '-')}.mjs`);
	await build({
		entryPoints: [entry],
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		jsx: 'automatic',
		packages: 'external',
		define: {'process.env.NODE_ENV': '"production"'},
		logLevel: 'warning',
	});
	return import(`${pathToFileURL(outfile)}?${Date.now()}`);
}
