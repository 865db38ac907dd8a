import {createHash} from 'node:crypto';
import {EventEmitter} from 'node:events';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {createServer as createTlsServer} from 'node:https';
import type {AddressInfo} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';

/*
 * A Hub on 127.0.0.1 and its storage ("CDN") on localhost with another port: another origin, as in the world. It
 * answers the requests this program and huggingface_hub make, and misbehaves on demand.
 */

export type FakeRepo = {
	readonly access?: 'open' | 'gated' | 'private';
	readonly licence?: string;
	/** Content by path; `.gguf` files are in large-file storage. */
	files: Record<string, Buffer>;
};

/** What goes wrong, in requests for content. Counts go down with every use. */
export type Faults = {
	/** The connection breaks after so many bytes. */
	dropAfter?: number;
	drops?: number;
	/** The server falls silent after so many bytes and leaves the connection open. */
	stallAfter?: number;
	stalls?: number;
	/** One bit of the byte at this offset is wrong. */
	corruptAt?: number;
	corruptions?: number;
	/** Answers of 503 before the first good one. */
	busy?: number;
	/** Answers of 429 before the first good one, with this Retry-After. */
	tooMany?: number;
	retryAfter?: string;
	/** A signed address of the storage is taken so many times. */
	signedUses?: number;
	/** Ranges are ignored: 200 and the whole file. */
	noRanges?: boolean;
	/** The Hub serves the content itself. */
	noRedirect?: boolean;
	/** Bytes a second and connection. */
	rate?: number;
	/** Called as soon as the storage has sent so many bytes in all, once. */
	at?: {bytes: number; call(): void};
};

export type Seen = {
	readonly on: 'hub' | 'cdn';
	readonly method: string;
	readonly path: string;
	readonly authorization: string | undefined;
	readonly range: string | undefined;
	readonly rawHeaders: string;
};

export const goodToken = 'hf_CanaryTokenThatMustNeverLeak7531';
export const strangerToken = 'hf_CanaryOfAStrangerWithoutAccess9';

export type Tls = {readonly key: string; readonly cert: string};
type Answering = (request: IncomingMessage, response: ServerResponse) => unknown;

export class FakeHub extends EventEmitter<{request: [Seen]; sent: [number]}> {
	readonly seen: Seen[] = [];
	faults: Faults = {};
	sentBytes = 0;
	/** Contents that are being sent now. */
	sending = 0;
	endpoint = '';
	cdn = '';
	readonly #servers: Server[] = [];
	/** What a signed address of the storage leads to. */
	readonly #signed = new Map<string, {readonly content: Buffer; uses: number}>();

	private constructor(readonly repos: Record<string, FakeRepo>) {
		super();
	}

	/** With a key and a certificate (PEM) it speaks HTTPS; its storage does too unless that is `plain`. */
	static async start(
		repos: Record<string, FakeRepo>,
		{tls, storage = 'same'}: {tls?: Tls; storage?: 'same' | 'plain'} = {},
	): Promise<FakeHub> {
		const hub = new FakeHub(repos);
		const answerHub: Answering = (request, response) => hub.#hubAnswers(request, response);
		const answerCdn: Answering = (request, response) => hub.#cdnAnswers(request, response);
		const cdnTls = storage === 'same' ? tls : undefined;
		hub.cdn = `${cdnTls ? 'https' : 'http'}://localhost:${await hub.#listen(answerCdn, cdnTls)}`;
		hub.endpoint = `${tls ? 'https' : 'http'}://127.0.0.1:${await hub.#listen(answerHub, tls)}`;
		return hub;
	}

	/** Stops both servers at once. Throws when the storage ever saw an access token. */
	async close(): Promise<void> {
		for (const server of this.#servers) {
			const closed = new Promise(resolve => server.close(resolve));
			server.closeAllConnections();
			await closed;
		}

		const leak = this.seen.find(
			({on, rawHeaders}) => on === 'cdn' && /authorization|Canary/i.test(rawHeaders),
		);
		if (leak) throw new Error(`The storage saw a token: ${leak.method} ${leak.path}`);
	}

	commitOf(repo: string): string {
		const hash = createHash('sha1').update(repo);
		for (const [path, content] of Object.entries(this.repos[repo]!.files))
			hash.update(path).update(sha256(content));
		return hash.digest('hex');
	}

	/** Requests for content and for the interface, without those since forgotten. */
	requestsTo(on: Seen['on']): Seen[] {
		return this.seen.filter(seen => seen.on === on);
	}

	async #listen(answer: Answering, tls: Tls | undefined): Promise<number> {
		const listener = (request: IncomingMessage, response: ServerResponse) => void answer(request, response);
		const server = tls ? createTlsServer(tls, listener) : createServer(listener);
		this.#servers.push(server);
		await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
		return (server.address() as AddressInfo).port;
	}

	#note(on: Seen['on'], {method = '', url = '', headers, rawHeaders}: IncomingMessage): void {
		const seen = {
			on,
			method,
			path: decodeURIComponent(url),
			authorization: headers.authorization,
			range: headers.range,
			rawHeaders: rawHeaders.join('\n'),
		};
		this.seen.push(seen);
		this.emit('request', seen);
	}

	#hubAnswers(request: IncomingMessage, response: ServerResponse): unknown {
		this.#note('hub', request);
		const url = new URL(request.url ?? '/', this.endpoint);
		const path = decodeURIComponent(url.pathname);
		const token = request.headers.authorization?.replace(/^Bearer /, '');
		if (token !== undefined && token !== goodToken && token !== strangerToken)
			return refuse(response, 401, '', 'Invalid credentials in Authorization header');
		if (path === '/api/whoami-v2')
			return token
				? json(response, account(token))
				: refuse(response, 401, '', 'Invalid username or password.');
		if (path === '/api/models') return this.#search(url, response);
		const [, repo, revision = 'main'] =
			/^\/api\/models\/([^/]+\/[^/]+)(?:\/revision\/(.+))?$/.exec(path) ?? [];
		if (repo) {
			const problem = this.#access(repo, token, false) ?? this.#revision(repo, revision);
			return problem ? refuse(response, ...problem) : json(response, this.#info(repo));
		}

		const [, from, at = '', file = ''] = /^\/([^/]+\/[^/]+)\/resolve\/([^/]+)\/(.+)$/.exec(path) ?? [];
		if (!from) return refuse(response, 404, '', 'Not found');
		const problem = this.#access(from, token, true) ?? this.#revision(from, at);
		if (problem) return refuse(response, ...problem);
		const content = this.repos[from]!.files[file];
		if (!content) return refuse(response, 404, 'EntryNotFound', 'Entry not found');
		if (this.#use('busy')) return refuse(response, 503, '', 'Service Unavailable');
		if (this.#use('tooMany')) {
			if (this.faults.retryAfter) response.setHeader('retry-after', this.faults.retryAfter);
			return refuse(response, 429, '', 'Too Many Requests');
		}

		response.setHeader('x-repo-commit', this.commitOf(from));
		if (!isLarge(file) || this.faults.noRedirect)
			return this.#send(request, response, content, `"${etagOf(file, content)}"`);
		const signature = createHash('sha256').update(`${file}${this.seen.length}`).digest('hex').slice(0, 16);
		const address = `/blob/${etagOf(file, content)}?signature=${signature}`;
		this.#signed.set(address, {content, uses: 0});
		response.writeHead(302, {
			location: `${this.cdn}${address}`,
			'x-linked-size': content.length,
			'x-linked-etag': `"${etagOf(file, content)}"`,
			'content-type': 'text/plain',
		});
		response.end('Found. Redirecting');
	}

	#cdnAnswers(request: IncomingMessage, response: ServerResponse): unknown {
		this.#note('cdn', request);
		const signed = this.#signed.get(request.url ?? '');
		if (!signed || signed.uses++ >= (this.faults.signedUses ?? Number.POSITIVE_INFINITY))
			return refuse(response, 403, '', 'Request has expired');
		const {content} = signed;
		return this.#send(
			request,
			response,
			content,
			`"${createHash('md5').update(content.subarray(0, 99)).digest('hex')}-1"`,
		);
	}

	/** Counts a fault down; true while it still happens. */
	#use(name: 'busy' | 'tooMany' | 'drops' | 'stalls' | 'corruptions', otherwise = 0): boolean {
		const left = this.faults[name] ?? otherwise;
		if (left <= 0) return false;
		this.faults[name] = left - 1;
		return true;
	}

	async #send(
		request: IncomingMessage,
		response: ServerResponse,
		content: Buffer,
		etag: string,
	): Promise<void> {
		const {faults} = this;
		const [, first, last] =
			(!faults.noRanges && /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')) || [];
		const from = Number(first ?? 0);
		const to = last ? Math.min(Number(last), content.length - 1) : content.length - 1;
		if (from >= content.length && content.length > 0) {
			response.writeHead(416, {'content-range': `bytes */${content.length}`}).end();
			return;
		}

		response.writeHead(first === undefined ? 200 : 206, {
			etag,
			'content-type': 'application/octet-stream',
			'content-length': to - from + 1,
			...(first !== undefined && {'content-range': `bytes ${from}-${to}/${content.length}`}),
		});
		if (request.method === 'HEAD') return void response.end();
		const isFailing = {
			drop: faults.dropAfter !== undefined && this.#use('drops', Number.POSITIVE_INFINITY),
			stall: faults.stallAfter !== undefined && this.#use('stalls', Number.POSITIVE_INFINITY),
			corrupt:
				faults.corruptAt !== undefined &&
				faults.corruptAt >= from &&
				faults.corruptAt <= to &&
				this.#use('corruptions', Number.POSITIVE_INFINITY),
		};
		response.setMaxListeners(0);
		const chunkSize = 1 << 16;
		this.sending++;
		let isSending = true;
		const isOver = () => {
			if (isSending) this.sending--;
			isSending = false;
		};

		response.once('close', isOver);
		for (let at = from; at <= to && !response.destroyed; at += chunkSize) {
			const sent = at - from;
			if (isFailing.drop && sent >= faults.dropAfter!) return void response.destroy();
			if (isFailing.stall && sent >= faults.stallAfter!) return;
			let chunk = content.subarray(at, Math.min(at + chunkSize, to + 1));
			const bad = faults.corruptAt;
			if (isFailing.corrupt && bad! >= at && bad! < at + chunk.length) {
				chunk = Buffer.from(chunk);
				chunk[bad! - at]! ^= 1;
			}

			if (at + chunkSize > to) isOver();
			if (!response.write(chunk)) {
				await new Promise<void>(resolve => {
					response.once('drain', resolve).once('close', resolve);
				});
			}

			this.#count(chunk.length);
			if (faults.rate && at + chunkSize <= to) await sleep((chunk.length / faults.rate) * 1000);
		}

		response.end();
	}

	#count(bytes: number): void {
		this.sentBytes += bytes;
		this.emit('sent', this.sentBytes);
		const {at} = this.faults;
		if (!at || this.sentBytes < at.bytes) return;
		this.faults.at = undefined;
		at.call();
	}

	/** Like the Hub, which shows what is in a gated repository to everyone and its content to few. */
	#access(repo: string, token: string | undefined, isContent: boolean): Refusal | undefined {
		const {access = 'open'} = this.repos[repo] ?? {access: 'private'};
		const isMissing = !this.repos[repo] || (access === 'private' && token !== goodToken);
		if (isMissing)
			return token
				? [404, 'RepoNotFound', 'Repository not found']
				: [401, 'RepoNotFound', 'Invalid username or password.'];
		if (access !== 'gated' || !isContent || token === goodToken) return undefined;
		return token
			? [403, 'GatedRepo', `Access to model ${repo} is restricted and you are not in the authorized list.`]
			: [401, 'GatedRepo', `Access to model ${repo} is restricted. Please log in.`];
	}

	#revision(repo: string, revision: string): Refusal | undefined {
		if (revision === 'main' || revision === this.commitOf(repo)) return undefined;
		return [404, 'RevisionNotFound', `Invalid rev id: ${revision}`];
	}

	#info(repo: string) {
		const {access = 'open', licence = 'apache-2.0', files} = this.repos[repo]!;
		return {
			_id: '1',
			id: repo,
			sha: this.commitOf(repo),
			private: access === 'private',
			gated: access === 'gated' ? 'manual' : false,
			downloads: 42,
			likes: 7,
			tags: ['gguf', `license:${licence}`],
			cardData: {license: licence},
			siblings: Object.entries(files).map(([rfilename, content]) => ({
				rfilename,
				size: content.length,
				// Git's hash of what it holds: of large files only a pointer.
				blobId: gitHash(isLarge(rfilename) ? Buffer.from(sha256(content)) : content),
				...(isLarge(rfilename) && {lfs: {sha256: sha256(content), size: content.length, pointerSize: 134}}),
			})),
		};
	}

	#search(url: URL, response: ServerResponse): void {
		const text = (url.searchParams.get('search') ?? '').toLowerCase();
		const skip = Number(url.searchParams.get('cursor') ?? 0);
		const limit = Number(url.searchParams.get('limit') ?? 10);
		const found = Object.keys(this.repos).filter(
			repo => this.repos[repo]!.access !== 'private' && repo.toLowerCase().includes(text),
		);
		if (found.length > skip + limit) {
			const next = new URL(url);
			next.searchParams.set('cursor', `${skip + limit}`);
			response.setHeader('link', `<${next}>; rel="next"`);
		}

		json(
			response,
			found.slice(skip, skip + limit).map(repo => this.#info(repo)),
		);
	}
}

type Refusal = readonly [status: number, code: string, message: string];

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
	response.writeHead(status, {...(code && {'x-error-code': code}), 'x-error-message': message});
	response.end(message);
}

function json(response: ServerResponse, value: unknown): void {
	response.writeHead(200, {'content-type': 'application/json'});
	response.end(JSON.stringify(value));
}

const account = (token: string) => ({
	type: 'user',
	name: token === goodToken ? 'tester' : 'stranger',
	auth: {type: 'access_token', accessToken: {displayName: 'laptop', role: 'read'}},
});

const isLarge = (path: string): boolean => path.endsWith('.gguf');
const etagOf = (path: string, content: Buffer): string =>
	isLarge(path) ? sha256(content) : gitHash(content);

const hashes = new WeakMap<Buffer, string>();

export function sha256(content: Buffer): string {
	const known = hashes.get(content) ?? createHash('sha256').update(content).digest('hex');
	hashes.set(content, known);
	return known;
}

const gitHash = (content: Buffer): string =>
	createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
