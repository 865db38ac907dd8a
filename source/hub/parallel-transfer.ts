import type {Hub} from './hub.js';
import {HubError} from './hub-error.js';
import {type Remote, type Source, transfer} from './transfer.js';

/**
 * The bytes of a file from `from` on, in order, as `transfer` gives them, but over several connections where that helps:
 * while one range is read, the next ones are fetched into memory. Nothing comes out of order, so that the hash can
 * follow and what is on the disk is always a beginning of the file.
 *
 * The first range goes by the Hub and is measured; the others go straight to the storage that it named. One connection
 * is all there is for a server without ranges, for a rest of one range, and where it brings all that this machine can
 * hash and write.
 */
export class ParallelTransfer {
	readonly #ahead: FetchedRange[] = [];

	constructor(
		readonly hub: Hub,
		readonly remote: Remote,
		readonly connections: number,
	) {}

	/** Bytes that are here and not yet read. */
	get aheadBytes(): number {
		return this.#ahead.reduce((sum, {waitingBytes}) => sum + waitingBytes, 0);
	}

	async *read(from: number, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
		const {hub, remote, connections} = this;
		const {sizeBytes} = remote;
		const {pace} = hub;
		const {rangeBytes} = pace;
		if (connections < 2 || sizeBytes - from <= rangeBytes) {
			yield* transfer(hub, remote, from, {signal});
			return;
		}

		const stop = new AbortController();
		const cancel = () => stop.abort(signal?.reason);
		signal?.addEventListener('abort', cancel);
		let next = from + rangeBytes;
		try {
			signal?.throwIfAborted();
			let source: Source | undefined;
			let began = 0;
			const onAnswer = (answered: Source | undefined) => {
				source = answered;
				began = pace.now();
			};

			yield* transfer(hub, remote, from, {to: next, onAnswer, signal: stop.signal});
			if (!source) return;
			const seconds = (pace.now() - began) / 1000;
			if (rangeBytes / seconds >= pace.plentyBytesPerSecond) {
				yield* fromStorage(hub, remote, next, {to: sizeBytes, source, signal: stop.signal});
				return;
			}

			for (;;) {
				for (; next < sizeBytes && this.#ahead.length < connections; next += rangeBytes) {
					const to = Math.min(next + rangeBytes, sizeBytes);
					this.#ahead.push(
						new FetchedRange(fromStorage(hub, remote, next, {to, source, signal: stop.signal})),
					);
				}

				const [range] = this.#ahead;
				if (!range) return;
				yield* range;
				this.#ahead.shift();
			}
		} finally {
			signal?.removeEventListener('abort', cancel);
			stop.abort();
			await Promise.all(this.#ahead.splice(0).map(({ended}) => ended));
		}
	}
}

/** A signed address holds for an hour or so: when storage does not take it any more, the Hub gives another. */
async function* fromStorage(
	hub: Hub,
	remote: Remote,
	from: number,
	{source, ...options}: {readonly to: number; readonly source: Source; readonly signal: AbortSignal},
): AsyncGenerator<Uint8Array> {
	try {
		yield* transfer(hub, remote, from, {...options, source});
	} catch (error) {
		if (!(error instanceof HubError && error.kind === 'http')) throw error;
		yield* transfer(hub, remote, from, options);
	}
}

/** Reads a range at once and keeps it until it is asked for. */
class FetchedRange {
	/** Resolves when nothing more comes; never rejects. */
	readonly ended: Promise<void>;
	waitingBytes = 0;
	#pieces: Uint8Array[] = [];
	#end: {readonly error?: unknown} | undefined;
	#wake: () => void = () => {};

	constructor(pieces: AsyncIterable<Uint8Array>) {
		this.ended = this.#collect(pieces);
	}

	/** What came before a failure is given out before the failure is thrown. */
	async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
		for (;;) {
			const pieces = this.#pieces;
			this.#pieces = [];
			for (const piece of pieces) {
				this.waitingBytes -= piece.length;
				yield piece;
			}

			if (this.#pieces.length > 0) continue;
			if (this.#end && 'error' in this.#end) throw this.#end.error;
			if (this.#end) return;
			await new Promise<void>(resolve => {
				this.#wake = resolve;
			});
		}
	}

	async #collect(pieces: AsyncIterable<Uint8Array>): Promise<void> {
		try {
			for await (const piece of pieces) {
				this.#pieces.push(piece);
				this.waitingBytes += piece.length;
				this.#wake();
			}

			this.#end = {};
		} catch (error) {
			this.#end = {error};
		}

		this.#wake();
	}
}
