import {readFileSync} from 'node:fs';
import path from 'node:path';
import {ChatError, usageError} from '../errors.js';
import type {Hub, Self} from './hub.js';
import {type Pace, usualPace} from './pace.js';
import {fetchThrough} from './proxy.js';
import {Token} from './token.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export type HubOptions = {
	readonly home: string;
	readonly version: string;
	readonly self: Self;
	/** The value of `--hf-token`; it stands before the environment. */
	readonly token?: string;
	readonly offline?: boolean;
	readonly pace?: Partial<Pace>;
};

const defaultEndpoint = 'https://huggingface.co';

/** The Hub as the variables of Hugging Face's tools and of llama.cpp describe it. Empty variables count as unset. */
export function hubFromEnvironment(environment: Environment, options: HubOptions): Hub {
	const {home, version, self, offline, pace} = options;
	const folder = (name: string) => {
		const value = environment[name];
		return value ? path.resolve(value.replace(/^~(?=$|[/\\])/, home)) : undefined;
	};

	const xdgCache = environment.XDG_CACHE_HOME;
	const caches = xdgCache && path.isAbsolute(xdgCache) ? xdgCache : path.join(home, '.cache');
	const hfHome = folder('HF_HOME') ?? path.join(caches, 'huggingface');
	const tokenFile = folder('HF_TOKEN_PATH') ?? path.join(hfHome, 'token');
	const llamaCache = folder('LLAMA_CACHE');
	return {
		endpoint: endpointOf(environment.MODEL_ENDPOINT || environment.HF_ENDPOINT || defaultEndpoint),
		token: tokenOf(environment, options, [tokenFile, path.join(hfHome, 'token')]),
		isOffline: offline === true || /^(1|on|yes|true)$/i.test(environment.HF_HUB_OFFLINE ?? ''),
		folders: {
			cache:
				llamaCache ?? folder('HF_HUB_CACHE') ?? folder('HUGGINGFACE_HUB_CACHE') ?? path.join(hfHome, 'hub'),
			downloads: path.join(caches, 'llama-chat', 'downloads'),
			plain: [...(llamaCache ? [llamaCache] : []), path.join(caches, 'llama.cpp')],
		},
		tokenFile,
		fetch: fetchThrough(environment),
		userAgent: `llama-chat/${version}`,
		self,
		pace: {...usualPace, ...pace},
	};
}

function endpointOf(address: string): string {
	const url = URL.parse?.(address) ?? (URL.canParse(address) ? new URL(address) : undefined);
	if (url && /^https?:$/.test(url.protocol) && !url.username) return address.replace(/\/+$/, '');
	throw usageError('HF_ENDPOINT is not a web address', `It is usually ${defaultEndpoint}`);
}

function tokenOf(environment: Environment, {token}: HubOptions, files: readonly string[]): Token | undefined {
	if (token) return new Token(token, '--hf-token');
	for (const name of ['HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN']) {
		const value = environment[name]?.trim();
		if (value) return new Token(value, name);
	}

	for (const file of new Set(files)) {
		const text = readIfThere(file).trim();
		if (text) return new Token(text, file);
	}

	return undefined;
}

function readIfThere(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ENOTDIR') return '';
		throw new ChatError(`The access token in ${file} could not be read`, {
			hint: 'Check the permissions of the file, or set HF_TOKEN',
			cause: error,
		});
	}
}
