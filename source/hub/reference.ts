import {usageError} from '../errors.js';
import {isPrintableLine} from '../printable.js';

export type RepoReference = {
	readonly kind: 'repo';
	/** `owner/name`. */
	readonly repo: string;
	/** Path of a file inside the repository. */
	readonly file?: string;
	/** `Q4_K_M` and the like, in capitals. */
	readonly quantization?: string;
	/** Branch, tag or commit. */
	readonly revision?: string;
};

export type Reference =
	| RepoReference
	| {readonly kind: 'url'; readonly url: string}
	| {readonly kind: 'path'; readonly path: string}
	/** `owner/name` and no more: it may be a path, so it is asked back rather than fetched. */
	| {readonly kind: 'bare'; readonly meant: RepoReference};

const name = '[A-Za-z0-9][\\w.-]*';
const repoShape = new RegExp(`^(${name}/${name})((?:/[^:@]+)?)((?:[:@].*)?)$`);
const hosts = ['huggingface.co', 'www.huggingface.co', 'hf.co'];

/**
 * What a person means by `-m`: `hf:owner/repo`, `hf:owner/repo:Q4_K_M`, `hf:owner/repo/file.gguf@revision`, `hf.co/…`,
 * the address of a page or a file of the Hub, any other address, a bare `owner/repo`, or a path. Asks neither disk nor
 * network. Throws a usage error for what begins like a reference and is none.
 */
export function parseReference(text: string, endpoint: string): Reference {
	const typed = text.trim();
	const scheme = /^(?:hf|huggingface):(?:\/\/)?/i.exec(typed)?.[0];
	if (scheme) return repoReference(typed.slice(scheme.length).replace(/\/+$/, ''), typed);
	const schemeless = /^(?:www\.)?(?:hf|huggingface)\.co\/+/i.exec(typed)?.[0];
	if (schemeless) return hubPage(typed.slice(schemeless.length), typed);
	if (/^https?:\/\//i.test(typed)) return fromAddress(typed, endpoint);
	if (new RegExp(`^${name}/${name}(?:[:@][\\w./-]+)?$`).test(typed) && !/\.gguf$/i.test(typed))
		return {kind: 'bare', meant: repoReference(typed, typed)};
	return {kind: 'path', path: text};
}

/** The shortest way to write a reference down. */
export function formatReference({repo, file, quantization, revision}: RepoReference): string {
	return `hf:${repo}${file ? `/${file}` : ''}${quantization ? `:${quantization}` : ''}${revision ? `@${revision}` : ''}`;
}

function repoReference(text: string, typed: string): RepoReference {
	const [, repo, file, suffixes = ''] = repoShape.exec(text) ?? [];
	if (!repo || repo.includes('..')) throw malformed(typed);
	let quantization: string | undefined;
	let revision: string | undefined;
	for (const [, mark, value] of suffixes.matchAll(/([:@])([^:@]*)/g)) {
		if (!value || (mark === ':' ? quantization : revision) !== undefined) throw malformed(typed);
		if (mark === ':') quantization = value.toUpperCase();
		else revision = value;
	}

	const inside = file?.slice(1);
	if (inside !== undefined && inside !== '' && !isSafePath(inside)) throw malformed(typed);
	if (revision !== undefined && !isSafePath(revision)) throw malformed(typed);
	// `:latest` is what Ollama writes for "the usual one".
	if (quantization === 'LATEST') quantization = undefined;
	return {kind: 'repo', repo, file: inside || undefined, quantization, revision};
}

function fromAddress(typed: string, endpoint: string): Reference {
	if (!URL.canParse(typed)) throw malformed(typed);
	const url = new URL(typed);
	const home = new URL(endpoint);
	const base = `${home.pathname.replace(/\/$/, '')}/`;
	const isHub = hosts.includes(url.hostname.toLowerCase());
	if (isHub) return hubPage(url.pathname.slice(1), typed);
	if (url.origin === home.origin && url.pathname.startsWith(base))
		return hubPage(url.pathname.slice(base.length), typed);
	return {kind: 'url', url: url.href};
}

/** `owner/name`, and `/resolve|blob|raw|tree/<revision>[/file]` after it, as in the Hub's addresses. */
function hubPage(page: string, typed: string): RepoReference {
	const [, repo, revision, file] =
		/^([^/]+\/[^/]+)\/(?:resolve|blob|raw|tree)\/((?:refs\/[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(
			page.replace(/[?#].*$/, '').replace(/\/+$/, ''),
		) ?? [];
	if (!repo) return repoReference(page.replace(/\/+$/, ''), typed);
	const decode = (part: string) => {
		try {
			return decodeURIComponent(part);
		} catch {
			throw malformed(typed);
		}
	};

	const inside = file && decode(file);
	const reference = repoReference(repo, typed);
	if (inside && !isSafePath(inside)) throw malformed(typed);
	return {...reference, revision: decode(revision!), file: inside};
}

/**
 * A relative path that stays below where it is put, whose names every file system takes and every terminal can show:
 * names from the network become names of files.
 */
export const isSafePath = (path: string): boolean =>
	isPrintableLine(path) &&
	!path.includes('\\') &&
	path
		.split('/')
		.every(part => part !== '' && part !== '.' && part !== '..' && Buffer.byteLength(part) <= longestName);

/** Bytes, less the ending of a name that is not final yet. */
const longestName = 255 - 16;

const malformed = (typed: string) =>
	usageError(
		`"${typed}" names no model`,
		'References look like hf:owner/repo, hf:owner/repo:Q4_K_M or hf:owner/repo/file.gguf@revision',
	);
