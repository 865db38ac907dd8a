// Compiles source/engine/native, the addon that gives node-llama-cpp DoLa, telemetry and a persistent thread pool.
// Runs when the package is installed, and by hand: node scripts/build-native.mjs [--verbose] [--if-stale]
// --if-stale: only when there is an addon, but of other sources (`npm run build` asks so).
//
// The program works without the addon, so whatever is missing here ends with one sentence and success: a compiler,
// make, python3 (node-gyp's), git (the headers of llama.cpp are in a git bundle inside node-llama-cpp).
// LLAMA_CHAT_NATIVE=0 leaves the addon out.
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {availableParallelism, tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {promisify} from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const native = path.join(root, 'source/engine/native');
const verbose = process.argv.includes('--verbose');

/** Why the addon cannot be compiled here; the message ends the line "DoLa and the thread pool are off: …". */
class Missing extends Error {}

try {
	await main();
} catch (error) {
	const why = error instanceof Missing ? error.message : `compiling failed (${firstLine(error)})`;
	console.warn(`llama-chat: DoLa and the persistent thread pool are off: ${why}. Everything else works.`);
	if (verbose) console.warn(error.output ?? error);
}

async function main() {
	if (process.env.LLAMA_CHAT_NATIVE === '0') throw new Missing('LLAMA_CHAT_NATIVE is 0');
	const llama = llamaPackage();
	const addon = path.join(native, 'build/Release/bridge.node');
	const stamp = path.join(native, 'build/Release/made-of.txt');
	const sources = `${llama.version} ${sourcesDigest()}`;
	const isStale = existsSync(addon) && (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources);
	if (process.argv.includes('--if-stale') && !isStale) return;
	const gyp = nodeGyp();
	await tools();

	const work = await mkdtemp(path.join(tmpdir(), 'llama-chat-native-'));
	try {
		const llamaCpp = await headers(path.join(llama.root, 'llama/gitRelease.bundle'), work);
		const require = createRequire(path.join(llama.root, 'package.json'));
		const definitions = {
			addon_api: path.dirname(require.resolve('node-addon-api/napi.h')),
			node_llama: path.join(llama.root, 'llama'),
			llama_cpp: llamaCpp,
			built_for: llama.version,
			built_release: llama.release,
		};
		await run(
			process.execPath,
			[
				gyp,
				'rebuild',
				'--release',
				`--jobs=${availableParallelism()}`,
				...nodeHeaders(),
				'--',
				...Object.entries(definitions).map(([name, value]) => `-D${name}=${value}`),
			],
			{cwd: native, maxBuffer: 2 ** 26, env: {...process.env, npm_config_loglevel: 'error'}},
		).catch(error => {
			const output = `${error.stdout}\n${error.stderr}`;
			throw Object.assign(new Error(reason(output)), {output});
		});
		writeFileSync(stamp, sources);
		// Loads it, for a clear word now rather than later.
		createRequire(pathToFileURL(addon))(addon);
		if (verbose) console.log(`compiled ${path.relative(root, addon)} for node-llama-cpp ${llama.version}`);
	} finally {
		await rm(work, {recursive: true, force: true});
	}
}

/** Changes whenever a file that is compiled does. */
function sourcesDigest() {
	const files = readdirSync(native).filter(name => /\.(?:cc|h|gyp)$/.test(name));
	const hash = createHash('sha256');
	for (const name of files.sort()) hash.update(name).update(readFileSync(path.join(native, name)));
	return hash.digest('hex');
}

function llamaPackage() {
	const require = createRequire(path.join(root, 'package.json'));
	let entry;
	try {
		entry = require.resolve('node-llama-cpp');
	} catch {
		throw new Missing('node-llama-cpp is not installed');
	}
	const packageRoot = path.join(path.dirname(entry), '..');
	const read = file => JSON.parse(readFileSync(path.join(packageRoot, file), 'utf8'));
	return {
		root: packageRoot,
		version: read('package.json').version,
		release: read('llama/binariesGithubRelease.json').release,
	};
}

/** npm tells its scripts where its node-gyp is; by hand it is looked for where npm lives. */
function nodeGyp() {
	const besideNode = path.join(path.dirname(process.execPath), '..');
	const found = [
		process.env.npm_config_node_gyp,
		process.env.npm_execpath &&
			path.join(path.dirname(process.env.npm_execpath), '../node_modules/node-gyp/bin/node-gyp.js'),
		path.join(besideNode, 'lib/node_modules/npm/node_modules/node-gyp/bin/node-gyp.js'),
		path.join(path.dirname(process.execPath), 'node_modules/npm/node_modules/node-gyp/bin/node-gyp.js'),
		path.join(besideNode, 'share/nodejs/node-gyp/bin/node-gyp.js'),
	].find(file => file && existsSync(file));
	if (!found) throw new Missing('node-gyp was not found (it comes with npm)');
	return found;
}

/** Headers that were installed with Node need no download. */
function nodeHeaders() {
	const prefix = path.join(path.dirname(process.execPath), '..');
	const installed = existsSync(path.join(prefix, 'include/node/node_api.h'));
	return installed && !process.env.npm_config_nodedir ? [`--nodedir=${prefix}`] : [];
}

async function tools() {
	await run('git', ['--version']).catch(() => {
		throw new Missing('git is not installed');
	});
	if (process.platform === 'win32') return;
	const compiler = process.env.CXX?.split(' ')[0] || (process.platform === 'darwin' ? 'c++' : 'g++');
	await run(compiler, ['--version']).catch(() => {
		throw new Missing(`there is no C++ compiler (${compiler})`);
	});
	await run('make', ['--version']).catch(() => {
		throw new Missing('make is not installed');
	});
}

/** llama.cpp's headers of the release that node-llama-cpp was built from. */
async function headers(bundle, work) {
	if (!existsSync(bundle)) throw new Missing("node-llama-cpp's copy of the llama.cpp source is not there");
	const folder = path.join(work, 'llama.cpp');
	const git = (...args) => run('git', ['-c', 'advice.detachedHead=false', ...args], {env: cleanGit()});
	await git('clone', '--quiet', '--no-checkout', bundle, folder);
	const patterns = ['include/*.h', 'ggml/include/*.h', 'src/*.h'];
	await git('-C', folder, 'checkout', '--quiet', 'HEAD', '--', ...patterns);
	return folder;
}

/** Inside a hook or a repository of its own, git would take that repository for this one. */
function cleanGit() {
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
}

/** The line of a build's output that says what is wrong. */
function reason(output) {
	const lines = output.split('\n').map(line => line.trim());
	return (
		lines.find(line => /\berror:|fatal error|find Python|ENOTFOUND|ECONNREFUSED|getaddrinfo/i.test(line)) ??
		lines.findLast(line => line.startsWith('gyp ERR! stack')) ??
		'no reason given'
	).replace(/^gyp ERR! (stack )?/, '');
}

function firstLine(error) {
	return String(error?.message ?? error)
		.split('\n')[0]
		.slice(0, 300);
}
