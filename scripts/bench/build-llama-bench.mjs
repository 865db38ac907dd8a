// Builds llama.cpp's own benchmark from the source that node-llama-cpp bundles, for scripts/bench/dola.mjs to compare
// with: node scripts/bench/build-llama-bench.mjs FOLDER. Needs git, cmake and a C++ compiler, and some minutes.
// Prints the path of the program.
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const folder = path.resolve(process.argv[2] ?? 'node_modules/.cache/llama-bench');
const source = path.join(folder, 'source');
const build = path.join(folder, 'build');
const run = (command, ...args) => execFileSync(command, args, {stdio: ['ignore', 2, 2]});

if (!existsSync(source)) {
	const bundle = path.resolve('node_modules/node-llama-cpp/llama/gitRelease.bundle');
	run('git', '-c', 'advice.detachedHead=false', 'clone', '--quiet', bundle, source);
}
const options = ['CMAKE_BUILD_TYPE=Release', 'LLAMA_CURL=OFF', 'LLAMA_OPENSSL=OFF', 'GGML_NATIVE=ON'];
run('cmake', '-S', source, '-B', build, ...options.map(option => `-D${option}`));
run('cmake', '--build', build, '--target', 'llama-bench', '-j', `${os.availableParallelism()}`);
console.log(path.join(build, 'bin/llama-bench'));
