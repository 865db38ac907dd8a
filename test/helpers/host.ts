import {mkdirSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

/** Inside the package, where imports of its dependencies resolve. */
const directory = (run: string | undefined): string =>
	fileURLToPath(new URL(`../../node_modules/.cache/llama-chat-test/${run}/`, import.meta.url));

const engine = (file: string): string =>
	fileURLToPath(new URL(`../../source/engine/${file}`, import.meta.url));

/** The engine process's script as JavaScript, which a forked process needs. */
export const hostPath = `${directory(process.env.LLAMA_CHAT_TEST_RUN)}host.js`;

/** `createEngine` as JavaScript, with `hostPath` beside it as in the built program. */
export const clientPath = `${directory(process.env.LLAMA_CHAT_TEST_RUN)}client.js`;

/** Vitest's global setup: bundles them once. */
export async function setup(): Promise<() => void> {
	const run = String(process.pid);
	process.env.LLAMA_CHAT_TEST_RUN = run;
	const outdir = directory(run);
	mkdirSync(outdir, {recursive: true});
	await build({
		entryPoints: [engine('host.ts'), engine('watch-parent.ts'), engine('client.ts')],
		outdir,
		bundle: true,
		packages: 'external',
		platform: 'node',
		format: 'esm',
		target: 'node20',
		sourcemap: 'inline',
	});
	return () => rmSync(outdir, {recursive: true, force: true});
}
