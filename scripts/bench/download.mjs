// 300 MB from a Hub on this machine: `llama-chat models download` against curl and sha256sum on the same file, in turn.
// Prints one JSON object. Needs a build (`npm run build`), curl and sha256sum, and some idle seconds.
import {spawn} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {importSource} from '../run-source.mjs';

const rounds = Number(process.argv[2] ?? 5);
const size = Number(process.argv[3] ?? 300_000_000);
const {FakeHub, sha256} = await importSource('test/helpers/hub-server.ts');
const content = randomBytes(size);
const server = await FakeHub.start({'org/model': {files: {'model-Q8_0.gguf': content}}});
const home = await mkdtemp(path.join(tmpdir(), 'llama-chat-bench-'));
const address = `${server.endpoint}/org/model/resolve/main/model-Q8_0.gguf`;

/** Milliseconds of a command; throws unless what it prints satisfies `isRight`. */
function timed(command, args, env, isRight) {
	const began = performance.now();
	const child = spawn(command, args, {env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'pipe']});
	let printed = '';
	child.stdout.on('data', data => (printed += data));
	child.stderr.on('data', data => (printed += data));
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', code => {
			const ms = performance.now() - began;
			if (code === 0 && isRight(printed)) resolve(ms);
			else reject(new Error(`${command} ended with ${code}: ${printed}`));
		});
	});
}

const program = async () => {
	const folder = path.join(home, 'program');
	const env = {HOME: folder, HF_ENDPOINT: server.endpoint, HF_HUB_CACHE: path.join(folder, 'hub')};
	const args = ['dist/cli.js', 'models', 'download', 'hf:org/model'];
	const ms = await timed('node', args, env, printed => printed.includes('model-Q8_0.gguf'));
	await rm(folder, {recursive: true});
	return ms;
};

const compared = async () => {
	const file = path.join(home, 'curl.gguf');
	const script = `curl -sSfL -o ${file} ${address} && sha256sum ${file}`;
	const ms = await timed('bash', ['-c', script], {}, printed => printed.startsWith(sha256(content)));
	await rm(file);
	return ms;
};

const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const times = {program: [], compared: []};
try {
	await program();
	await compared();
	for (let round = 0; round < rounds; round++) {
		times.program.push(await program());
		times.compared.push(await compared());
	}
} finally {
	await server.close();
	await rm(home, {recursive: true, force: true});
}

const rounded = value => Number(value.toPrecision(4));
const [mine, theirs] = [median(times.program), median(times.compared)];
console.log(
	JSON.stringify({
		megabytes: size / 1e6,
		programMs: rounded(mine),
		curlAndSha256sumMs: rounded(theirs),
		ratio: rounded(mine / theirs),
	}),
);
