import type {Hub} from './hub.js';
import {HubError} from './hub-error.js';
import {refused, type Subject} from './refused.js';
import {unreachable} from './unreachable.js';

export type RequestOptions = {
	readonly method?: 'GET' | 'HEAD';
	/** First and last byte wanted, both counted in, or the first and all that follow. */
	readonly range?: readonly [from: number, to?: number];
	readonly subject?: Subject;
	readonly signal?: AbortSignal;
};

export type Answer = {
	/** The last response, of the content itself; its body is not read yet. */
	readonly response: Response;
	/** Where the content itself lies. May be signed for who asked: never shown. */
	readonly address: string;
	/** What the Hub said of the file before it sent us to its storage. */
	readonly etag: string | undefined;
	readonly sizeBytes: number | undefined;
};

const mostRedirects = 6;

/**
 * The only place of the program that reaches out. The token goes to the endpoint's own origin and nowhere else: every
 * redirect is followed by hand and asked anew. Throws HubError, or the signal's reason.
 */
export async function request(hub: Hub, address: string, options: RequestOptions = {}): Promise<Answer> {
	if (hub.isOffline) {
		throw new HubError('offline', `${new URL(address).host} was not asked: offline mode is on`, {
			hint: 'Leave out --offline and unset HF_HUB_OFFLINE to use the network',
		});
	}

	const {method = 'GET', range, subject = {}, signal} = options;
	const home = new URL(hub.endpoint).origin;
	let url = new URL(address);
	let etag: string | undefined;
	let sizeBytes: number | undefined;
	for (let hop = 0; hop < mostRedirects; hop++) {
		const isHub = url.origin === home;
		const headers: Record<string, string> = {'user-agent': hub.userAgent, 'accept-encoding': 'identity'};
		if (range) headers.range = `bytes=${range[0]}-${range[1] ?? ''}`;
		if (isHub && hub.token) headers.authorization = hub.token.authorization();
		let response: Response;
		try {
			response = await hub.fetch(url, {method, headers, redirect: 'manual', signal});
		} catch (error) {
			signal?.throwIfAborted();
			throw unreachable(url.href, error);
		}

		etag ??= bareTag(response.headers.get('x-linked-etag'));
		sizeBytes ??= byteCount(response.headers.get('x-linked-size'));
		const location = response.headers.get('location');
		if (response.status < 300 || response.status >= 400 || !location) {
			if (response.status >= 400) {
				await response.body?.cancel();
				throw refused(hub, response, subject, isHub);
			}

			return {
				response,
				address: url.href,
				etag: etag ?? bareTag(response.headers.get('etag')),
				sizeBytes,
			};
		}

		await response.body?.cancel();
		const next = new URL(location, url);
		if (url.protocol === 'https:' && next.protocol !== 'https:')
			throw new HubError('http', `${url.host} leads to an address without encryption`);
		url = next;
	}

	throw new HubError('http', `${url.host} leads in a circle`, {hint: 'Check the address'});
}

/** An answer of the Hub's interface as JSON, with a few attempts. */
export async function requestJson(
	hub: Hub,
	address: string,
	{subject, signal}: Pick<RequestOptions, 'subject' | 'signal'> = {},
): Promise<{readonly value: unknown; readonly headers: Headers}> {
	for (let failures = 0; ; failures++) {
		const patience = AbortSignal.timeout(hub.pace.stallMs);
		const either = signal ? AbortSignal.any([signal, patience]) : patience;
		try {
			const {response} = await request(hub, address, {subject, signal: either});
			return {value: await response.json(), headers: response.headers};
		} catch (error) {
			signal?.throwIfAborted();
			const problem = asHubError(address, error, patience.aborted);
			const wait = Math.max(hub.pace.backoffMs(failures), problem.retryAfterMs ?? 0);
			// Nobody sits through long waits for a list; silence and a host that is not there do not pass in seconds.
			const isBusy = problem.kind === 'server' || problem.kind === 'rate-limited';
			if (!isBusy || failures >= 2 || wait > 10_000) throw problem;
			await hub.pace.sleep(wait, signal);
		}
	}
}

function asHubError(address: string, error: unknown, timedOut: boolean): HubError {
	if (error instanceof HubError) return error;
	const {host} = new URL(address);
	if (timedOut)
		return new HubError('stalled', `${host} does not answer`, {hint: 'Try again later', cause: error});
	if (error instanceof SyntaxError)
		return new HubError('http', `${host} did not answer as a Hub does`, {
			hint: 'Check HF_ENDPOINT',
			cause: error,
		});
	return unreachable(address, error);
}

/** `W/"abc"` as `abc`. */
const bareTag = (tag: string | null): string | undefined =>
	tag?.replace(/^W\//, '').replaceAll('"', '') || undefined;

const byteCount = (text: string | null): number | undefined =>
	text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
