// Bundles source/ into dist/: cli.js (the command), host.js (the engine process, with its thread watch-parent.js) and the chunks they share.
// Bundled, because resolving and reading a few hundred module files costs more than the first frame may.
import {chmod, rename, rm} from 'node:fs/promises';
import process from 'node:process';
import {build} from 'esbuild';

const outdir = `dist.${process.pid}`;
await build({
	entryPoints: {
		cli: 'source/cli.tsx',
		host: 'source/engine/host.ts',
		'watch-parent': 'source/engine/watch-parent.ts',
	},
	outdir,
	bundle: true,
	splitting: true,
	minify: true,
	format: 'esm',
	platform: 'node',
	target: 'node20',
	jsx: 'automatic',
	legalComments: 'linked',
	// Native: it finds its binaries beside its own files. The devtools are Ink's, for developing Ink programs.
	// undici is CommonJS and loaded only behind a proxy: bundled, a dynamic import would not show its names.
	external: ['node-llama-cpp', 'react-devtools-core', 'undici'],
	define: {'process.env.NODE_ENV': '"production"'},
	// Bundled CommonJS packages (React) call require() for Node's own modules.
	banner: {
		js: "import {createRequire as __createRequire} from 'node:module';const require=__createRequire(import.meta.url);",
	},
	logLevel: 'warning',
});
await chmod(`${outdir}/cli.js`, 0o755);
// Swapped in at once: what runs meanwhile finds the old program or the new one.
await rm('dist', {recursive: true, force: true});
await rename(outdir, 'dist');
