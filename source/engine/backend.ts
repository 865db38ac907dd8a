import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {arch, platform} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {ChatError} from '../errors.js';
import type {Library} from './llama.js';
import {availableCores} from './threads.js';
import type {LoadRequest} from './types.js';

export type Log = (level: string, line: string) => void;

type Gpu = LoadRequest['settings']['gpu'];
type Llama = Library.Llama;

/** One instance for each `gpu` that was asked for: letting one go would have to wait for its models. */
const backends = new Map<Gpu, Llama>();
let sink: Log = () => {};

/** llama.cpp for a kind of computing; its lines go to `log` from now on. Throws ChatError when there is none. */
export async function backend(library: typeof Library, gpu: Gpu, verbose: boolean, log: Log): Promise<Llama> {
	sink = log;
	const known = backends.get(gpu);
	if (known) return known;
	const logLevel = verbose ? library.LlamaLogLevel.debug : library.LlamaLogLevel.warn;
	const options = {
		maxThreads: availableCores(),
		logLevel,
		logger: (level: string, line: string) => sink(level, line),
	};
	const usable = await library.getLlamaGpuTypes('supported');
	try {
		const cpuOnly = gpu === 'off' || (gpu === 'auto' && usable.every(type => type === false));
		const llama =
			(cpuOnly ? await untested(library, options).catch(() => undefined) : undefined) ??
			(await library.getLlama({
				...options,
				gpu: gpu === 'off' ? false : gpu,
				// A chat program neither compiles nor downloads anything by itself.
				build: 'never',
				skipDownload: true,
				progressLogs: false,
			}));
		// A wish for what this platform cannot have is answered with something else.
		if (gpu !== 'auto' && gpu !== 'off' && llama.gpu !== gpu) throw new Error(`got ${llama.gpu}`);
		backends.set(gpu, llama);
		return llama;
	} catch (error) {
		const names = new Set(usable.map(type => (type === false ? 'off' : type)));
		const reason = gpu === 'auto' || gpu === 'off' ? 'llama.cpp does not run' : `There is no usable ${gpu}`;
		throw new ChatError(`${reason} on this machine.`, {
			hint: `What works here: gpu ${[...names].join(' or ')}.`,
			cause: error,
		});
	}
}

type CreateOptions = Pick<Library.LlamaOptions, 'maxThreads' | 'logLevel' | 'logger'>;

/** Of node-llama-cpp's inside: what `getLlama` calls when its choice is made. */
type Internal = {
	_create?(options: CreateOptions & Record<string, unknown>): Promise<Llama>;
};

/**
 * The prebuilt CPU backend without node-llama-cpp's test of it. On Linux `getLlama` first starts one more process that
 * imports the library again only to see whether the binary crashes: half of the time to the first token. This is a
 * process of its own already, and where only the CPU is left a failed test has nothing to fall back on. Undefined or a
 * rejection when anything is not as expected: then `getLlama` decides.
 */
async function untested(library: typeof Library, options: CreateOptions): Promise<Llama | undefined> {
	const {_create} = library.Llama as unknown as Internal;
	if (platform() !== 'linux' || !_create) return undefined;
	const entry = fileURLToPath(import.meta.resolve('node-llama-cpp'));
	const require = createRequire(entry);
	// A llama.cpp that the person has built is to be preferred; getLlama finds it.
	if (existsSync(path.join(path.dirname(entry), '..', 'llama', 'localBuilds'))) return undefined;
	const name = `linux-${arch() === 'arm' ? 'armv7l' : arch()}`;
	const root = path.join(path.dirname(require.resolve(`@node-llama-cpp/${name}`)), '..');
	const {version} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {version: string};
	if (version !== (await library.getModuleVersion())) return undefined;
	const directory = path.join(root, 'bins', name);
	const bindingPath = path.join(directory, 'llama-addon.node');
	return _create.call(library.Llama, {
		...options,
		bindings: require(bindingPath) as unknown,
		bindingPath,
		buildType: 'prebuilt',
		buildMetadata: JSON.parse(
			readFileSync(path.join(directory, '_nlcBuildMetadata.json'), 'utf8'),
		) as unknown,
		vramPadding: 0,
		ramPadding: (total: number) => Math.floor(Math.min(total / 4, 2 ** 30)),
		debug: false,
		tempDir: false,
	});
}
