import {type GgufHeader, readHeader} from '../gguf/header.js';
import {BadGguf, type ByteSource, CutShort} from '../gguf/reader.js';
import {readBody} from './body.js';
import type {Hub} from './hub.js';
import {HubError} from './hub-error.js';
import {request} from './request.js';
import type {Remote} from './transfer.js';
import {unreachable} from './unreachable.js';

/** Headers are some megabytes (a vocabulary of 260,000 tokens: about 12 MB); what goes on after that is no header. */
const mostBytes = 1 << 25;
const firstTry = 1 << 20;

/**
 * Reads the header of a GGUF file that lies on a server: one request, of which no more is read than the header needs.
 * Throws HubError.
 */
export async function readRemoteHeader(hub: Hub, remote: Remote, signal?: AbortSignal): Promise<GgufHeader> {
	const {address, sizeBytes, subject} = remote;
	const stop = new AbortController();
	const patience = AbortSignal.timeout(2 * hub.pace.stallMs);
	const either = AbortSignal.any([stop.signal, patience, ...(signal ? [signal] : [])]);
	const name = subject.file ?? 'The file';
	try {
		const most = Math.min(sizeBytes, mostBytes);
		const {response} = await request(hub, address, {range: [0, most - 1], subject, signal: either});
		const chunks: Uint8Array[] = [];
		let bytes = 0;
		let next = firstTry;
		for await (const chunk of readBody(response, either)) {
			chunks.push(chunk);
			bytes += chunk.length;
			if (bytes < next && bytes < most) continue;
			next = bytes * 2;
			const header = tryHeader(Buffer.concat(chunks), sizeBytes);
			if (header) return header;
			if (bytes >= most) break;
		}

		throw new HubError('no-model', `${name} does not have the header of a GGUF model`);
	} catch (error) {
		signal?.throwIfAborted();
		if (error instanceof BadGguf)
			throw new HubError('no-model', `${name} is no usable GGUF model: ${error.message}`, {cause: error});
		if (error instanceof HubError) throw error;
		if (patience.aborted) throw new HubError('stalled', `${new URL(address).host} does not answer`);
		throw unreachable(address, error);
	} finally {
		stop.abort();
	}
}

/** The header, or undefined when more bytes are needed to say. */
function tryHeader(start: Buffer, size: number): GgufHeader | undefined {
	const source: ByteSource = {size, read: (position, length) => start.subarray(position, position + length)};
	try {
		return readHeader(source);
	} catch (error) {
		if (error instanceof CutShort && start.length < size) return undefined;
		throw error;
	}
}
