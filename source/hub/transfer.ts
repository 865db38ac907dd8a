import type {Hub} from './hub.js';
import {HubError} from './hub-error.js';
import type {Subject} from './refused.js';
import {type Answer, request} from './request.js';
import {unreachable} from './unreachable.js';

/** One file to fetch, as it was when the download was planned. */
export type Remote = {
	readonly address: string;
	readonly sizeBytes: number;
	/** Undefined when the server names none. */
	readonly etag: string | undefined;
	readonly sha256: string | undefined;
	readonly subject: Subject;
};

/**
 * The bytes of a file from `from` on, over one connection. Throws HubError: 'stalled' when the server falls silent,
 * 'dropped' when the connection ends early, 'changed' when it serves another file than the planned one.
 */
export async function* transfer(
	hub: Hub,
	remote: Remote,
	from: number,
	signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
	const stop = new AbortController();
	let isSilent = false;
	const watch = setTimeout(() => {
		isSilent = true;
		stop.abort();
	}, hub.pace.stallMs);
	const cancel = () => stop.abort(signal?.reason);
	signal?.addEventListener('abort', cancel);
	try {
		signal?.throwIfAborted();
		const {address, subject, sizeBytes} = remote;
		const answer = await request(hub, address, {
			...(from > 0 && {range: [from] as const}),
			subject,
			signal: stop.signal,
		});
		let skip = checkedStart(answer, remote, from);
		let left = sizeBytes - from;
		// Typed by the DOM's library, which does not know that Node's streams can be iterated.
		const body = (answer.response.body ?? []) as AsyncIterable<Uint8Array>;
		for await (const chunk of body) {
			watch.refresh();
			const fresh = skip > 0 ? chunk.subarray(skip) : chunk;
			skip = Math.max(0, skip - chunk.length);
			if (fresh.length > left) throw changed(remote, 'it sent more bytes than announced');
			if (fresh.length > 0) yield fresh;
			left -= fresh.length;
		}

		if (left > 0) throw new HubError('dropped', `The connection ended ${left} bytes too early`);
	} catch (error) {
		signal?.throwIfAborted();
		if (isSilent) {
			const {host} = new URL(remote.address);
			const seconds = Math.round(hub.pace.stallMs / 1000);
			throw new HubError('stalled', `${host} sent nothing for ${seconds} seconds`, {
				hint: 'Try again later; what is downloaded is kept',
				cause: error,
			});
		}

		if (!(error instanceof HubError)) throw unreachable(remote.address, error);
		// It was there when the download was planned.
		if (error.kind === 'no-file' || error.kind === 'no-revision') throw changed(remote, 'it is gone');
		throw error;
	} finally {
		clearTimeout(watch);
		signal?.removeEventListener('abort', cancel);
		stop.abort();
	}
}

/** Whether the answer is the planned file; how many bytes at its beginning are already there (no ranges served). */
function checkedStart({response, etag, sizeBytes}: Answer, remote: Remote, from: number): number {
	if (
		remote.etag !== undefined &&
		etag !== undefined &&
		etag !== remote.etag &&
		isOfTheFile(etag, remote.etag)
	)
		throw changed(remote, 'its checksum is another');
	if (sizeBytes !== undefined && sizeBytes !== remote.sizeBytes) throw changed(remote, 'its size is another');
	if (response.status === 206) {
		const [, start, total] =
			/^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '') ?? [];
		if (Number(start) !== from) throw new HubError('dropped', 'The server sent another range than asked for');
		if (total !== '*' && Number(total) !== remote.sizeBytes) throw changed(remote, 'its size is another');
		return 0;
	}

	const length = response.headers.get('content-length');
	if (length !== null && Number(length) !== remote.sizeBytes) throw changed(remote, 'its size is another');
	return from;
}

/** Storage behind a Hub has tags of its own making: only those of the same kind can be compared. */
const isOfTheFile = (etag: string, planned: string): boolean => etag.length === planned.length;

const changed = ({subject}: Remote, how: string): HubError =>
	new HubError('changed', `${subject.file ?? 'The file'} changed on the server: ${how}`, {hint: 'Try again'});
