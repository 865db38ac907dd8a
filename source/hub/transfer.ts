import {readBody} from './body.js';
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

/** The place that served a range of the file: asked for other ranges, it needs no word of the Hub. */
export type Source = {
	readonly address: string;
	/** What this place itself calls the content; undefined when it does not say. */
	readonly tag: string | undefined;
};

export type TransferOptions = {
	/** The first byte that is not wanted; else all that follow are. Without `onAnswer`, the whole file is no answer. */
	readonly to?: number;
	/** Asks there, and not where the plan says. */
	readonly source?: Source;
	/** Called before the first byte, with `undefined` when the server serves no ranges and sends all there is. */
	readonly onAnswer?: (source: Source | undefined) => void;
	readonly signal?: AbortSignal;
};

/**
 * The bytes of a file from `from` on, over one connection. Throws HubError: 'stalled' when the server falls silent,
 * 'dropped' when the connection ends early, 'changed' when it serves another file than the planned one.
 */
export async function* transfer(
	hub: Hub,
	remote: Remote,
	from: number,
	{to, source, onAnswer, signal}: TransferOptions = {},
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
		const {subject, sizeBytes} = remote;
		const answer = await request(hub, source?.address ?? remote.address, {
			...((from > 0 || to !== undefined) && {
				range: to === undefined ? ([from] as const) : ([from, to - 1] as const),
			}),
			subject,
			signal: stop.signal,
		});
		if (source) checkSource(answer, remote, source);
		else checkFile(answer, remote);
		const isRange = checkRange(answer, remote, from);
		if (!isRange && to !== undefined && !onAnswer) throw wrongRange();
		const tag = answer.response.headers.get('etag') ?? undefined;
		onAnswer?.(isRange ? {address: answer.address, tag} : undefined);
		let skip = isRange ? 0 : from;
		let left = ((isRange && to) || sizeBytes) - from;
		for await (const chunk of readBody(answer.response, stop.signal)) {
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

function checkFile({etag, sizeBytes}: Answer, remote: Remote): void {
	if (
		remote.etag !== undefined &&
		etag !== undefined &&
		etag !== remote.etag &&
		isOfTheFile(etag, remote.etag)
	)
		throw changed(remote, 'its checksum is another');
	if (sizeBytes !== undefined && sizeBytes !== remote.sizeBytes) throw changed(remote, 'its size is another');
}

/** Storage has tags of its own making: what it said before is what it must say again. */
function checkSource({response}: Answer, remote: Remote, {tag}: Source): void {
	const now = response.headers.get('etag') ?? tag;
	if (tag !== undefined && now !== tag) throw changed(remote, 'its checksum is another');
}

/** Whether the answer is a range that begins at `from`; else it is the whole file. */
function checkRange({response}: Answer, remote: Remote, from: number): boolean {
	if (response.status === 206) {
		const [, start, total] =
			/^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get('content-range') ?? '') ?? [];
		if (Number(start) !== from) throw wrongRange();
		if (total !== '*' && Number(total) !== remote.sizeBytes) throw changed(remote, 'its size is another');
		return true;
	}

	const length = response.headers.get('content-length');
	if (length !== null && Number(length) !== remote.sizeBytes) throw changed(remote, 'its size is another');
	return false;
}

/** Storage behind a Hub has tags of its own making: only those of the same kind can be compared. */
const isOfTheFile = (etag: string, planned: string): boolean => etag.length === planned.length;

const wrongRange = () => new HubError('dropped', 'The server sent another range than asked for');

const changed = ({subject}: Remote, how: string): HubError =>
	new HubError('changed', `${subject.file ?? 'The file'} changed on the server: ${how}`, {hint: 'Try again'});
