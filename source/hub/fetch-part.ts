import {createHash, type Hash} from 'node:crypto';
import {constants} from 'node:fs';
import {type FileHandle, open, rm} from 'node:fs/promises';
import type {Hub} from './hub.js';
import {HubError} from './hub-error.js';
import {ParallelTransfer} from './parallel-transfer.js';
import type {Remote} from './transfer.js';

export type PartEvent =
	| {readonly type: 'checking' | 'bytes'; readonly doneBytes: number}
	| {readonly type: 'retry'; readonly reason: string; readonly delayMs: number};

/** Bytes that are gathered before they are written. */
const writeSize = 1 << 20;

/**
 * Fetches a file into `part`, going on where the part ends, until it is whole and its sha256 is the Hub's. What is
 * there already is hashed first: a killed process leaves no hash behind. Every write goes to its own place in the
 * file, so that two writers of the same file (a lock that failed) could only write the same bytes twice.
 */
export async function* fetchPart(
	hub: Hub,
	remote: Remote,
	part: string,
	signal?: AbortSignal,
): AsyncGenerator<PartEvent, string> {
	for (let damaged = 0; ; damaged++) {
		const sha256 = yield* fetchOnce(hub, remote, part, signal);
		if (remote.sha256 === undefined || sha256 === remote.sha256) return sha256;
		await rm(part, {force: true});
		const reason = `${remote.subject.file ?? 'The file'} arrived damaged (its sha256 is wrong)`;
		if (damaged > 0) {
			throw new HubError('checksum', `${reason}, twice`, {
				hint: 'Something between here and the server changes what it sends; try another network',
				cause: new Error(`sha256 ${sha256}, expected ${remote.sha256}`),
			});
		}

		yield {type: 'retry', reason, delayMs: 0};
	}
}

async function* fetchOnce(
	hub: Hub,
	remote: Remote,
	part: string,
	signal?: AbortSignal,
): AsyncGenerator<PartEvent, string> {
	const {pace} = hub;
	const file = await open(part, constants.O_RDWR | constants.O_CREAT, 0o644);
	try {
		const hash = createHash('sha256');
		let done = yield* rehash(hub, file, hash, remote.sizeBytes, signal);
		let failures = 0;
		let {connections} = pace;
		while (done < remote.sizeBytes) {
			const before = done;
			const writer = new Writer(file, done);
			const source = new ParallelTransfer(hub, remote, connections);
			try {
				let reported = pace.now();
				for await (const chunk of source.read(done, signal)) {
					hash.update(chunk);
					done += chunk.length;
					await writer.write(chunk);
					if (pace.now() - reported < pace.reportMs) continue;
					reported = pace.now();
					yield {type: 'bytes', doneBytes: done + source.aheadBytes};
				}

				await writer.flush();
				yield {type: 'bytes', doneBytes: done};
			} catch (error) {
				await writer.flush();
				if (!(error instanceof HubError && error.isTransient)) throw error;
				// One connection is what a server that asks for patience gets from then on.
				if (error.kind === 'rate-limited' || error.kind === 'server') connections = 1;
				failures = done > before ? 1 : failures + 1;
				if (failures >= pace.attempts) throw error;
				const delayMs = Math.max(pace.backoffMs(failures - 1), error.retryAfterMs ?? 0);
				yield {type: 'retry', reason: error.message, delayMs};
				await pace.sleep(delayMs, signal);
			}
		}

		await file.datasync();
		return hash.digest('hex');
	} finally {
		await file.close();
	}
}

/** Feeds what the part already holds to the hash; returns how much that is. A part that is too long begins anew. */
async function* rehash(
	{pace}: Hub,
	file: FileHandle,
	hash: Hash,
	wholeBytes: number,
	signal?: AbortSignal,
): AsyncGenerator<PartEvent, number> {
	const {size} = await file.stat();
	if (size > wholeBytes) {
		await file.truncate(0);
		return 0;
	}

	const buffer = Buffer.allocUnsafe(Math.min(size, 4 * writeSize));
	let reported = pace.now();
	let done = 0;
	while (done < size) {
		signal?.throwIfAborted();
		const {bytesRead} = await file.read(buffer, 0, buffer.length, done);
		if (bytesRead === 0) break;
		hash.update(buffer.subarray(0, bytesRead));
		done += bytesRead;
		if (pace.now() - reported < pace.reportMs) continue;
		reported = pace.now();
		yield {type: 'checking', doneBytes: done};
	}

	return done;
}

/** Gathers chunks and writes them while the next ones arrive; one write is under way at a time, in order. */
class Writer {
	#gathered: Uint8Array[] = [];
	#gatheredBytes = 0;
	#underway: Promise<void> = Promise.resolve();

	constructor(
		readonly file: FileHandle,
		public position: number,
	) {}

	/** Resolves when more may come; throws what an earlier write threw. */
	async write(chunk: Uint8Array): Promise<void> {
		this.#gathered.push(chunk);
		this.#gatheredBytes += chunk.length;
		if (this.#gatheredBytes >= writeSize) await this.#start();
	}

	/** Resolves when everything is written. */
	async flush(): Promise<void> {
		await this.#start();
		await this.#underway;
	}

	async #start(): Promise<void> {
		await this.#underway;
		const chunks = this.#gathered;
		const {position} = this;
		this.position += this.#gatheredBytes;
		this.#gathered = [];
		this.#gatheredBytes = 0;
		if (chunks.length === 0) return;
		this.#underway = writeAll(this.file, chunks, position);
		this.#underway.catch(() => undefined);
	}
}

/** A write may take less than it was given, as on a disk that is nearly full. */
async function writeAll(file: FileHandle, chunks: readonly Uint8Array[], position: number): Promise<void> {
	const wanted = chunks.reduce((sum, {length}) => sum + length, 0);
	const {bytesWritten} = await file.writev(chunks, position);
	if (bytesWritten >= wanted) return;
	await writeAll(file, [Buffer.concat(chunks).subarray(bytesWritten)], position + bytesWritten);
}
